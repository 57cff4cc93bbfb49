import { readResume } from './resume';
import { degreesOf, jobsOf } from './testing/outline';
import { typeset, typesetColumns } from './testing/typeset';

const NOW = { year: 2026, month: 11 };

describe('a resume in one column', () => {
  const reading = readResume(
    typeset(`
      # Maren Oduya
      Senior Data Engineer
      maren.oduya@posteo.example | +44 20 7946 0321 | Leeds, UK | linkedin.com/in/marenoduya | oduya.dev

      ## Professional Summary
      Data engineer who likes boring pipelines. Nine years in retail and energy.

      ## Work Experience
      Senior Data Engineer || March 2021 – Present
      Tidewater Energy Ltd, Leeds, UK
      * Moved forty pipelines from cron to Airflow and halved their run-
      time in the first year
      * Introduced dbt
      Data Analyst || Sept. 2017 – Feb 2021
      Marlow & Finch, York
      * Built the sales reports in Power BI

      ## Education
      BSc (Hons) Statistics || 2017
      University of Ribblesdale

      ## Skills
      Languages: Python, SQL, Scala
      Tools: Airflow, dbt, Kafka, Terraform, Marimo Boards

      ## Languages
      English (native), German (B2)

      ## Projects
      Tide Tables – a small site that predicts tides || 2020
    `),
    NOW,
  );

  it('gives the contact data', () => {
    expect(reading.name?.value).toBe('Maren Oduya');
    expect(reading.headline?.value).toBe('Senior Data Engineer');
    expect(reading.email?.value).toBe('maren.oduya@posteo.example');
    expect(reading.phone?.value).toBe('+44 20 7946 0321');
    expect(reading.location?.value).toBe('Leeds, UK');
    expect(reading.links.map(({ value }) => value)).toEqual(['linkedin.com/in/marenoduya', 'oduya.dev']);
  });

  it('gives jobs with their places and bullets, wrapped words put together', () => {
    expect(jobsOf(reading)).toEqual([
      'Senior Data Engineer @ Tidewater Energy Ltd, 2021-03 – present',
      'Data Analyst @ Marlow & Finch, 2017-09 – 2021-02',
    ]);
    expect(reading.experience[0]?.location?.value).toBe('Leeds, UK');
    expect(reading.experience[0]?.bullets).toEqual([
      'Moved forty pipelines from cron to Airflow and halved their runtime in the first year',
      'Introduced dbt',
    ]);
  });

  it('gives education, projects and languages', () => {
    expect(degreesOf(reading)).toEqual(['BSc (Hons) Statistics @ University of Ribblesdale, 2017']);
    expect(reading.projects.map(({ name, description }) => [name.value, description])).toEqual([
      ['Tide Tables', 'a small site that predicts tides'],
    ]);
    expect(reading.languages.map(({ value, level }) => [value, level])).toEqual([
      ['English', 'native'],
      ['German', 'B2'],
    ]);
  });

  it('gives skills by the taxonomy, and as written what it does not know', () => {
    const names = reading.skills.map(({ value }) => value);
    expect(names).toEqual(
      expect.arrayContaining(['Python', 'SQL', 'Scala', 'dbt', 'Terraform', 'Marimo Boards']),
    );
    expect(reading.skills.find(({ value }) => value === 'Marimo Boards')).toMatchObject({ is_known: false });
    expect(reading.mentioned_skills.map(({ value }) => value)).toContain('Power BI');
  });

  it('counts the years up to now and tells the level', () => {
    expect(reading.total_years).toBeCloseTo(9.3, 1);
    expect(reading.level).toBe('senior');
  });

  it('says where each field was read', () => {
    const { page, line, passage } = reading.experience[0]?.company ?? {};
    const source = reading.lines.find((other) => other.page === page && other.number === line);
    expect(passage).toBe('Tidewater Energy Ltd, Leeds, UK');
    expect(source?.text).toBe(passage);
  });
});

describe('a resume in two columns', () => {
  it('reads the sidebar apart from the main text', () => {
    const sidebar = `
      ## C O N T A C T
      jonah.beck@mail.example
      (212) 555-0142
      Portland, OR
      github.com/jonah-
      beck

      ## S K I L L S
      * Rust
      * PostgreSQL
      * Leadership

      ## L A N G U A G E S
      Spanish – fluent
    `;
    const main = `
      # Jonah Beck
      Backend Developer

      ## W O R K  E X P E R I E N C E
      Backend Developer
      Copperline · Portland, OR
      05/2019 – 08/2023
      * Wrote the billing service

      ## E D U C A T I O N
      Bachelor of Science in Physics || 2018
      Cascade College
    `;
    const reading = readResume(typesetColumns(sidebar, main, 220), NOW);
    expect(reading.name?.value).toBe('Jonah Beck');
    expect(reading.email?.value).toBe('jonah.beck@mail.example');
    expect(reading.phone?.value).toBe('(212) 555-0142');
    expect(reading.location?.value).toBe('Portland, OR');
    expect(reading.links.map(({ value }) => value)).toEqual(['github.com/jonah-beck']);
    expect(jobsOf(reading)).toEqual(['Backend Developer @ Copperline, 2019-05 – 2023-08']);
    expect(degreesOf(reading)).toEqual(['Bachelor of Science in Physics @ Cascade College, 2018']);
    expect(reading.skills.map(({ value }) => value)).toEqual(['Rust', 'PostgreSQL', 'Leadership']);
    expect(reading.languages.map(({ value }) => value)).toEqual(['Spanish']);
  });
});

describe('a resume with a column of dates', () => {
  it('keeps dates with what they date, also when they are wrapped', () => {
    const reading = readResume(
      typeset(`
        # TESSA VAN LOON
        tessa@vanloon.example | 020-5550123

        ## Experience
        2019 – :: Site Manager, Kestrel Homes, Bristol, UK
        Present :: Ran four sites with thirty people each and kept all of them on time and within their budgets.
        2015 – 2019 :: Bricklayer, Dunmore Builders, Bath, UK

        ## Education
        2012 – 2015 :: NVQ Diploma in Bricklaying, Avonmouth College
      `),
      NOW,
    );
    expect(reading.name?.value).toBe('Tessa Van Loon');
    expect(jobsOf(reading)).toEqual([
      'Site Manager @ Kestrel Homes, 2019 – present',
      'Bricklayer @ Dunmore Builders, 2015 – 2019',
    ]);
    expect(degreesOf(reading)).toEqual(['NVQ Diploma in Bricklaying @ Avonmouth College, 2015']);
  });
});

describe('resumes in other languages', () => {
  it('reads German', () => {
    const reading = readResume(
      typeset(`
        # Lebenslauf
        Jürgen Weißmüller
        Gartenstraße 12, 70173 Stuttgart
        Tel.: 0711 5550199
        E-Mail: j.weissmueller@post.example

        ## Berufserfahrung
        seit 03/2019 :: Teamleiter Logistik
        :: Neckar Spedition GmbH, Stuttgart
        :: • Führung von zwölf Mitarbeitenden
        07/2014 – 02/2019 :: Fachkraft für Lagerlogistik
        :: Albtal Handel AG, Ulm

        ## Ausbildung
        2011 – 2014 :: Ausbildung zur Fachkraft für Lagerlogistik
        :: Berufsschule Ulm

        ## Kenntnisse
        SAP, Staplerschein, Gefahrgutrecht

        ## Sprachen
        Deutsch (Muttersprache), Englisch (B1)
      `),
      NOW,
    );
    expect(reading.name?.value).toBe('Jürgen Weißmüller');
    expect(reading.phone?.value).toBe('0711 5550199');
    expect(reading.location?.value).toContain('Stuttgart');
    expect(jobsOf(reading)).toEqual([
      'Teamleiter Logistik @ Neckar Spedition GmbH, 2019-03 – present',
      'Fachkraft für Lagerlogistik @ Albtal Handel AG, 2014-07 – 2019-02',
    ]);
    expect(degreesOf(reading)).toEqual([
      'Ausbildung zur Fachkraft für Lagerlogistik @ Berufsschule Ulm, 2014',
    ]);
    expect(reading.languages.map(({ value }) => value)).toEqual(['German', 'English']);
    expect(reading.skills.map(({ written }) => written)).toContain('Gefahrgutrecht');
  });

  it('reads French', () => {
    const reading = readResume(
      typeset(`
        # Élodie Vasseur
        Infirmière diplômée d'État
        06 55 50 12 34 • elodie.vasseur@courrier.example • Nantes, France

        ## Expériences professionnelles
        Infirmière – Clinique des Tilleuls, Nantes || depuis septembre 2020
        * Prise en charge de douze patients
        Infirmière stagiaire – Hôpital Saint-Aubin, Angers || févr. 2020 – août 2020

        ## Formation
        Diplôme d'État d'infirmière, IFSI du Val de Loire || 2020

        ## Compétences
        Soins palliatifs, Prise de sang, Triage
      `),
      NOW,
    );
    expect(reading.name?.value).toBe('Élodie Vasseur');
    expect(reading.location?.value).toBe('Nantes, France');
    expect(jobsOf(reading)).toEqual([
      'Infirmière @ Clinique des Tilleuls, 2020-09 – present',
      'Infirmière stagiaire @ Hôpital Saint-Aubin, 2020-02 – 2020-08',
    ]);
    expect(reading.experience.map(({ is_internship }) => is_internship)).toEqual([false, true]);
    expect(degreesOf(reading)).toEqual(["Diplôme d'État d'infirmière @ IFSI du Val de Loire, 2020"]);
    expect(reading.skills).toHaveLength(3);
  });

  it('reads Spanish', () => {
    const reading = readResume(
      typeset(`
        # Iñaki Goñi Barrena
        Valencia, España | +34 655 501 234 | inaki.goni@correo.example

        ## Experiencia laboral
        Gerente de tienda
        Ultramarinos Levante S.L. | Valencia
        enero de 2018 – actualidad
        * Dirección de un equipo de ocho personas
        Dependiente
        Frutas Turia | Valencia
        mayo de 2014 – diciembre de 2017

        ## Formación académica
        Grado en Administración de Empresas
        Universidad de Levante, 2014

        ## Idiomas
        Español: nativo
        Inglés: B2
      `),
      NOW,
    );
    expect(reading.name?.value).toBe('Iñaki Goñi Barrena');
    expect(jobsOf(reading)).toEqual([
      'Gerente de tienda @ Ultramarinos Levante S.L., 2018-01 – present',
      'Dependiente @ Frutas Turia, 2014-05 – 2017-12',
    ]);
    expect(degreesOf(reading)).toEqual([
      'Grado en Administración de Empresas @ Universidad de Levante, 2014',
    ]);
    expect(reading.languages.map(({ value }) => value)).toEqual(['Spanish', 'English']);
  });

  it('reads Chinese', () => {
    const reading = readResume(
      typeset(`
        # 周明远
        13800555012 | zhou.my@youxiang.example | 成都

        ## 工作经历
        软件工程师 || 2019年3月 – 至今
        蓝溪科技有限公司, 成都
        * 负责支付系统开发

        ## 教育背景
        计算机科学学士 || 2018
        锦江理工大学

        ## 专业技能
        Java、MySQL、Redis
      `),
      NOW,
    );
    expect(reading.name?.value).toBe('周明远');
    expect(reading.phone?.value).toBe('13800555012');
    expect(reading.location?.value).toBe('成都');
    expect(jobsOf(reading)).toEqual(['软件工程师 @ 蓝溪科技有限公司, 2019-03 – present']);
    expect(degreesOf(reading)).toEqual(['计算机科学学士 @ 锦江理工大学, 2018']);
    expect(reading.skills.map(({ value }) => value)).toEqual(['Java', 'MySQL', 'Redis']);
  });
});

describe('resumes whose script runs from right to left', () => {
  it('reads Hebrew', () => {
    const reading = readResume(
      typeset(`
        # נועה לוי
        מהנדסת נתונים
        דוא"ל: noa.levi@mail.example | טלפון: 052-555-0134 | תל אביב, ישראל
        https://www.linkedin.com/in/noalevi

        ## ניסיון תעסוקתי
        מהנדסת נתונים, חברת אופק
        2020 – היום
        * בניתי צינורות נתונים ב-Apache Spark
        מפתחת, חברת גל
        2016 – 2020

        ## כישורים
        Python, SQL, Apache Spark
      `),
      NOW,
    );
    expect([reading.name?.value, reading.email?.value, reading.phone?.value]).toEqual([
      'נועה לוי',
      'noa.levi@mail.example',
      '052-555-0134',
    ]);
    expect(reading.location?.value).toBe('תל אביב, ישראל');
    expect(reading.links.map(({ value }) => value)).toEqual(['https://www.linkedin.com/in/noalevi']);
    expect(jobsOf(reading)).toEqual([
      'מהנדסת נתונים @ חברת אופק, 2020 – present',
      'מפתחת @ חברת גל, 2016 – 2020',
    ]);
  });

  it('reads Arabic, with its own commas', () => {
    const reading = readResume(
      typeset(`
        # ليلى حداد
        مهندسة برمجيات أولى
        البريد الإلكتروني: layla.haddad@mail.example | الهاتف: \u200e+962 79 555 0123 | عمّان، الأردن
        github.com/laylah

        ## الخبرة المهنية
        مهندسة برمجيات، شركة الأفق للتقنية
        2019 – 2023
        * طوّرت خدمات باستخدام Python و PostgreSQL

        ## المهارات
        Python, PostgreSQL, Docker
      `),
      NOW,
    );
    expect([reading.name?.value, reading.email?.value, reading.phone?.value]).toEqual([
      'ليلى حداد',
      'layla.haddad@mail.example',
      '+962 79 555 0123',
    ]);
    expect(reading.location?.value).toBe('عمّان، الأردن');
    expect(reading.links.map(({ value }) => value)).toEqual(['github.com/laylah']);
    expect(jobsOf(reading)).toEqual(['مهندسة برمجيات @ شركة الأفق للتقنية, 2019 – 2023']);
    expect(reading.skills.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Python', 'PostgreSQL', 'Docker']),
    );
  });

  it('keeps what is written from left to right, and the order of dates, where a PDF gives lines as they look', () => {
    const reading = readResume(
      typeset(`
        # נועה לוי
        | תל אביב, ישראל 052-555-0134 | טלפון: noa.levi@mail.example דוא"ל:
        https://www.linkedin.com/in/noalevi

        ## ניסיון תעסוקתי
        מפתחת, חברת גל
        2020 – 2016
      `),
      NOW,
    );
    expect([reading.email?.value, reading.phone?.value]).toEqual(['noa.levi@mail.example', '052-555-0134']);
    expect(reading.links.map(({ value }) => value)).toEqual(['https://www.linkedin.com/in/noalevi']);
    expect(jobsOf(reading)).toEqual(['מפתחת @ חברת גל, 2016 – 2020']);
  });
});

describe('forms of entries', () => {
  const jobs = (source: string): string[] =>
    jobsOf(
      readResume(
        typeset(`# Ada Lindqvist\nada@lindqvist.example\n\n## Experience\n${source}\n\n## Skills\nSQL, Go`),
        NOW,
      ),
    );

  it('gives several roles at one company its name', () => {
    expect(
      jobs(`
        Harrow Instruments
        Head of Quality || Jan 2021 – Present
        * Leads nine inspectors
        Quality Inspector || Jun 2016 – Dec 2020
        * Inspected gauges
      `),
    ).toEqual([
      'Head of Quality @ Harrow Instruments, 2021-01 – present',
      'Quality Inspector @ Harrow Instruments, 2016-06 – 2020-12',
    ]);
  });

  it.each([
    ['Welder at Sable Forge (2015 – 2018)', 'Welder @ Sable Forge, 2015 – 2018'],
    ['Welder @ Sable Forge | 2015-04 - 2018-09', 'Welder @ Sable Forge, 2015-04 – 2018-09'],
    ['Sable Forge – Welder || Summer 2019', 'Welder @ Sable Forge, 2019 – 2019'],
    ['Welder, Sable Forge, Hull, UK, 04/2015 to 09/2018', 'Welder @ Sable Forge, 2015-04 – 2018-09'],
    ["Sable Forge, Inc. | Welder | Apr '15 – Sep '18", 'Welder @ Sable Forge, Inc., 2015-04 – 2018-09'],
    ['April – June 2018\nWelder\nSable Forge', 'Welder @ Sable Forge, 2018-04 – 2018-06'],
    ['Sable Forge || Hull, UK\nWelder || since 2019', 'Welder @ Sable Forge, 2019 – present'],
    ['Welder\nSable Forge\nHull\n2015–2018', 'Welder @ Sable Forge, 2015 – 2018'],
    [
      'Welder <img src=x onerror=alert(1)>, <b>Sable</b> Forge || 2015–2018',
      'Welder @ Sable Forge, 2015 – 2018',
    ],
  ])('reads %j', (source, expected) => {
    expect(jobs(`${source}\n* Welded railings`)).toEqual([expected]);
  });

  it('parts entries that have nothing between them', () => {
    expect(jobs('Cook, Blue Door || 2018 – 2020\nPorter, Ferry Hotel || 2016 – 2018')).toEqual([
      'Cook @ Blue Door, 2018 – 2020',
      'Porter @ Ferry Hotel, 2016 – 2018',
    ]);
  });

  it('reads a functional resume, whose skills come first and whose history is short', () => {
    const reading = readResume(
      typeset(`
        # ROWAN ABARA
        rowan@abara.example

        ## Core Competencies
        * Event planning || Budgeting

        ## Career History
        Rosewood Gardens, Cardiff
        Event Manager, July 2019 to Present
        Cedar Catering, Swansea
        Waiter, May 2016 to June 2019
      `),
      NOW,
    );
    expect(reading.skills).toHaveLength(2);
    expect(jobsOf(reading)).toEqual([
      'Event Manager @ Rosewood Gardens, 2019-07 – present',
      'Waiter @ Cedar Catering, 2016-05 – 2019-06',
    ]);
  });

  it('leaves volunteer work out of the years', () => {
    const reading = readResume(
      typeset(
        '# Bo Li\nbo@li.example\n\n## Volunteering\nCoach, Park Runners || 2012 – Present\n\n## Skills\nFirst aid, Excel',
      ),
      NOW,
    );
    expect(reading.experience[0]).toMatchObject({ is_volunteer: true });
    expect(reading.total_years).toBe(0);
    expect(reading.level).toBe('junior');
  });
});

describe('pages', () => {
  it('drops page numbers and repeated heads, and goes on over the break', () => {
    const foot = (page: number): string => `${'\n'.repeat(84)}Kim Osei – ${String(page)}/2`;
    const reading = readResume(
      typeset(
        `# Kim Osei\nkim@osei.example\n\n## Experience\nPilot, Skua Air || 2019 – 2022\n* Flew freight${foot(1)}`,
        `* Trained crews${foot(2)}`,
      ),
      NOW,
    );
    expect(reading.experience[0]?.bullets).toEqual(['Flew freight', 'Trained crews']);
    expect(reading.lines.some(({ text }) => text.includes('/2'))).toBe(false);
  });
});

it('reads text that lost its form, in which words alone tell headings and dates alone tell entries', () => {
  const reading = readResume(
    typeset(`
      Runa Halloran
      Harbour Pilot
      runa.halloran@example.org | Cobh, Ireland
      Work Experience
      Harbour Pilot || May 2019 – Present
      Port of Cobh
      Brought 1,200 ships in, none touched
      Deck Officer || 2014 – 2018
      Skellig Lines
      Stood watches on the northern route
      Education
      BSc Nautical Science, University of the Cove || 2014
      Skills
      Navigation, Radio
    `),
    NOW,
  );
  expect(jobsOf(reading)).toEqual([
    'Harbour Pilot @ Port of Cobh, 2019-05 – present',
    'Deck Officer @ Skellig Lines, 2014 – 2018',
  ]);
  expect(degreesOf(reading)).toHaveLength(1);
  expect(reading.skills.map(({ written }) => written)).toEqual(['Navigation', 'Radio']);
});

it.each(['No work experience.', 'None yet', 'Keine', 'Sin experiencia laboral'])(
  'takes "%s" for no job',
  (text) => {
    const reading = readResume(
      typeset(`# Runa Halloran\n## Work Experience\n${text}\n## Skills\nRadio`),
      NOW,
    );
    expect(reading.experience).toEqual([]);
  },
);

it('joins dates that a narrow column broke', () => {
  const reading = readResume(
    typeset(`
      # Runa Halloran
      ## Work Experience
      Harbour Pilot
      Port of Cobh | Cobh, Ireland | 04/2019 –
      12/2021
      * Brought ships in
    `),
    NOW,
  );
  expect(jobsOf(reading)).toEqual(['Harbour Pilot @ Port of Cobh, 2019-04 – 2021-12']);
});
