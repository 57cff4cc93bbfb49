import { type PagePosting, readPayload } from '../..';

/** Reads a payload given as data. */
const read = (payload: unknown, url?: string): PagePosting[] => readPayload(JSON.stringify(payload), { url });

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
