import { readPosting } from '..';

const type = (text: string): string | null => readPosting(text).job_type?.value ?? null;

describe('reading the kind of employment', () => {
  it.each([
    ['Job type: Full-time', 'full_time'],
    ['Full time position in Ghent', 'full_time'],
    ['Wir suchen dich in Vollzeit.', 'full_time'],
    ['Comptable (H/F) - CDI - Nantes', 'full_time'],
    ['Unbefristete Festanstellung', 'full_time'],
    ['40 Stunden pro Woche', 'full_time'],
    ['Jornada completa', 'full_time'],
    ['Contrat à temps plein', 'full_time'],
    ['Part-time, 20 hours a week', 'part_time'],
    ['Verkäufer in Teilzeit', 'part_time'],
    ['Werkstudent (m/w/d) Marketing', 'part_time'],
    ['Temps partiel', 'part_time'],
    ['6-month contract, £400 a day', 'contract'],
    ['This is a contract role.', 'contract'],
    ['W2 or C2C', 'contract'],
    ['Freelance-Projekt, freiberuflich', 'contract'],
    ['Java Developer (Contract)', 'contract'],
    ['Software Engineering Intern', 'internship'],
    ['Data Science Internship, summer 2027', 'internship'],
    ['Praktikum im Bereich Personal', 'internship'],
    ['Stagiaire communication', 'internship'],
    ['Becario de finanzas', 'internship'],
    ['12 month fixed-term (FTC)', 'temporary'],
    ['Assistante RH - CDD de 6 mois', 'temporary'],
    ['Die Stelle ist befristet auf zwei Jahre.', 'temporary'],
    ['Seasonal work from May to September', 'temporary'],
    ['Maternity cover', 'temporary'],
    ['Legal Counsel (12-month cover)', 'temporary'],
    ['You join us for a twelve-month parental cover.', 'temporary'],
    ['Lagerhelfer gesucht in Vollzeit oder Teilzeit', 'full_time'],
    ['Vertragsart: Unbefristet\nArbeitszeit: Teilzeit', 'part_time'],
    ['Contratto a tempo indeterminato', 'full_time'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(type(text)).toBe(expected);
  });

  it.each([
    'Three years of full-time experience in sales.',
    'Internal Auditor',
    'Contract Specialist who negotiates contracts with suppliers.',
    'You join an international team and use the internet.',
    'We have 300 full-time employees.',
    'Intermediate level of English',
    'We are looking for somebody who loves tea.',
    'Support our contractors and interns.',
  ])('takes nothing from "%s"', (text) => {
    expect(type(text)).toBeNull();
  });

  it('prefers the label to the text', () => {
    expect(type('Baker\nEmployment type: Part-time\nOur full-time bakers start at four.')).toBe('part_time');
  });

  it('concludes full time from a yearly pay alone, at a confidence below one half', () => {
    const reading = readPosting('Bookkeeper, Ghent\nSalary: €38,000 a year').job_type;
    expect(reading?.value).toBe('full_time');
    expect(reading?.confidence).toBeLessThan(0.5);
    expect(type('Bookkeeper, Ghent\nSalary: €19 per hour')).toBeNull();
  });
});
