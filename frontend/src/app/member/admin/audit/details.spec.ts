import { detailsOf } from './details';

describe('the details of an entry', () => {
  it('are what was and what became of it, where both are said', () => {
    expect(
      detailsOf({ role_after: 'admin', role_before: 'member', occasion: 'sign_in', limit_after: null }),
    ).toEqual([
      { name: 'role', before: 'member', value: 'admin' },
      { name: 'occasion', value: 'sign_in' },
      { name: 'limit_after', value: null },
    ]);
  });

  it('tell a value that became nothing from one that was not there', () => {
    expect(detailsOf({ note_before: 'x', note_after: null })).toEqual([
      { name: 'note', before: 'x', value: null },
    ]);
  });

  it('are none where there are none', () => {
    expect(detailsOf(null)).toEqual([]);
  });
});
