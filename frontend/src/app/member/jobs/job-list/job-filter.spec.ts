import { addressOf, countOf, filterOf, listQueryOf } from './job-filter';

describe('the filter of an address', () => {
  it('is read and asked for', () => {
    const address = {
      q: ' rain ',
      status: 'none',
      min_score: '65',
      archived: 'true',
      page: '3',
      sort: '-match_score',
    };
    expect(listQueryOf(address)).toEqual({
      q: 'rain',
      status: 'none',
      min_score: 65,
      archived: true,
      sort: '-match_score',
      skip: 100,
      limit: 50,
    });
  });

  it('leaves out what cannot be a filter', () => {
    const address = {
      q: '  ',
      status: 'lost',
      min_score: '1e9',
      remote_option: '',
      page: '-1',
      sort: 'salary',
    };
    expect(listQueryOf(address)).toEqual({ sort: '-created_at', skip: 0, limit: 50 });
  });

  it('shortens texts to what the API takes', () => {
    expect(filterOf({ skill: 'x'.repeat(300) }).skill).toHaveLength(80);
  });

  it('counts what stands behind the button, which the search does not', () => {
    expect(countOf({ q: 'rain', skill: 'SQL', archived: true })).toBe(2);
  });

  it('goes back into an address, where null takes a name off', () => {
    expect(addressOf({ min_score: 80, archived: true, skill: null })).toEqual({
      min_score: '80',
      archived: 'true',
      skill: null,
    });
  });
});
