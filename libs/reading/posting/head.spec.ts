import { readPosting } from '..';

const title = (text: string): string | undefined => readPosting(text).title?.value;
const company = (text: string): string | undefined => readPosting(text).company?.value;
const location = (text: string): string | undefined => readPosting(text).location?.value;
const deadline = (text: string): string | undefined => readPosting(text).deadline?.value;

describe('reading the title', () => {
  it.each([
    ['Staff Nurse\nSt. Brigid Hospital\nCork, Ireland', 'Staff Nurse'],
    ['Data Engineer at Quillon Labs', 'Data Engineer'],
    ['Quillon Labs - Data Engineer - Remote', 'Data Engineer'],
    ['3) Site Manager — Harrow & Finch', 'Site Manager'],
    ['Elektriker (m/w/d) in Vollzeit gesucht', 'Elektriker'],
    ['We are hiring a Payroll Specialist to join our Dublin office.', 'Payroll Specialist'],
    ['Job title: Chief of Staff\nWe are eleven people.', 'Chief of Staff'],
    ['Account Executive, London. Base pay £45k.', 'Account Executive'],
    ['Customer Support Rep (Contract, 6 months), Toronto', 'Customer Support Rep'],
  ])('reads it from "%s"', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('takes no sentence for a title', () => {
    expect(title('You will love our manager.')).toBeUndefined();
  });
});

describe('reading the company', () => {
  it.each([
    ['Data Engineer at Quillon Labs', 'Quillon Labs'],
    ['Chef\nCompany: The Salted Fig\nYork', 'The Salted Fig'],
    ['Buchhalter (m/w/d)\nWeber & Sohn GmbH\nUlm', 'Weber & Sohn GmbH'],
    ['Brightwater is looking for an accountant in Leeds.', 'Brightwater'],
    ['Site Manager — Harrow & Finch', 'Harrow & Finch'],
  ])('reads it from "%s"', (text, expected) => {
    expect(company(text)).toBe(expected);
  });

  it('takes neither a place nor the terms for a company', () => {
    expect(company('Barista - Full-time - Austin, TX')).toBeUndefined();
  });
});

describe('reading the location', () => {
  it.each([
    ['Location: Ghent, Belgium (hybrid)', 'Ghent, Belgium'],
    ['Barista - Full-time - Austin, TX', 'Austin, TX'],
    ['Backend Developer (Remote, EU)\nOur office in Lisbon is open to you.', 'Remote, EU'],
    ['Lead Engineer\nRemote (Canada)', 'Remote (Canada)'],
    ['Arbeitsort: Kiel', 'Kiel'],
  ])('reads it from "%s"', (text, expected) => {
    expect(location(text)).toBe(expected);
  });
});

describe('reading the deadline', () => {
  it.each([
    ['Deadline: 1 May 2027', '2027-05-01'],
    ['Apply by June 15th, 2027.', '2027-06-15'],
    ['Bewerbungsfrist: 03.04.2027', '2027-04-03'],
    ['Date limite de candidature : 03/04/2027', '2027-04-03'],
    ['Applications close on 2027-02-28', '2027-02-28'],
    ['Open & closing dates: 01/20/2027 to 02/03/2027', '2027-02-03'],
    ['Closing date: 25/12/2026', '2026-12-25'],
  ])('reads "%s"', (text, expected) => {
    expect(deadline(text)).toBe(expected);
  });

  it.each([
    'Deadline: 1 May',
    'Deadline: 31 February 2027',
    'Apply by 03/04/2027',
    'Published on 1 May 2027',
    'Rolling applications',
  ])('takes none from "%s", which is not complete, possible or a deadline', (text) => {
    expect(deadline(text)).toBeUndefined();
  });
});
