import { type PagePosting, readPayload } from '../..';

/** Reads a payload given as data. */
const read = (payload: unknown, url?: string): PagePosting[] => readPayload(JSON.stringify(payload), { url });

describe('boards of companies', () => {
  it('reads Greenhouse: escaped HTML, pay in cents, no job for applications at large', () => {
    const job = {
      id: 7001,
      internal_job_id: 81,
      title: 'Kiln Operator &amp; Glazer',
      absolute_url: 'https://boards.greenhouse.io/ashenware/jobs/7001',
      location: { name: 'Leeds (Hybrid)' },
      content: '&lt;p&gt;Fire &amp;amp; glaze.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Raku&lt;/li&gt;&lt;/ul&gt;',
      first_published: '2026-10-04T23:30:00-04:00',
      metadata: [{ name: 'Employment Type', value: 'Part-time' }],
      pay_input_ranges: [{ min_cents: 2450000, max_cents: 2900000, currency_type: 'GBP', title: 'Yearly' }],
    };
    const prospect = { ...job, id: 7002, internal_job_id: null, title: 'Talent pool' };
    expect(read({ jobs: [job, prospect] })).toEqual([
      {
        title: 'Kiln Operator & Glazer',
        company: 'ashenware',
        location: 'Leeds (Hybrid)',
        workplace: 'hybrid',
        remote: false,
        salary_min: 24500,
        salary_max: 29000,
        currency: 'GBP',
        period: 'year',
        employment_type: 'part_time',
        posted_date: '2026-10-04',
        valid_through: null,
        url: 'https://boards.greenhouse.io/ashenware/jobs/7001',
        external_id: '7001',
        description: 'Fire & glaze.\n\n• Raku',
        is_open: null,
        read_from: 'board',
      },
    ]);
  });

  it('reads Lever with the requirements of its lists, and the company of its address', () => {
    const [posting] = read(
      [
        {
          id: 'c0de',
          text: 'Bookbinder',
          categories: { commitment: 'Contract', location: 'Porto' },
          createdAt: Date.UTC(2026, 8, 30, 10),
          description: '<div>Bind books.</div>',
          lists: [{ text: 'You bring', content: '<li>Steady hands</li>' }],
          additional: 'Bring an apron.',
          workplaceType: 'unspecified',
          salaryRange: { currency: 'EUR', interval: 'per-hour-wage', min: 19, max: 23 },
        },
      ],
      'https://api.lever.co/v0/postings/foliohouse?mode=json',
    );
    expect(posting).toMatchObject({
      company: 'foliohouse',
      employment_type: 'contract',
      period: 'hour',
      salary_max: 23,
      posted_date: '2026-09-30',
      workplace: null,
    });
    expect(posting?.description).toBe('Bind books.\n\nYou bring\n\n• Steady hands\n\nBring an apron.');
  });

  it('reads Ashby without what is not listed or not to be shown', () => {
    const job = {
      id: 'a1',
      title: 'Buyer',
      isListed: true,
      jobUrl: 'https://jobs.ashbyhq.com/Orchard%20Lane/a1',
      employmentType: 'Intern',
      workplaceType: 'OnSite',
      publishedAt: '2026-06-01T00:00:00Z',
      shouldDisplayCompensationOnJobPostings: false,
      compensation: {
        summaryComponents: [
          {
            compensationType: 'Salary',
            interval: '1 MONTH',
            currencyCode: 'EUR',
            minValue: 900,
            maxValue: 900,
          },
        ],
      },
    };
    const shown = { ...job, id: 'a2', shouldDisplayCompensationOnJobPostings: true };
    const postings = read({ jobs: [job, shown, { ...job, id: 'a3', isListed: false }], apiVersion: '1' });
    expect(postings.map(({ external_id }) => external_id)).toEqual(['a1', 'a2']);
    expect(postings[0]).toMatchObject({
      company: 'Orchard Lane',
      workplace: 'onsite',
      remote: false,
      employment_type: 'internship',
      salary_min: null,
    });
    expect(postings[1]).toMatchObject({ salary_min: 900, period: 'month' });
  });

  it('reads all forms of Workable', () => {
    const widget = {
      name: 'Tarn Outdoor',
      jobs: [
        {
          title: 'Sewing Machinist',
          shortcode: 'AB12',
          employment_type: 'Full-time',
          telecommuting: false,
          url: 'https://apply.workable.com/j/AB12',
          published_on: '2026-11-02',
          city: 'Kendal',
          state: 'Cumbria',
          country: 'United Kingdom',
          description: '<p>Sew tents.</p>',
        },
      ],
    };
    expect(read(widget)[0]).toMatchObject({
      company: 'Tarn Outdoor',
      location: 'Kendal, Cumbria, United Kingdom',
      external_id: 'AB12',
      employment_type: 'full_time',
      remote: false,
    });
    const detail = {
      id: 5,
      shortcode: 'CD34',
      title: 'Guide',
      remote: true,
      workplace: 'hybrid',
      location: { country: 'Norway', city: 'Voss' },
      published: '2026-11-05T08:00:00.000Z',
      type: 'part',
      state: 'published',
      description: '<p>A</p>',
      requirements: '<ul><li>B</li></ul>',
    };
    expect(read(detail, 'https://apply.workable.com/api/v2/accounts/tarn/jobs/CD34')[0]).toMatchObject({
      company: 'tarn',
      workplace: 'hybrid',
      employment_type: 'part_time',
      location: 'Voss, Norway',
      url: 'https://apply.workable.com/tarn/j/CD34/',
      description: 'A\n\n• B',
    });
    expect(read({ jobs: [{ ...detail, state: 'draft' }] })).toEqual([]);
  });

  it('reads SmartRecruiters, whose flags tell of the workplace', () => {
    const item = {
      id: '990001',
      name: 'Luthier',
      company: { identifier: 'Tonewood', name: 'Tonewood Guitars' },
      releasedDate: '2026-09-09T10:00:00Z',
      location: { city: 'Cremona', region: 'LO', country: 'it', remote: true, hybrid: false },
      typeOfEmployment: { id: 'temporary', label: 'Temporary' },
    };
    expect(read({ content: [item], totalFound: 1 })[0]).toMatchObject({
      company: 'Tonewood Guitars',
      location: 'Cremona, LO, IT',
      workplace: 'remote',
      employment_type: 'temporary',
      url: 'https://jobs.smartrecruiters.com/Tonewood/990001',
    });
  });

  it('reads Recruitee without drafts', () => {
    const offer = {
      id: 31,
      title: 'Beekeeper',
      status: 'published',
      careers_url: 'https://honeycombe.recruitee.com/o/beekeeper',
      location: 'Utrecht, Netherlands',
      remote: false,
      hybrid: true,
      on_site: false,
      published_at: '2026-10-10 09:00:00 UTC',
      close_at: '2026-12-01',
      employment_type_code: 'parttime_fixed_term',
      salary: { min: '2400.0', max: '2800.0', currency: 'EUR', period: 'month' },
      description: '<p>Bees.</p>',
      requirements: '<p>Calm.</p>',
    };
    expect(read({ offers: [offer, { ...offer, id: 32, status: 'internal' }] })).toMatchObject([
      {
        company: 'honeycombe',
        workplace: 'hybrid',
        salary_min: 2400,
        period: 'month',
        employment_type: 'part_time',
        posted_date: '2026-10-10',
        valid_through: '2026-12-01',
        description: 'Bees.\n\nCalm.',
      },
    ]);
  });

  it('reads the XML of Personio', () => {
    const xml =
      '<?xml version="1.0"?><workzag-jobs><position><id>44</id><office>Kiel</office><name>Segelmacher (m/w/d)</name><jobDescriptions><jobDescription><name>Profil</name><value><![CDATA[<p>Gew&ouml;hnt an Wind</p>]]></value></jobDescription></jobDescriptions><employmentType>working_student</employmentType><createdAt>2026-11-01T08:00:00+00:00</createdAt></position><position><name>Ohne</name></position></workzag-jobs>';
    expect(readPayload(xml, { url: 'https://takelwerk.jobs.personio.de/xml?language=de' })).toMatchObject([
      {
        title: 'Segelmacher (m/w/d)',
        company: 'takelwerk',
        url: 'https://takelwerk.jobs.personio.de/job/44',
        employment_type: 'part_time',
        description: 'Profil\n\nGewöhnt an Wind',
      },
    ]);
  });

  it('reads Workday, Teamtailor, BambooHR and Breezy', () => {
    const info = {
      title: 'Signal Engineer',
      location: 'Brno',
      additionalLocations: ['Ostrava'],
      timeType: 'Part time',
      jobReqId: 'R-12',
      startDate: '2026-10-01',
      externalUrl: 'https://rail.wd3.myworkdayjobs.com/Site/job/Brno/Signal-Engineer_R-12',
      jobDescription: '<p>Signals.</p>',
    };
    expect(
      read({ jobPostingInfo: info, hiringOrganization: { name: '0310 Moravian Rail a.s.' } })[0],
    ).toMatchObject({
      company: 'Moravian Rail a.s.',
      location: 'Brno; Ostrava',
      employment_type: 'part_time',
      external_id: 'R-12',
    });
    const team = {
      data: [
        {
          id: '9',
          type: 'jobs',
          links: { 'careersite-job-url': 'https://work.example/jobs/9' },
          attributes: {
            title: 'Gärtner',
            status: 'open',
            'remote-status': 'fully',
            'employment-type': 'parttime',
          },
          relationships: { locations: { data: [{ id: '1', type: 'locations' }] } },
        },
      ],
      included: [{ id: '1', type: 'locations', attributes: { city: 'Bern', country: 'Switzerland' } }],
    };
    expect(read(team)[0]).toMatchObject({
      location: 'Bern, Switzerland',
      workplace: 'remote',
      employment_type: 'part_time',
    });
    const bamboo = {
      meta: {},
      result: [
        {
          id: '12',
          jobOpeningName: 'Farrier',
          employmentStatusLabel: 'Full-Time',
          location: { city: 'Lexington', state: 'Kentucky' },
          locationType: '0',
        },
      ],
    };
    expect(read(bamboo, 'https://hoofworks.bamboohr.com/careers/list')[0]).toMatchObject({
      company: 'hoofworks',
      location: 'Lexington, Kentucky',
      workplace: 'onsite',
      url: 'https://hoofworks.bamboohr.com/careers/12',
    });
    const breezy = [
      {
        id: 'f00',
        friendly_id: 'f00-miller',
        name: 'Miller',
        url: 'https://grist.breezy.hr/p/f00-miller',
        published_date: '2026-08-08T00:00:00Z',
        type: { id: 'fullTime', name: 'Full-Time' },
        location: { name: 'Bath, GB', is_remote: false },
        salary: '£27,000 - £31,000 / year',
        company: { name: 'Grist & Co' },
      },
    ];
    expect(read(breezy)[0]).toMatchObject({
      company: 'Grist & Co',
      salary_min: 27000,
      currency: 'GBP',
      period: 'year',
      employment_type: 'full_time',
    });
  });
});
