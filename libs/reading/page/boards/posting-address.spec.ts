import { boardAddress, type PagePosting, postingAt, readPayload } from '../..';

/** Reads a payload given as data. */
const read = (payload: unknown, url?: string): PagePosting[] => readPayload(JSON.stringify(payload), { url });

describe('the page of a posting', () => {
  it.each([
    [
      'https://boards.greenhouse.io/ashenware/jobs/7001',
      'greenhouse',
      'https://boards-api.greenhouse.io/v1/boards/ashenware/jobs/7001?pay_transparency=true',
    ],
    [
      'https://jobs.lever.co/foliohouse/c0de-1/apply',
      'lever',
      'https://api.lever.co/v0/postings/foliohouse/c0de-1',
    ],
    [
      'https://apply.workable.com/tarn/j/CD34/',
      'workable',
      'https://apply.workable.com/api/v2/accounts/tarn/jobs/CD34',
    ],
    [
      'https://jobs.smartrecruiters.com/Tonewood/990001-luthier',
      'smartrecruiters',
      'https://api.smartrecruiters.com/v1/companies/Tonewood/postings/990001',
    ],
    [
      'https://honeycombe.recruitee.com/o/beekeeper',
      'recruitee',
      'https://honeycombe.recruitee.com/api/offers/beekeeper',
    ],
    [
      'https://takelwerk.jobs.personio.de/job/44',
      'personio',
      'https://takelwerk.jobs.personio.de/xml?language=en',
    ],
    [
      'https://rail.wd3.myworkdayjobs.com/en-US/Site/job/Brno/Signal_R-12',
      'workday',
      'https://rail.wd3.myworkdayjobs.com/wday/cxs/rail/Site/job/Brno/Signal_R-12',
    ],
    ['https://news.ycombinator.com/item?id=2', 'hackernews', 'https://hn.algolia.com/api/v1/items/2'],
  ])('has its answer at the API of its board: %s', (page, board, address) => {
    expect(boardAddress(page)).toEqual({ board, address });
  });

  it.each([
    'https://jobs.lever.co/a%2F..%2Fb/c',
    'https://evil.example/jobs.lever.co/a/b',
    'ftp://jobs.lever.co/a/b',
    'nothing',
  ])('is not made up from %s', (page) => {
    expect(boardAddress(page)).toBeNull();
  });

  it('is found in the list that a board answers with', () => {
    const job = (id: string) => ({
      id,
      title: `Job ${id}`,
      isListed: true,
      jobUrl: `https://jobs.ashbyhq.com/lane/${id}`,
    });
    const postings = read({ jobs: [job('x1'), job('x2')] });
    expect(postingAt(postings, 'https://jobs.ashbyhq.com/lane/x2/application')?.title).toBe('Job x2');
    expect(postingAt(postings, 'https://jobs.ashbyhq.com/lane/x3')).toBeNull();
  });
});
