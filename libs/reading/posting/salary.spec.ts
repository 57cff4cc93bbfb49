import { readPosting } from '..';

const pay = (text: string): unknown => {
  const value = readPosting(text).salary?.value;
  return value === undefined ? null : [value.min, value.max, value.currency, value.period];
};

describe('reading what a job pays', () => {
  it.each<[string, unknown]>([
    ['Data Engineer, Lisbon. €65k–80k.', [65_000, 80_000, 'EUR', 'year']],
    ['Pay: $45/hr', [45, 45, 'USD', 'hour']],
    ['Salary 120-150K depending on experience', [120_000, 150_000, null, 'year']],
    ['You will earn $77.49 per hour.', [77.49, 77.49, 'USD', 'hour']],
    ['Wir zahlen 80.000 € brutto/Jahr.', [80_000, 80_000, 'EUR', 'year']],
    ['Gehalt: 3.200–3.800 € monatlich', [3200, 3800, 'EUR', 'month']],
    ['Rémunération : 45 à 55 k€ selon profil', [45_000, 55_000, 'EUR', 'year']],
    ['CTC ₹12–18 LPA', [1_200_000, 1_800_000, 'INR', 'year']],
    ['Compensation 10 to 14 lakhs per annum', [1_000_000, 1_400_000, 'INR', 'year']],
    ['Salary ¥6,000,000 per year', [6_000_000, 6_000_000, 'JPY', 'year']],
    ['Salário: R$ 8.000 mensais', [8000, 8000, 'BRL', 'month']],
    ['Salary up to £50,000', [null, 50_000, 'GBP', 'year']],
    ['Salary from 60k', [60_000, null, null, 'year']],
    ['Day rate £425 - £500, outside IR35', [425, 500, 'GBP', 'day']],
    ['Tagessatz: 720 €', [720, 720, 'EUR', 'day']],
    ['TJM 450-550 €', [450, 550, 'EUR', 'day']],
    ['The annual base salary is $98,500 to $121,750.', [98_500, 121_750, 'USD', 'year']],
    ['Salary: CHF 105’000 – 125’000', [105_000, 125_000, 'CHF', 'year']],
    ['Salaire : 38 000 € brut par an', [38_000, 38_000, 'EUR', 'year']],
    ['Sueldo: 28.000 € - 34.000 € brutos anuales', [28_000, 34_000, 'EUR', 'year']],
    ['USD 130,000-160,000 annually plus equity', [130_000, 160_000, 'USD', 'year']],
    ['The pay range is $21.50/hr to $26.00/hr.', [21.5, 26, 'USD', 'hour']],
    ['Starting at $18 an hour', [18, null, 'USD', 'hour']],
    ['Jahresgehalt ab 52.000 Euro', [52_000, null, 'EUR', 'year']],
    ['Salary: $95,000+', [95_000, null, 'USD', 'year']],
    ['Base salary between $140k and $175k, 10% bonus', [140_000, 175_000, 'USD', 'year']],
    ['Compensation: 14 000 – 18 000 PLN / month on B2B', [14_000, 18_000, 'PLN', 'month']],
    ['Pay: A$110,000 - A$130,000 + super', [110_000, 130_000, 'AUD', 'year']],
    ['Accountant, Toronto, Canada. Salary: $70,000 - $82,000', [70_000, 82_000, 'CAD', 'year']],
    ['Löneförmåner i Stockholm. Salary: 42 000 - 48 000 kr per month', [42_000, 48_000, 'SEK', 'month']],
    ['Stundenlohn 17,50 €', [17.5, 17.5, 'EUR', 'hour']],
    ['Support Agent | $20-25 per hour | Tulsa, OK', [20, 25, 'USD', 'hour']],
    ['年収600万円〜800万円', [6_000_000, 8_000_000, 'JPY', 'year']],
    ['We pay £32k - £38k per annum', [32_000, 38_000, 'GBP', 'year']],
    ['Weekly pay of $1,150', [1150, 1150, 'USD', 'week']],
    ['OTE £60,000', [60_000, 60_000, 'GBP', 'year']],
    ['Vergütung nach TVöD, 3.150 bis 4.020 Euro brutto pro Monat', [3150, 4020, 'EUR', 'month']],
    ['Salary range: USD $88,000.00 - USD $104,000.00 / year', [88_000, 104_000, 'USD', 'year']],
    ['$160K/yr - $190K/yr', [160_000, 190_000, 'USD', 'year']],
    ['150.000 - 180.000 ARS por mes, salario bruto', [150_000, 180_000, 'ARS', 'month']],
    ['Salary: 40-45k GBP', [40_000, 45_000, 'GBP', 'year']],
    ['Contractors: $600/day', [600, 600, 'USD', 'day']],
    ['70.000-80.000€ (14 Gehälter)', [70_000, 80_000, 'EUR', 'year']],
    ['Our Series B of $30 million lets us pay $150k–$190k.', [150_000, 190_000, 'USD', 'year']],
    ['Gehalt: je nach Erfahrung 48 - 56 T€', [48_000, 56_000, 'EUR', 'year']],
    ['Comp: $140,000 – $165,000 CAD', [140_000, 165_000, 'CAD', 'year']],
    ['Accountant, York, £45,000, on-site', [45_000, 45_000, 'GBP', 'year']],
    ['35 LPA, Chennai', [3_500_000, 3_500_000, 'INR', 'year']],
    ['Rs. 8,00,000 - 12,00,000 a year', [800_000, 1_200_000, 'INR', 'year']],
    [
      'Registered Nurse (12-month cover)\nTealeaf Clinic\nHull\n\n£38,000 - £44,000',
      [38_000, 44_000, 'GBP', 'year'],
    ],
    ['Legal Counsel - 12-month cover - €71,000', [71_000, 71_000, 'EUR', 'year']],
    ['Buyer, Monthly Tea Box, £48,000', [48_000, 48_000, 'GBP', 'year']],
    ['Lead PM | €72,000–€81,000', [72_000, 81_000, 'EUR', 'year']],
    ['CA$93,000 - CA$108,000', [93_000, 108_000, 'CAD', 'year']],
    ['We grow tea.\nThe range for this role is CA$93,000 - CA$108,000.', [93_000, 108_000, 'CAD', 'year']],
    [`${'We grow tea. '.repeat(40)}\n€61,000–€69,000 depending on skill`, [61_000, 69_000, 'EUR', 'year']],
    ["Commis à Laval, Québec. 24,10 $ de l'heure", [24.1, 24.1, 'CAD', 'hour']],
    ['Salaire : 27 $ à 31 $ de l’heure', [27, 31, 'CAD', 'hour']],
    ['Vous gagnez 64 000 $ US par an', [64_000, 64_000, 'USD', 'year']],
    ['Open until 9 pm. Salary £2,900 pm', [2900, 2900, 'GBP', 'month']],
  ])('reads %s', (text, expected) => {
    expect(pay(text)).toEqual(expected);
  });

  it.each([
    'We raised $25M in our Series B.',
    'Our revenue grew to €12 million last year.',
    'Benefits: 401k with 4% match.',
    'A 401(k) plan, $2,500 learning budget and $1,000 for your home office.',
    'Sign-on bonus of $10,000.',
    'A team of 120-150 people in 14 countries.',
    'You must be 18-25 years of age.',
    'Requisition number 10023-45000.',
    'You will manage budgets of $500k to $750k.',
    'We serve 45k customers and process $3,000,000 per day.',
    'Referral bonus: €1.500 pro Einstellung.',
    'Call us on 0171 555 0100 or (212) 555-0142.',
    'Competitive salary and 25 days of holiday.',
    'Close deals worth $50,000 to $80,000.',
    'Our customers save $400 a month.',
    'Apply before 12-15 October 2026.',
    'Life insurance of four times your salary, up to $300,000.',
    'Manage a portfolio of £40,000 - £60,000 accounts.',
    'Relocation package of up to $8,000.',
    'The 2026-2027 season starts at 8:00.',
    '40-45 hours per week',
    'Responsible for 2,000 - 3,000 orders a day.',
    'Founded in 2015, we handle $4bn a year.',
    'Salary: competitive. We have grown for 12 years and have 200 people.',
    'We sell bags for €500–€900 to 3,000 shops.',
    'The maximum salary available under the pay system is $183,500.',
    'Benefits include 10 paid days of leave.',
    'Gym allowance of €50 per month.',
    'Our houses sell for $200,000 to $300,000 each.',
    'Each shop turns over €400,000 to €600,000.',
    'Life cover of £100,000.',
  ])('takes no pay from "%s"', (text) => {
    expect(pay(text)).toBeNull();
  });

  it('prefers the pay to other sums of the same posting', () => {
    const text =
      'Office Manager at Brightwater Ltd\nWe closed a $40M round in 2025 and look after £2,000,000 of rent.\n' +
      'Salary: £36,500 - £41,000 a year\nBenefits: £500 training budget, bonus of up to £3,000.';
    expect(readPosting(text).salary?.value).toEqual({
      range: '£36,500 - £41,000 a year',
      min: 36_500,
      max: 41_000,
      currency: 'GBP',
      period: 'year',
    });
  });
});
