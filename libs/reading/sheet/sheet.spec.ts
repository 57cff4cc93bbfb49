import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import type { ImportField } from '#contracts/job-import';
import { CreateJobDto } from '#contracts/job.dto';
import { guardFormula, unguardFormula } from './formula-guard';
import { missingColumns, rowReader } from './read-row';
import { planSheet } from './sheet';
import type { RowReading } from './sheet-job';

const NOW = '2026-11-24T08:00:00.000Z';

function read(rows: readonly (readonly string[])[], mapping?: ReadonlyMap<number, ImportField | null>) {
  const plan = planSheet(rows, { now: NOW, ...(mapping && { mapping }) });
  const reader = rowReader(plan);
  const readings = rows.flatMap((cells, at): RowReading[] => {
    const reading = at < plan.header_row ? null : reader(cells, at + 1);
    return reading ? [reading] : [];
  });
  return {
    plan,
    readings,
    jobs: readings.map(({ job }) => job),
    faults: readings.flatMap(({ faults }) => faults),
  };
}

const fieldsOf = (headers: readonly string[], values: readonly string[] = []) =>
  planSheet([headers, values], { now: NOW }).columns.map(({ field }) => field);

describe('whose export a sheet is', () => {
  it('reads a board of Huntr', () => {
    const { plan, jobs, faults } = read([
      [
        'boardName',
        'companyName',
        'title',
        'listName',
        'location',
        'url',
        'salary',
        'jobAppliedAt',
        'htmlDescription',
        'notes',
      ],
      [
        'Spring search',
        'Lumen Kiln GmbH',
        'Glaze Chemist',
        'Wishlist',
        'Leipzig',
        'https://kiln.example/jobs/9',
        '€52k–58k a year',
        '',
        '<p>You mix <b>glazes</b>.</p><ul><li>Bring SQL</li></ul>',
        'Ask Ines',
      ],
      [
        'Spring search',
        'Tidewater Maps',
        'Cartographer',
        'Interview',
        '',
        '',
        '',
        '2026-02-03T10:20:30.000Z',
        '',
        '',
      ],
    ]);
    expect(plan.format).toBe('huntr');
    expect(faults).toEqual([]);
    expect(jobs[0]).toMatchObject({
      company: 'Lumen Kiln GmbH',
      salary_min: 52_000,
      salary_max: 58_000,
      salary_currency: 'EUR',
      salary_period: 'year',
      salary_range: '€52k–58k a year',
      source_url: 'https://kiln.example/jobs/9',
      application: { status: 'interested', notes: 'Ask Ines' },
    });
    expect(jobs[0]?.description).toMatch(/^You mix glazes\.\n+\S Bring SQL$/);
    expect(jobs[1]?.application).toMatchObject({
      status: 'interview',
      applied_date: '2026-02-03T10:20:30.000Z',
    });
  });

  it('reads a tracker of Teal, whose dates put the month first', () => {
    const { plan, jobs, faults } = read([
      [
        'Job Position',
        'Company',
        'Min. Salary',
        'Max. Salary',
        'Location',
        'Status',
        'Date Posted',
        'Date Saved',
        'Deadline',
        'Date Applied',
        'Follow Up',
        'Excitement',
      ],
      [
        'Beekeeper',
        'Hive & Sons',
        '$41,000',
        '$52,500',
        'Remote, US',
        'I Withdrew',
        '',
        '3/4/2026',
        '',
        '3/5/2026',
        'N/A',
        '4',
      ],
      [
        'Apiary Lead',
        'Hive & Sons',
        '',
        '',
        'Boise, ID',
        'Bookmarked',
        '',
        '3/6/2026',
        '',
        '',
        '12/1/2026',
        '5',
      ],
      ['Honey Taster', 'Golden Drop', '', '', '', 'No Response', '', '', '', '1/9/2026', '', ''],
    ]);
    expect(plan.format).toBe('teal');
    expect(faults).toEqual([]);
    expect(jobs[0]).toMatchObject({
      salary_min: 41_000,
      salary_max: 52_500,
      salary_currency: 'USD',
      created_at: '2026-03-04T00:00:00.000Z',
      application: {
        status: 'declined',
        applied_date: '2026-03-05T00:00:00.000Z',
        outcome_reason: 'I Withdrew',
      },
    });
    expect(jobs[1]?.application).toMatchObject({
      status: 'interested',
      follow_up_at: '2026-12-01T00:00:00.000Z',
    });
    expect(jobs[2]?.application?.status).toBe('applied');
  });

  it('takes our own export to the letter', () => {
    const { plan, jobs, faults } = read([
      [
        'company',
        'title',
        'location',
        'salary_range',
        'tech_stack',
        'application_status',
        'date_applied',
        'match_score',
        'created_at',
        'archived_at',
        'description',
      ],
      [
        'A, B & Co',
        "'=Lead  Weaver",
        'None',
        '€1 a day',
        'C, C++; Go',
        '',
        '2026-01-02T00:00:00.000Z',
        '71.5',
        '2025-12-31T23:59:59.123Z',
        '2026-02-01T00:00:00.000Z',
        '<p>kept</p>',
      ],
    ]);
    expect(plan.format).toBe('career-copilot');
    expect(faults).toEqual([]);
    expect(jobs[0]).toMatchObject({
      company: 'A, B & Co',
      title: '=Lead  Weaver',
      location: 'None',
      salary_range: '€1 a day',
      salary_min: null,
      tech_stack: ['C, C++', 'Go'],
      date_applied: '2026-01-02T00:00:00.000Z',
      created_at: '2025-12-31T23:59:59.123Z',
      archived: true,
      archived_at: '2026-02-01T00:00:00.000Z',
      description: '<p>kept</p>',
      application: null,
    });
  });

  it('finds the header below a title, and reads a German list', () => {
    const { plan, readings, faults } = read([
      ['Meine Bewerbungen 2026'],
      [],
      ['Firma', 'Stelle', 'Ort', 'Gehalt', 'Beworben am', 'Status', 'Link', 'Bemerkungen'],
      [
        'Nordlicht Werft',
        'Schweißer (m/w/d)',
        'Kiel',
        '3.200–3.600 € monatlich',
        '4.3.26',
        'Vorstellungsgespräch',
        'www.nordlicht.example/jobs/4',
        '',
      ],
      ['', '', '', '', '', '', '', ''],
      ['Möwe & Partner', 'Buchhalterin', 'Husum', 'nach Absprache', '05/03/2026', 'Absage', '', 'schade'],
    ]);
    expect(plan).toMatchObject({ format: 'spreadsheet', header_row: 3 });
    expect(faults).toEqual([]);
    expect(readings.map(({ row }) => row)).toEqual([4, 6]);
    expect(readings[0]?.job).toMatchObject({
      salary_min: 3200,
      salary_period: 'month',
      source_url: 'https://www.nordlicht.example/jobs/4',
      application: { status: 'interview', applied_date: '2026-03-04T00:00:00.000Z' },
    });
    expect(readings[1]?.job).toMatchObject({
      salary_range: 'nach Absprache',
      salary_min: null,
      application: { status: 'rejected', applied_date: '2026-03-05T00:00:00.000Z', notes: 'schade' },
    });
  });
});

describe('which column is which', () => {
  it.each<[string, readonly string[], readonly (ImportField | null)[]]>([
    [
      'English',
      ['Employer', 'Role', 'City', 'Job link', 'Applied?'],
      ['company', 'title', 'location', 'source_url', 'date_applied'],
    ],
    [
      'longer names',
      ['Company / Employer', 'Position title (exact)', 'Salary in EUR', 'Status of application'],
      ['company', 'title', 'salary_range', 'status'],
    ],
    [
      'French',
      ['Entreprise', 'Poste', 'Lieu', 'Salaire', 'Date de candidature', 'Statut', 'Télétravail'],
      ['company', 'title', 'location', 'salary_range', 'date_applied', 'status', 'remote_option'],
    ],
    [
      'Spanish',
      ['Empresa', 'Puesto', 'Ubicación', 'Sueldo mínimo', 'Fecha', 'Estado', 'Enlace'],
      ['company', 'title', 'location', 'salary_min', 'date_applied', 'status', 'source_url'],
    ],
    [
      'what is none of ours',
      ['Company website', 'Company', 'Job title', 'Recruiter email', 'Date posted', 'Deadline', 'Rating'],
      [null, 'company', 'title', null, null, null, null],
    ],
    ['two for one field', ['Position', 'Job Title', 'Company'], [null, 'title', 'company']],
  ])('knows %s', (_, headers, fields) => {
    expect(fieldsOf(headers)).toEqual(fields);
  });

  it('looks at the values where names do not tell', () => {
    const values = [
      'Fern Labs',
      'Botanist',
      'https://fern.example/12',
      '2026-05-06',
      'https://board.example/7',
    ];
    expect(fieldsOf(['Company', 'Title', 'Where', '', 'Source'], values)).toEqual([
      'company',
      'title',
      'source_url',
      'date_applied',
      null,
    ]);
    expect(fieldsOf(['Company', 'Title', 'Interview'], ['Fern Labs', 'Botanist', 'yes'])).toEqual([
      'company',
      'title',
      null,
    ]);
  });

  it('follows a given mapping, and says which column is missing', () => {
    const rows = [
      ['Company', 'What', 'Title'],
      ['Fern Labs', 'Botanist', 'Dr.'],
    ];
    const mapped = read(
      rows,
      new Map([
        [1, 'title'],
        [2, null],
      ]),
    );
    expect(mapped.jobs[0]).toMatchObject({ company: 'Fern Labs', title: 'Botanist' });
    const { plan, readings } = read(rows, new Map([[0, null]]));
    expect(missingColumns(plan)).toMatchObject([{ row: 1, field: 'company', fatal: true }]);
    expect(readings).toEqual([{ row: 2, job: null, faults: [] }]);
  });
});

describe('dates', () => {
  const dates = (cells: readonly string[], header = 'Date applied') =>
    read([['Company', 'Title', header], ...cells.map((cell) => ['A', 'B', cell])]).readings.map(
      ({ job, faults }) => job?.date_applied?.slice(0, 10) ?? faults[0]?.message ?? null,
    );

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-31T23:30:00-05:00', '2026-04-01'],
    ['2026-03-31 14:30', '2026-03-31'],
    ['31.3.2026', '2026-03-31'],
    ['3/31/26', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['Mar 4, 2026', '2026-03-04'],
    ['Tue Mar 04 2026 10:00:00 GMT+0100', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    ['1er août 2026', '2026-08-01'],
    ['3 de diciembre de 2025', '2025-12-03'],
    ['46085', '2026-03-04'],
    ['46085.73', '2026-03-04'],
    ['1767225600', '2026-01-01'],
    ['1767225600000', '2026-01-01'],
    ['N/A', null],
    ['—', null],
  ])('reads %s', (cell, day) => {
    expect(dates([cell])).toEqual([day]);
  });

  it.each(['soon', '2026-02-30', '31/31/2026', '12', '2026-13-01', '2026-02-30T10:00:00Z', '9'.repeat(5000)])(
    'refuses "%.40s"',
    (cell) => {
      expect(dates([cell])).toEqual(['This is no date. Write it like 2026-12-31.']);
    },
  );

  it('settles what is ambiguous by the whole column, then by the days to come, and else asks', () => {
    expect(dates(['03/04/2026', '25/04/2026'])).toEqual(['2026-04-03', '2026-04-25']);
    expect(dates(['03/04/2026', '04/25/2026'])).toEqual(['2026-03-04', '2026-04-25']);
    expect(dates(['03/04/2026', '11/12/2026'])).toEqual(['2026-03-04', '2026-11-12']);
    expect(dates(['03/04/2026'], 'Datum')).toEqual(['2026-04-03']);
    expect(dates(['03/04/2026'])).toEqual([
      'This could be 2026-04-03 or 2026-03-04. Write it that way, with the year first.',
    ]);
    expect(dates(['25/04/2026', '04/25/2026', '03/04/2026'])[2]).toMatch(/^This could be/);
  });
});

describe('cells', () => {
  const cell = (field: ImportField, value: string) => {
    const { jobs, faults } = read(
      [
        ['Company', 'Title', 'x'],
        ['A', 'B', value],
      ],
      new Map([[2, field]]),
    );
    const job: Readonly<Record<string, unknown>> = {
      ...jobs[0],
      status: jobs[0]?.application?.status ?? null,
    };
    return faults[0]?.message ?? job[field];
  };

  it.each<[ImportField, string, unknown]>([
    ['status', 'Applying', 'interested'],
    ['status', 'Not applied yet', 'interested'],
    ['status', 'Application submitted', 'applied'],
    ['status', 'Interviewing', 'interview'],
    ['status', '2nd round', 'interview'],
    ['status', 'Phone Screen', 'interview'],
    ['status', 'Negotiating', 'offer'],
    ['status', 'Offer declined', 'declined'],
    ['status', 'Accepted', 'accepted'],
    ['status', 'Not Selected', 'rejected'],
    ['status', 'Rejected after interview', 'rejected'],
    ['status', 'Zusage', 'offer'],
    ['status', 'Candidature envoyée', 'applied'],
    ['status', 'Entrevista', 'interview'],
    ['remote_option', 'Work from home', 'remote'],
    ['remote_option', 'yes', 'remote'],
    ['remote_option', '2 days a week at home', 'hybrid'],
    ['remote_option', 'On-Site', 'onsite'],
    ['remote_option', 'vor Ort', 'onsite'],
    ['job_type', 'Full-time', 'full_time'],
    ['job_type', 'part_time', 'part_time'],
    ['job_type', 'Teilzeit', 'part_time'],
    ['job_type', 'Stage', 'internship'],
    ['job_type', 'Freelance', 'contract'],
    ['experience_level', 'Mid-Senior level', 'mid'],
    ['experience_level', 'Entry level', 'junior'],
    ['experience_level', 'Principal', 'senior'],
    ['tech_stack', 'SQL, Go', ['SQL', 'Go']],
    ['tech_stack', 'SQL; Go, in part;SQL', ['SQL', 'Go, in part']],
    ['tech_stack', 'SQL | Go', ['SQL', 'Go']],
    ['archived', 'ja', true],
    ['archived', 'FALSE', false],
    ['salary_min', '65.000 €', 65_000],
    ['salary_min', '$120K', 120_000],
    ['salary_min', '45,50', 45.5],
    ['salary_currency', '£', 'GBP'],
    ['salary_currency', 'chf', 'CHF'],
    ['salary_period', 'Yearly', 'year'],
    ['salary_period', 'pro Stunde', 'hour'],
    ['source_url', 'jobs.example.com/ad/7', 'https://jobs.example.com/ad/7'],
    ['source', 'LinkedIn', 'LinkedIn'],
  ])('reads %s "%s"', (field, value, expected) => {
    expect(cell(field, value)).toEqual(expected);
  });

  it.each<[ImportField, string, RegExp]>([
    ['status', 'Dream jobs', /^This is no status\. Write one of interested, applied/],
    ['remote_option', 'blue', /remote, hybrid or onsite/],
    ['job_type', 'blue', /full_time/],
    ['experience_level', 'blue', /junior, mid or senior/],
    ['salary_min', '-5', /^This is no amount/],
    ['salary_min', '60k-80k', /^This is no amount/],
    ['salary_currency', 'XQQ', /^This is no currency/],
    ['salary_period', 'moon', /^This is no period/],
    ['source_url', 'javascript:alert(1)', /^This is no web address/],
    ['source_url', 'data:text/html,<b>', /^This is no web address/],
    ['source_url', 'https://user:pass@example.com/', /^This is no web address/],
    ['source_url', 'see the mail', /^This is no web address/],
    ['source_url', `https://example.com/${'a'.repeat(2050)}`, /longer than 2,048/],
    ['tech_stack', 'word '.repeat(30), /at most 80 characters/],
    ['location', 'x'.repeat(201), /has 201 characters\. At most 200/],
    ['notes', 'x'.repeat(20_001), /At most 20000/],
    ['description', 'x'.repeat(50_001), /At most 50000/],
    ['created_at', '2026-12-24', /yet to come/],
    ['archived', 'perhaps', /yes, no or a date/],
  ])('says what is wrong with %s "%.30s" and keeps the row', (field, value, message) => {
    expect(cell(field, value)).toMatch(message);
  });

  it('leaves a row out only without company or title', () => {
    const { readings } = read([
      ['Company', 'Title', 'Link'],
      ['', 'Weaver', 'nowhere'],
      ['x'.repeat(201), 'Weaver', ''],
    ]);
    expect(readings).toMatchObject([
      {
        row: 2,
        job: null,
        faults: [{ field: 'company', fatal: true, message: 'The company is missing. Every job needs one.' }],
      },
      { row: 3, job: null, faults: [{ field: 'company', fatal: true }] },
    ]);
  });

  it('leaves out pay whose ends are the wrong way round', () => {
    const { jobs, faults } = read([
      ['Company', 'Title', 'Min salary', 'Max salary'],
      ['A', 'B', '90000', '80000'],
    ]);
    expect(faults).toMatchObject([{ field: 'salary_max', found: '80000', fatal: false }]);
    expect(jobs[0]).toMatchObject({ salary_min: null, salary_max: null });
  });
});

describe('any sheet', () => {
  it('gets its guards back off exactly, whatever the text', () => {
    const tricky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', 'a', ' ') });
    fc.assert(
      fc.property(tricky, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('is read into jobs that the API would take, or refused', () => {
    const headers = [
      'company',
      'title',
      'location',
      'salary',
      'min salary',
      'max salary',
      'currency',
      'period',
      'type',
      'remote',
      'level',
      'skills',
      'url',
      'applied on',
      'source',
    ];
    const piece = fc.constantFrom(
      '2026',
      '-',
      '/',
      '3',
      '12',
      '€',
      '$',
      'k',
      ' ',
      'EUR',
      'https://',
      'a.b',
      '/',
      ';',
      ',',
      '\0',
      '\ud800',
      "'",
      '=',
      'remote',
      'senior',
      'year',
      '🐝',
      '999999999999999',
      'x'.repeat(90),
    );
    const anyCell = fc.oneof(fc.string({ unit: piece, maxLength: 8 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 1, maxLength: headers.length }), { maxLength: 4 }),
        (body) => {
          for (const job of read([headers, ...body]).jobs) {
            if (job === null) continue;
            const {
              created_at: _c,
              archived: _a,
              archived_at: _at,
              application: _ap,
              tech_stack,
              source,
              ...fields
            } = job;
            const dto = plainToInstance(CreateJobDto, {
              ...fields,
              ...(tech_stack && { tech_stack }),
              ...(source && { source }),
            });
            expect(validateSync(dto, { forbidUnknownValues: true })).toEqual([]);
            expect(JSON.stringify(job).isWellFormed() && !JSON.stringify(job).includes('\\u0000')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
