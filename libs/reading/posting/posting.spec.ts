import { type PostingReading, readPosting } from '..';

/** With headings, bullets and labelled lines. */
const BOARD = `Senior Backend Engineer (f/m/x)
Copperleaf Energy Ltd
Bristol, UK

Salary: £68,000 – £82,000 per annum
Employment type: Full-time, permanent
Closing date: 14 January 2027

About us
Copperleaf Energy balances wind and battery power for 40,000 homes. We raised £18M last spring.

What you will do
• Design services in Go that plan when batteries charge
• Own the event pipeline on Kafka, from schema
  to alert

What you bring
• 5+ years of professional software engineering experience
• At least 2 years with Kubernetes

Nice to have
• Experience with Terraform

What we offer
• 30 days of holiday
• £1,200 learning budget
• Hybrid working: two days a week in our Bristol office

To apply, send us your CV.
`;

/** A line of terms as in forums, then prose broken at the width of a page. */
const FORUM = `Tidewater Robotics | Embedded Firmware Engineer | REMOTE (US only) | Full-time | $150k-$185k + equity
We build autonomous boats that map harbors. You will write C++ for the motor
controllers and debug them on the water twice a quarter. You should have at
least four years of embedded work and be comfortable with an oscilloscope.
Python is a plus. Apply by March 3, 2027: jobs@tidewater.example
`;

/** Prose without any heading. */
const PROSE =
  'Maple Street Bakery is looking for a part-time baker in Portland, OR. You start at four in the morning and ' +
  'leave before lunch. We pay $21.50 to $24 per hour. One year of experience in a bakery is required. No remote, obviously.';

const GERMAN = `Sachbearbeiter Lohnbuchhaltung (m/w/d)
Nordlicht Pflege GmbH
Standort: Kiel

Deine Aufgaben
- Du rechnest die Löhne von 400 Mitarbeitenden ab

Dein Profil
- Kaufmännische Ausbildung und mindestens 3 Jahre Berufserfahrung in der Lohnabrechnung
- Sicherer Umgang mit DATEV und Excel

Das bieten wir
- 3.400–3.900 € brutto im Monat, unbefristet, in Vollzeit
- 2 Tage pro Woche im Homeoffice

Bewerbungsfrist: 31.01.2027
`;

const FRENCH = `Intitulé du poste : Chargée de communication (H/F)
Entreprise : L’Atelier Vermeil
Lieu : Nantes
Type de contrat : CDD de 8 mois

Vos missions
• Rédiger la lettre mensuelle

Profil recherché
• 2 ans d’expérience minimum dans un poste similaire
• Maîtrise de Photoshop

Avantages
• 2 300 € brut par mois
• Télétravail : 2 jours par semaine

Candidatures avant le 12/02/2027.
`;

const SPANISH = `Puesto: Analista de datos
Empresa: Frutas del Segura S.L.
Ubicación: Murcia
Jornada completa, trabajo presencial

Funciones
- Preparar informes de cosecha en Power BI

Requisitos
- Mínimo 3 años de experiencia como analista
- Se valora Python

Ofrecemos
- 27.000 € - 31.000 € brutos anuales

Envía tu CV antes del 5 de marzo de 2027.
`;

/** The plain values of the fields that are one value each. */
function values(text: string): Record<string, unknown> {
  const { title, company, location, remote_option, job_type, salary, years_required, deadline } =
    readPosting(text);
  return {
    title: title?.value,
    company: company?.value,
    location: location?.value,
    remote_option: remote_option?.value,
    job_type: job_type?.value,
    salary: salary && [salary.value.min, salary.value.max, salary.value.currency, salary.value.period],
    years_required: years_required?.value,
    deadline: deadline?.value,
  };
}

const wanted = ({ skills }: PostingReading): string[] =>
  skills.map(({ skill, wanted: how }) => `${how} ${skill}`);

describe('reading a whole posting', () => {
  it('reads the head, the terms and the sections of a posting with headings', () => {
    expect(values(BOARD)).toEqual({
      title: 'Senior Backend Engineer',
      company: 'Copperleaf Energy Ltd',
      location: 'Bristol, UK',
      remote_option: 'hybrid',
      job_type: 'full_time',
      salary: [68_000, 82_000, 'GBP', 'year'],
      years_required: 5,
      deadline: '2027-01-14',
    });
    const reading = readPosting(BOARD);
    expect(reading.responsibilities).toEqual([
      'Design services in Go that plan when batteries charge',
      'Own the event pipeline on Kafka, from schema to alert',
    ]);
    expect(reading.requirements).toEqual([
      '5+ years of professional software engineering experience',
      'At least 2 years with Kubernetes',
      'Experience with Terraform',
    ]);
    expect(reading.benefits).toEqual([
      '30 days of holiday',
      '£1,200 learning budget',
      'Hybrid working: two days a week in our Bristol office',
    ]);
    expect(wanted(reading)).toEqual(expect.arrayContaining(['must Kubernetes', 'nice Terraform']));
  });

  it('reads a forum message', () => {
    expect(values(FORUM)).toEqual({
      title: 'Embedded Firmware Engineer',
      company: 'Tidewater Robotics',
      location: 'REMOTE (US only)',
      remote_option: 'remote',
      job_type: 'full_time',
      salary: [150_000, 185_000, 'USD', 'year'],
      years_required: 4,
      deadline: '2027-03-03',
    });
    expect(readPosting(FORUM).requirements).toEqual([
      'You should have at least four years of embedded work and be comfortable with an oscilloscope.',
    ]);
    expect(wanted(readPosting(FORUM))).toEqual(expect.arrayContaining(['must C++', 'nice Python']));
  });

  it('reads prose', () => {
    expect(values(PROSE)).toEqual({
      title: 'baker',
      company: 'Maple Street Bakery',
      location: 'Portland, OR',
      remote_option: 'onsite',
      job_type: 'part_time',
      salary: [21.5, 24, 'USD', 'hour'],
      years_required: 1,
      deadline: undefined,
    });
  });

  it('reads German', () => {
    expect(values(GERMAN)).toEqual({
      title: 'Sachbearbeiter Lohnbuchhaltung',
      company: 'Nordlicht Pflege GmbH',
      location: 'Kiel',
      remote_option: 'hybrid',
      job_type: 'full_time',
      salary: [3400, 3900, 'EUR', 'month'],
      years_required: 3,
      deadline: '2027-01-31',
    });
    expect(readPosting(GERMAN).responsibilities).toEqual(['Du rechnest die Löhne von 400 Mitarbeitenden ab']);
    expect(readPosting(GERMAN).requirements).toHaveLength(2);
  });

  it('reads French', () => {
    expect(values(FRENCH)).toEqual({
      title: 'Chargée de communication',
      company: 'L’Atelier Vermeil',
      location: 'Nantes',
      remote_option: 'hybrid',
      job_type: 'temporary',
      salary: [2300, 2300, 'EUR', 'month'],
      years_required: 2,
      deadline: '2027-02-12',
    });
    expect(readPosting(FRENCH).benefits).toEqual([
      '2 300 € brut par mois',
      'Télétravail : 2 jours par semaine',
    ]);
  });

  it('reads Spanish', () => {
    expect(values(SPANISH)).toEqual({
      title: 'Analista de datos',
      company: 'Frutas del Segura S.L.',
      location: 'Murcia',
      remote_option: 'onsite',
      job_type: 'full_time',
      salary: [27_000, 31_000, 'EUR', 'year'],
      years_required: 3,
      deadline: '2027-03-05',
    });
    expect(wanted(readPosting(SPANISH))).toContain('nice Python');
  });

  it('states nothing of an empty text', () => {
    expect(readPosting('')).toEqual({
      title: null,
      company: null,
      location: null,
      remote_option: null,
      job_type: null,
      salary: null,
      years_required: null,
      deadline: null,
      skills: [],
      requirements: [],
      responsibilities: [],
      benefits: [],
    });
  });
});
