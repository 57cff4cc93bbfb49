import { pageAt, questionOf } from './questions';

describe('the questions of the welcome', () => {
  it('stand together by step where there is room', () => {
    expect(pageAt('skills', false)).toEqual({
      step: 'can',
      number: 1,
      share: 1,
      questions: ['headline', 'skills', 'experience_level'],
      previous: null,
      next: 'desired_titles',
    });
    expect(pageAt('salary_expectation', false)).toMatchObject({
      number: 2,
      previous: 'headline',
      next: null,
    });
  });

  it('stand alone on a narrow screen, and go on across steps', () => {
    expect(pageAt('experience_level', true)).toEqual({
      step: 'can',
      number: 1,
      share: 1,
      questions: ['experience_level'],
      previous: 'skills',
      next: 'desired_titles',
    });
    expect(pageAt('desired_titles', true)).toMatchObject({ number: 2, share: 0.25 });
  });

  it('begin at the first for an address that names none', () => {
    expect(questionOf('constructor')).toBe('headline');
    expect(questionOf('skills')).toBe('skills');
  });
});
