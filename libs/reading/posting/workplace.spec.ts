import { readPosting } from '..';

const place = (text: string): string | null => readPosting(text).remote_option?.value ?? null;

describe('reading where the work is done', () => {
  it.each([
    ['This role is fully remote.', 'remote'],
    ['We are a remote-first company.', 'remote'],
    ['Backend Developer (Remote, EU)', 'remote'],
    ['Location: Remote', 'remote'],
    ['You can work from anywhere.', 'remote'],
    ['100% Home-Office möglich', 'remote'],
    ['Poste en 100 % télétravail', 'remote'],
    ['Trabajo 100% remoto', 'remote'],
    ['Remote position within the US', 'remote'],
    ['This is a hybrid role in our Leeds office.', 'hybrid'],
    ['You come in 2 days in the office per week.', 'hybrid'],
    ['Two days a week from home', 'hybrid'],
    ['Télétravail : 2 jours par semaine', 'hybrid'],
    ['3 Tage pro Woche im Homeoffice', 'hybrid'],
    ['Modalidad híbrida en Madrid', 'hybrid'],
    ['We work in a hybrid model.', 'hybrid'],
    ['Hybrides Arbeiten ist bei uns normal.', 'hybrid'],
    ['We expect you in our Dublin office three days a week.', 'hybrid'],
    ['50% remote', 'hybrid'],
    ['You can work from home up to 2 days per week.', 'hybrid'],
    ['Home office nach Absprache möglich', 'hybrid'],
    ['This is not a remote position.', 'onsite'],
    ['No remote, sorry.', 'onsite'],
    ['You must be in the office every day.', 'onsite'],
    ['This position is on-site in Tulsa.', 'onsite'],
    ['Workplace: On-site', 'onsite'],
    ['Work five days a week in our Porto office.', 'onsite'],
    ['Kein Homeoffice möglich', 'onsite'],
    ['Trabajo presencial en Sevilla', 'onsite'],
    ['Poste en présentiel à Lyon', 'onsite'],
    ['Remote work is not possible for this job.', 'onsite'],
    ['The role is 100% onsite.', 'onsite'],
    ['We do not offer remote work for this role.', 'onsite'],
    ['Remote candidates will not be considered.', 'onsite'],
    ['You split your time between home and our Cardiff office.', 'hybrid'],
    ['Tuesday and Thursday in office, otherwise from home', 'hybrid'],
    ['Praca zdalna', 'remote'],
    ['Modalità ibrida a Torino', 'hybrid'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it.each([
    'You will manage remote teams across three continents.',
    'Experience with remote sensing and remote data access.',
    'We run a hybrid cloud on two providers.',
    'Our building has an on-site gym and an on-site nursery.',
    'You maintain hybrid vehicles.',
    'Most of our positions are remote. If the position is not remote, you will be told.',
    'You will support remote control units in remote areas.',
    'Nurse, Bremen. We look forward to your application.',
    'A home office allowance of 300 euros.',
    'Develop hybrid mobile apps.',
  ])('takes nothing from "%s"', (text) => {
    expect(place(text)).toBeNull();
  });

  it('believes a refusal more than a benefit', () => {
    expect(place('This role is not remote.\n\nBenefits\n- Work from home options for some teams')).toBe(
      'onsite',
    );
  });
});
