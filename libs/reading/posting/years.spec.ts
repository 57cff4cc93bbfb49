import { readPosting } from '..';

const years = (text: string): number | null => readPosting(text).years_required?.value ?? null;

describe('reading the years of experience asked for', () => {
  it.each<[string, number]>([
    ['5+ years of experience in product design', 5],
    ['You have 3-5 years of professional experience.', 3],
    ['At least seven years in clinical research', 7],
    ['Mindestens 2 Jahre Berufserfahrung', 2],
    ['Mehrjährige Erfahrung, mindestens drei Jahre', 3],
    ['3 ans d’expérience minimum', 3],
    ['Au moins cinq ans d’expérience', 5],
    ['Mínimo 4 años de experiencia', 4],
    ['Experience: 6-9 yrs', 6],
    ['A minimum of two (2) years’ experience in payroll', 2],
    ['You have run paid campaigns for 4+ years.', 4],
    ['Requires 8+ years of network engineering.', 8],
    ['Pelo menos 3 anos de experiência', 3],
    ['10 or more years of experience as a welder', 10],
    ['You bring 4 years’ experience as a nurse.', 4],
    ['one year of clerical experience', 1],
    ['You have between 2 and 5 years of experience.', 2],
    ["We're looking for people with 3 years in sales.", 3],
    ['A seasoned engineer (8 yrs+) who ships', 8],
    ['Almeno 3 anni di esperienza', 3],
  ])('reads "%s" as %d', (text, expected) => {
    expect(years(text)).toBe(expected);
  });

  it.each([
    'We have been making cheese for more than 20 years.',
    'You must be at least 21 years old.',
    'The contract runs for 2 years.',
    'Founded 15 years ago, we have years of experience.',
    'We grew by 300% in the last 3 years.',
    'Celebrating 25 years in the industry.',
    'Holidays rise by one day for each year of service.',
    'Several years of experience in teaching.',
    'A 3-year degree in nursing.',
    'Unser Unternehmen hat 30 Jahre Erfahrung im Maschinenbau.',
    'Our company has 40 years of experience in logistics.',
    '12 months of experience',
  ])('takes nothing from "%s"', (text) => {
    expect(years(text)).toBeNull();
  });

  it('reads the main requirement and not those for single tools or for extras', () => {
    const text =
      'Requirements\n- 2+ years with Terraform\n- 6+ years of software engineering experience\n- 1 year with Kafka\n' +
      '\nNice to have\n- 10 years of experience in banking';
    expect(years(text)).toBe(6);
  });

  it('takes the smallest of ways to qualify that exclude each other', () => {
    const text =
      'A master’s degree and two years of professional experience; or 2. A bachelor’s degree and four years of professional experience.';
    expect(years(text)).toBe(2);
  });
});
