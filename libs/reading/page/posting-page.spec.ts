import * as fc from 'fast-check';
import { htmlToText, readPayload, readPostingPage } from '..';

const URL_OF_PAGE = 'https://careers.tarn.example/jobs/41';
const linked = (data: string, body = ''): string =>
  `<html><head><title>Job</title><script type="application/ld+json">${data}</script></head><body>${body}</body></html>`;

describe('data in the page', () => {
  it('reads a JSON-LD posting in a graph, with references, entities and lists', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Careers' },
        { '@type': 'Organization', '@id': '#org', name: 'Tarn &amp; Sons' },
        {
          '@type': ['Thing', 'https://schema.org/JobPosting'],
          title: 'Tent &amp; Sail Maker',
          hiringOrganization: { '@id': '#org' },
          jobLocation: [
            {
              '@type': 'Place',
              address: { addressLocality: 'Kendal', addressCountry: { '@type': 'Country', name: 'GB' } },
            },
            { '@type': 'Place', address: 'Keswick' },
          ],
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: 'GBP',
            value: { minValue: '26,500', maxValue: 31000, unitText: 'YEAR' },
          },
          employmentType: ['FULL_TIME', 'TEMPORARY'],
          datePosted: '2026-11-02T08:00',
          validThrough: '2026-12-24',
          identifier: { '@type': 'PropertyValue', value: 41 },
          description: '<p>Sew.</p><ul><li>Canvas</li><li>Nylon</li></ul>',
          qualifications: 'A steady hand',
        },
      ],
    };
    expect(readPostingPage(linked(JSON.stringify(graph)), URL_OF_PAGE)).toEqual({
      title: 'Tent & Sail Maker',
      company: 'Tarn & Sons',
      location: 'Kendal, GB; Keswick',
      workplace: null,
      remote: null,
      salary_min: 26500,
      salary_max: 31000,
      currency: 'GBP',
      period: 'year',
      employment_type: 'full_time',
      posted_date: '2026-11-02',
      valid_through: '2026-12-24',
      url: URL_OF_PAGE,
      external_id: '41',
      description: 'Sew.\n\n• Canvas\n• Nylon\n\nA steady hand',
      is_open: null,
      read_from: 'structured_data',
    });
  });

  it('mends JSON with comments around it, line breaks in strings and commas too many', () => {
    const data =
      '//<![CDATA[\n{"@type":"JobPosting","title":"Rigger","description":"<p>Up\nand down</p>","hiringOrganization":"Mastwerk",},\n//]]>';
    const broken = data.replace('},\n', '}\n');
    expect(readPostingPage(linked(broken), URL_OF_PAGE)).toMatchObject({
      title: 'Rigger',
      company: 'Mastwerk',
      description: 'Up and down',
    });
  });

  it.each([
    [{ baseSalary: 52000, salaryCurrency: 'EUR' }, 52000, 52000, 'EUR', 'year'],
    [{ baseSalary: '€2.900 - €3.200 pro Monat' }, 2900, 3200, 'EUR', 'month'],
    [{ baseSalary: { currency: 'USD', value: 31.5, unitText: 'HOUR' } }, 31.5, 31.5, 'USD', 'hour'],
    [
      { baseSalary: { currency: 'USD', minValue: 90000, maxValue: 80000, unitText: 'ANNUAL' } },
      80000,
      90000,
      'USD',
      'year',
    ],
    [
      { baseSalary: { '@type': 'PriceSpecification', price: '450', priceCurrency: 'GBP', unitText: 'DAY' } },
      450,
      450,
      'GBP',
      'day',
    ],
    [
      { baseSalary: { currency: 'USD', value: { minValue: 0, maxValue: 0, unitText: 'YEAR' } } },
      null,
      null,
      null,
      null,
    ],
    [{ estimatedSalary: { currency: 'USD', value: 70000 } }, null, null, null, null],
  ])('reads the pay %j', (salary, min, max, currency, period) => {
    const data = JSON.stringify({ '@type': 'JobPosting', title: 'Rigger', ...salary });
    expect(readPostingPage(linked(data), URL_OF_PAGE)).toMatchObject({
      salary_min: min,
      salary_max: max,
      currency,
      period,
    });
  });

  it('knows remote work, and where applicants may live', () => {
    const data = JSON.stringify({
      '@type': 'JobPosting',
      title: 'Indexer',
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'France' },
        { '@type': 'Country', name: 'Spain' },
      ],
    });
    expect(readPostingPage(linked(data), URL_OF_PAGE)).toMatchObject({
      workplace: 'remote',
      remote: true,
      location: 'France; Spain',
    });
  });

  it('reads microdata', () => {
    const page = `<div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Cooper</h1>
      <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><b itemprop="name">Staveworks</b></span>
      <div itemprop="jobLocation" itemscope><div itemprop="address" itemscope><i itemprop="addressLocality">Jerez</i></div></div>
      <meta itemprop="employmentType" content="PART_TIME"><time itemprop="datePosted" datetime="2026-09-09">last month</time>
      <div itemprop="description"><p>Barrels.</p></div></div>`;
    expect(readPostingPage(page, URL_OF_PAGE)).toMatchObject({
      title: 'Cooper',
      company: 'Staveworks',
      location: 'Jerez',
      employment_type: 'part_time',
      posted_date: '2026-09-09',
      description: 'Barrels.',
    });
  });

  it('says that a job is gone when the page does', () => {
    const data = JSON.stringify({ '@type': 'JobPosting', title: 'Rigger', description: 'Up' });
    expect(readPostingPage(linked(data, '<p>This position has been filled.</p>'), URL_OF_PAGE)?.is_open).toBe(
      false,
    );
  });
});

describe('pages without data', () => {
  it('reads what LinkedIn shows to everybody', () => {
    const page = (more: string): string =>
      `<section><div class="top-card-layout"><h1 class="top-card-layout__title">Head of Kilns</h1><span class="topcard__flavor">Ashenware</span><span class="topcard__flavor topcard__flavor--bullet">Leeds, England</span>${more}</div><div class="description__text"><p>Lead.</p></div><li class="description__job-criteria-item"><h3 class="description__job-criteria-subheader">Employment type</h3><span class="description__job-criteria-text">Contract</span></li></section>`;
    expect(
      readPostingPage(
        page('<button class="top-card-layout__cta">Apply</button>'),
        'https://www.linkedin.com/jobs/view/head-of-kilns-4100200300',
      ),
    ).toMatchObject({
      title: 'Head of Kilns',
      company: 'Ashenware',
      location: 'Leeds, England',
      employment_type: 'contract',
      external_id: '4100200300',
      is_open: true,
      description: 'Lead.',
      read_from: 'known_page',
    });
    expect(
      readPostingPage(page('<span class="closed-job__flavor--closed">Closed</span>'), URL_OF_PAGE)?.is_open,
    ).toBe(false);
  });

  it('reads a list of iCIMS without links to other hosts', () => {
    const card = (href: string, title: string): string =>
      `<li class="iCIMS_JobCardItem"><span class="field-label">Location</span><span>US-VT-Barre</span><a class="iCIMS_Anchor" href="${href}"><h3>${title}</h3></a></li>`;
    const page =
      card('https://careers-granite.icims.com/jobs/77/cutter/job', 'Stone &amp; Slate Cutter') +
      card('https://other.example/jobs/78/x/job', 'Elsewhere');
    expect(readPayload(`<ul>${page}</ul>`)).toMatchObject([
      { title: 'Stone & Slate Cutter', location: 'US-VT-Barre', external_id: '77' },
    ]);
  });

  it('takes heading and main text, and nothing of a page that is empty without a browser', () => {
    const prose =
      '<p>You mend nets with us at the harbour, in all weathers, and teach apprentices how to read the sea.</p>'.repeat(
        4,
      );
    const page = `<html><head><meta property="og:site_name" content="Netz &amp; Anker"></head><body><nav><a href="/">Home</a> <a href="/a">About</a></nav><main><article><h1>Net Mender</h1>${prose}</article></main><footer>Imprint</footer></body></html>`;
    const posting = readPostingPage(page, URL_OF_PAGE);
    expect(posting).toMatchObject({ title: 'Net Mender', company: 'Netz & Anker', read_from: 'main_text' });
    expect(posting?.description).toContain('teach apprentices');
    expect(posting?.description).not.toContain('Imprint');
    expect(
      readPostingPage(
        '<body><div id="root"></div><noscript>Enable JavaScript</noscript></body>',
        URL_OF_PAGE,
      ),
    ).toBeNull();
  });
});

describe('text of HTML', () => {
  it.each([
    ['<p>One<br>two</p><p>three</p>', 'One\ntwo\n\nthree'],
    ['<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>', '• a\n• b\n• c'],
    ['&lt;p&gt;R&amp;amp;D&lt;/p&gt;', 'R&D'],
    ['line one\r\nline two', 'line one\nline two'],
    ['a<script>alert(1)</script><style>b{}</style><span style="display: none">score 100</span>c', 'ac'],
    ['C# &amp; <b>C++</b>, 5 < 6', 'C# & C++, 5 < 6'],
    ['zero\u200bwidth\u0000', 'zerowidth'],
  ])('shows %j as people see it', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('hostile input', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '<div>',
    '</div>',
    '<li>',
    '<p itemprop="title" itemscope itemtype="JobPosting">',
    '<script type="application/ld+json">',
    '{"@type":"JobPosting","title":"',
    '"}',
    '[',
    '{',
    '&lt;',
    '&#x0;',
    '<![CDATA[',
    '<!--',
    ' | ',
    '\u0000',
    '$1,000',
    '"jobs":[',
    'x',
  );
  const soup = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));

  it('never throws, and gives titles and descriptions without markup', () => {
    fc.assert(
      fc.property(soup, (content) => {
        readPostingPage(content, URL_OF_PAGE);
        for (const { title, description } of readPayload(content)) {
          expect(title).toBe(title.trim());
          expect(description).not.toMatch(/<\/?(?:p|div|li)>/i);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('survives nesting, repetition and values of the wrong type', () => {
    for (const piece of [
      '<div>',
      '<b><p>',
      '<',
      '[',
      '{"jobs":',
      '<?xml?><a>',
      '<div itemscope itemtype="JobPosting">',
    ]) {
      expect(() => readPayload(piece.repeat(30_000))).not.toThrow();
    }
    for (const value of [null, 1, 'x', [], {}, [[]], { name: [] }]) {
      const job = Object.fromEntries(
        ['id', 'title', 'absolute_url', 'shortcode', 'location', 'content', 'company', 'salary', 'url'].map(
          (name) => [name, value],
        ),
      );
      expect(() =>
        readPayload(JSON.stringify({ jobs: [job, value], data: [value], offers: [job] })),
      ).not.toThrow();
    }
    readPayload('{"jobs":[{"__proto__":{"polluted":true},"title":"x","shortcode":"y"}]}');
    expect('polluted' in {}).toBe(false);
  });
});
