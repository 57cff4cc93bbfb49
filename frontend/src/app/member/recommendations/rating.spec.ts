import { NO_RATING, pressThumb, ratingOf, toFeedback, toggleWhy } from './rating';

describe('a rating', () => {
  it('is read back as it was sent, reasons included', () => {
    const down = toggleWhy(toggleWhy(pressThumb(NO_RATING, 'down'), 'pay'), 'too_far');
    const sent = toFeedback(down);
    expect(sent).toEqual({ rating: 'down', comments: 'too far, pay' });
    expect(ratingOf({ rating: 1, comments: sent.comments })).toEqual(down);
  });

  it('is taken back by the same thumb, and then teaches nothing', () => {
    const up = pressThumb(NO_RATING, 'up');
    expect(pressThumb(up, 'up')).toEqual(NO_RATING);
    expect(toFeedback(NO_RATING)).toEqual({ rating: 3, comments: null });
  });

  it('drops its reasons when the thumb turns up', () => {
    const down = toggleWhy(pressThumb(NO_RATING, 'down'), 'pay');
    expect(pressThumb(down, 'up')).toEqual({ thumb: 'up', why: [] });
  });

  it('takes a reason back when it is chosen again, and passes over words of other pages', () => {
    expect(toggleWhy({ thumb: 'down', why: ['pay'] }, 'pay').why).toEqual([]);
    expect(ratingOf({ rating: 2, comments: 'bad vibes, pay' })).toEqual({ thumb: 'down', why: ['pay'] });
  });
});
