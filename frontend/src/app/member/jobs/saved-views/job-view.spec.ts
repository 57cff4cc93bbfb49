import { addressIn, queryOf, viewsIn } from './job-view';

describe('a view of the jobs', () => {
  it('is the same query for whatever shows the same jobs', () => {
    const query = 'q=rye+bread&status=none&sort=title';
    expect(queryOf({ sort: 'title', page: '4', status: 'none', q: ' rye bread ' })).toBe(query);
    expect(queryOf(addressIn(query))).toBe(query);
  });

  it('is empty for all jobs in the usual order', () => {
    expect(queryOf({ sort: '-created_at', page: '2', min_score: 'many' })).toBe('');
  });
});

describe('what was kept of the views', () => {
  it('is read without what is no view', () => {
    const kept = [
      { id: 'a', name: ' Baking ', query: 'skill=Baking&status=lost' },
      { id: 'b', name: '', query: 'q=x' },
      { id: 'c', name: 'All', query: 'page=2' },
      { id: 'd', name: 'No query' },
      null,
      'text',
    ];
    expect(viewsIn(JSON.stringify(kept))).toEqual([{ id: 'a', name: 'Baking', query: 'skill=Baking' }]);
  });

  it.each([null, '', '{', '7', '{"0":1}'])('is nothing for %j', (text) => {
    expect(viewsIn(text)).toEqual([]);
  });
});
