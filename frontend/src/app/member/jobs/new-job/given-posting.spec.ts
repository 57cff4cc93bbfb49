import { givenPosting, hostOf } from './given-posting';

const LINK = 'https://jobs.example.org/bakers/7?lang=en';
const LONG = `Baker\n${'You bake bread at night and sell it in the morning. '.repeat(10)}`;

describe('what somebody gives to be read', () => {
  it.each([
    ['a link', ` ${LINK}\n`, { job_url: LINK }],
    [
      'a link without its scheme',
      'jobs.example.org/bakers/7',
      { job_url: 'https://jobs.example.org/bakers/7' },
    ],
    ['a link shared with a few words', `Baker at Crumb & Co (${LINK}).`, { job_url: LINK }],
    ['a link to this very machine', 'http://127.0.0.1:8080/job', { job_url: 'http://127.0.0.1:8080/job' }],
    ['a word with a slash', 'Baker/Cook', { description_text: 'Baker/Cook' }],
    ['an abbreviation', 'e.g.', { description_text: 'e.g.' }],
    ['a script', 'javascript:alert(1)', { description_text: 'javascript:alert(1)' }],
    ['nothing', ' \n', {}],
    ['a text', LONG, { description_text: LONG.trim() }],
    [
      'a text with its link',
      `${LINK}\n${LONG}`,
      { description_text: `${LINK}\n${LONG}`.trim(), job_url: LINK },
    ],
  ])('is understood: %s', (_, words, expected) => {
    expect(givenPosting(words)).toEqual(expected);
  });

  it('is a text if it names several links, of which any may be the one', () => {
    const text = `${LINK}\nhttps://crumb.example.org/about`;
    expect(givenPosting(text)).toEqual({ description_text: text });
  });

  it('is looked through in linear time', () => {
    const dots = 'a.'.repeat(25_000);
    expect(givenPosting(dots)).toEqual({ description_text: dots });
  });
});

it('names an address by its host', () => {
  expect(hostOf('https://www.jobs.example.org/7')).toBe('jobs.example.org');
  expect(hostOf('no address')).toBe('no address');
});
