import { boardAddress, type PagePosting, postingAt, readPayload } from '../..';

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

describe('boards with many companies', () => {
  it('takes no estimate of Adzuna or Indeed for pay', () => {
    const ad = {
      id: '5',
      title: '<strong>Tiler</strong>',
      redirect_url: 'https://www.adzuna.de/land/ad/5',
      created: '2026-10-10T00:00:00Z',
      salary_min: 38000,
      salary_max: 42000,
      salary_is_predicted: '0',
      contract_time: 'part_time',
    };
    const postings = read({ results: [ad, { ...ad, id: '6', salary_is_predicted: '1' }] });
    expect(postings[0]).toMatchObject({
      title: 'Tiler',
      salary_min: 38000,
      currency: 'EUR',
      period: 'year',
      employment_type: 'part_time',
    });
    expect(postings[1]).toMatchObject({ salary_min: null, currency: null });
    const job = {
      key: 'abc',
      title: 'Tiler',
      compensation: {
        estimated: { baseSalary: { unitOfWork: 'YEAR', range: { min: 1, max: 2 } } },
        baseSalary: null,
      },
      attributes: [{ label: 'Temporary' }],
    };
    expect(read({ data: { jobSearch: { results: [{ job }] } } })[0]).toMatchObject({
      salary_max: null,
      employment_type: 'temporary',
    });
  });

  it('keeps the digits of an id that no number holds', () => {
    const payload =
      '{"jobs":[{"title":"Cartographe","snippet":"<b>Cartes</b>&nbsp;anciennes","salary":"2 100 € par mois","link":"https://fr.jooble.org/desc/1","type":"Temps plein","updated":"2026-07-10T00:00:00.0000000","id":-9100200300400500600}]}';
    expect(readPayload(payload)[0]).toMatchObject({
      external_id: '-9100200300400500600',
      salary_min: 2100,
      period: 'month',
      currency: 'EUR',
      employment_type: 'full_time',
      description: 'Cartes anciennes',
    });
  });

  it('reads Remotive, RemoteOK, Himalayas and Jobicy, where all work is remote', () => {
    const remotive = {
      jobs: [
        {
          id: 1,
          title: 'Colorist',
          company_name: 'Reelhaus',
          candidate_required_location: 'Europe',
          job_type: 'freelance',
          salary: '$40k - $60k',
          publication_date: '2026-09-01T10:00:00',
          url: 'https://remotive.com/1',
        },
      ],
    };
    expect(read(remotive)[0]).toMatchObject({
      workplace: 'remote',
      location: 'Europe',
      employment_type: 'contract',
      salary_min: 40000,
      salary_max: 60000,
      currency: 'USD',
    });
    const remoteok = [
      { legal: 'Link back.' },
      {
        id: '77',
        epoch: 1789800000,
        position: 'Archivist',
        company: 'Fondo',
        salary_min: 0,
        salary_max: 0,
        date: '2026-09-19T00:00:00+00:00',
        url: 'https://remoteok.com/77',
      },
    ];
    expect(read(remoteok)).toMatchObject([
      { title: 'Archivist', salary_min: null, currency: null, posted_date: '2026-09-19' },
    ]);
    const himalayas = {
      jobs: [
        {
          title: 'Indexer',
          companyName: 'Glossa',
          employmentType: 'Contractor',
          minSalary: 50000,
          maxSalary: 70000,
          currency: 'CAD',
          locationRestrictions: ['Canada'],
          pubDate: 1789516800,
          applicationLink: 'https://himalayas.app/x',
          guid: 'https://himalayas.app/x',
        },
      ],
    };
    expect(read(himalayas)[0]).toMatchObject({
      employment_type: 'contract',
      currency: 'CAD',
      period: 'year',
      location: 'Canada',
      posted_date: '2026-09-16',
    });
    const jobicy = {
      jobs: [
        {
          id: 3,
          jobTitle: 'Editor &#8211; Maps',
          companyName: 'Isoline',
          jobGeo: 'USA',
          jobType: ['part-time'],
          annualSalaryMin: '52000',
          annualSalaryMax: '61000',
          salaryCurrency: 'USD',
          pubDate: '2026-09-02 11:00:00',
          url: 'https://jobicy.com/3',
        },
      ],
    };
    expect(read(jobicy)[0]).toMatchObject({
      title: 'Editor – Maps',
      employment_type: 'part_time',
      salary_max: 61000,
      posted_date: '2026-09-02',
    });
  });

  it('reads Arbeitnow, The Muse, USAJOBS and JSearch', () => {
    const arbeitnow = {
      data: [
        {
          slug: 'koch-1',
          title: 'Koch',
          company_name: 'Zum Anker',
          remote: false,
          job_types: ['Vollzeit'],
          location: 'Rostock',
          created_at: 1789516800,
          url: 'https://arbeitnow.example/koch-1',
          description: '<p>Kochen</p>',
        },
      ],
    };
    expect(read(arbeitnow)[0]).toMatchObject({
      external_id: 'koch-1',
      employment_type: 'full_time',
      posted_date: '2026-09-16',
      remote: false,
    });
    const muse = {
      results: [
        {
          id: 8,
          name: 'Curator',
          contents: '<p>Curate.</p>',
          publication_date: '2026-09-09T00:00:00Z',
          locations: [{ name: 'Flexible / Remote' }],
          levels: [{ name: 'Internship' }],
          refs: { landing_page: 'https://www.themuse.com/jobs/8' },
          company: { name: 'Vitrine' },
        },
      ],
    };
    expect(read(muse)[0]).toMatchObject({
      company: 'Vitrine',
      workplace: 'remote',
      employment_type: 'internship',
    });
    const usajobs = {
      SearchResult: {
        SearchResultItems: [
          {
            MatchedObjectId: '555',
            MatchedObjectDescriptor: {
              PositionID: 'P-5',
              PositionTitle: 'Park Ranger',
              PositionURI: 'https://www.usajobs.gov/job/555',
              PositionLocationDisplay: 'Moab, Utah',
              OrganizationName: 'Canyon Service',
              PositionSchedule: [{ Name: 'Full-time' }],
              PositionRemuneration: [
                {
                  MinimumRange: '21.70',
                  MaximumRange: '28.20',
                  RateIntervalCode: 'PH',
                  Description: 'Per Hour',
                },
              ],
              PublicationStartDate: '2026-10-01T00:00:00',
              ApplicationCloseDate: '2026-10-15',
              UserArea: {
                Details: { JobSummary: 'Guard.', MajorDuties: ['Patrol'], RemoteIndicator: false },
              },
            },
          },
        ],
      },
    };
    expect(read(usajobs)[0]).toMatchObject({
      salary_min: 21.7,
      period: 'hour',
      currency: 'USD',
      employment_type: 'full_time',
      valid_through: '2026-10-15',
      description: 'Guard.\n\nPatrol',
    });
    const jsearch = {
      data: [
        {
          job_id: 'j1',
          job_title: 'Welder',
          employer_name: 'Arcline',
          job_employment_type: 'PARTTIME',
          job_city: 'Tulsa',
          job_state: 'OK',
          job_is_remote: false,
          job_min_salary: 24,
          job_max_salary: 29,
          job_salary_period: 'HOUR',
          job_posted_at_timestamp: null,
        },
      ],
    };
    expect(read(jsearch)[0]).toMatchObject({
      location: 'Tulsa, OK',
      employment_type: 'part_time',
      period: 'hour',
      remote: false,
      posted_date: null,
    });
  });

  it('reads the adverts of a thread, and neither replies, deleted comments nor talk', () => {
    const advert = (id: number, text: string | null, children: unknown[] = []) => ({
      id,
      type: 'comment',
      text,
      parent_id: 1,
      story_id: 1,
      created_at: '2026-10-01T15:00:00.000Z',
      children,
    });
    const thread = {
      id: 1,
      type: 'story',
      title: 'Ask HN: Who is hiring? (October 2026)',
      created_at_i: 1790866800,
      children: [
        advert(
          2,
          'Tidepool Labs (YC W24) | Firmware Engineer | ONSITE Lisbon, Portugal | Full-time | €60k–75k<p>We build buoys &amp; sensors.',
          [advert(3, 'Acme | Engineer | Remote')],
        ),
        advert(4, 'Senior Developer | Quayside | Remote (UK) | Contract'),
        advert(5, null),
        advert(6, 'Could everybody state the pay?'),
      ],
    };
    expect(read(thread)).toMatchObject([
      {
        title: 'Firmware Engineer',
        company: 'Tidepool Labs',
        location: expect.stringContaining('Lisbon, Portugal'),
        workplace: 'onsite',
        salary_min: 60000,
        salary_max: 75000,
        currency: 'EUR',
        employment_type: 'full_time',
        url: 'https://news.ycombinator.com/item?id=2',
      },
      { title: 'Senior Developer', company: 'Quayside', workplace: 'remote', employment_type: 'contract' },
    ]);
    expect(read({ ...thread, title: 'Ask HN: Who wants to be hired?' })).toEqual([]);
  });

  it('reads RSS and Atom', () => {
    const rss =
      '<rss version="2.0"><channel><title>We Work Remotely</title><link>https://weworkremotely.com</link><item><title>Inkwell: Editor: Fiction</title><region>Americas</region><type>Contract</type><pubDate>Tue, 06 Oct 2026 09:00:00 +0000</pubDate><guid>https://weworkremotely.com/x</guid><link>https://weworkremotely.com/x</link><description>&lt;p&gt;Ink &amp;amp; paper&lt;/p&gt;</description></item></channel></rss>';
    expect(readPayload(rss)[0]).toMatchObject({
      title: 'Editor: Fiction',
      company: 'Inkwell',
      workplace: 'remote',
      employment_type: 'contract',
      posted_date: '2026-10-06',
      description: 'Ink & paper',
    });
    const atom =
      '<?xml version="1.0"?><feed><entry><title>Weaver at Loomworks</title><link href="https://loom.example/1"/><updated>2026-10-07T00:00:00Z</updated><content type="xhtml"><div><p>Weave.</p></div></content></entry></feed>';
    expect(readPayload(atom)[0]).toMatchObject({
      title: 'Weaver',
      company: 'Loomworks',
      url: 'https://loom.example/1',
      description: 'Weave.',
    });
  });

  it('understands a board that has no file of its own by the names of its fields', () => {
    const payload = {
      data: {
        total: 2,
        vacancies: [
          {
            job_id: 'v1',
            headline: 'Optiker',
            employer: { name: 'Blickfang' },
            workplace_address: { city: 'Ulm', country: 'DE' },
            applicationDeadline: '31.12.2026',
            webpage_url: 'https://v.example/1',
            description: { text: 'Brillen' },
            salary: { min: 2900, max: 3300, currency: 'EUR', period: 'month' },
          },
          {
            job_id: 'v2',
            headline: 'Alt',
            employer: { name: 'Blickfang' },
            webpage_url: 'https://v.example/2',
            status: 'closed',
          },
        ],
      },
    };
    expect(read(payload)).toMatchObject([
      {
        title: 'Optiker',
        company: 'Blickfang',
        location: 'Ulm, DE',
        valid_through: '2026-12-31',
        salary_max: 3300,
        period: 'month',
        description: 'Brillen',
        external_id: 'v1',
      },
    ]);
  });
});

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
