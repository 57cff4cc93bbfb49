import type { DemoPosting } from './posting';

export const OFFICE: readonly DemoPosting[] = [
  {
    id: 'hollisandwren-assistant',
    saved_days_ago: 51,
    company: 'Hollis and Wren Architects',
    title: 'Executive Assistant to the Founding Partners',
    location: 'New York, NY',
    remote_option: 'hybrid',
    job_type: 'full_time',
    salary_range: '$78,000–$90,000',
    salary_min: 78_000,
    salary_max: 90_000,
    salary_currency: 'USD',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://hollisandwren.example.com/join/executive-assistant',
    description: `We are a practice of thirty that designs libraries and schools. Our two partners are better at buildings than at calendars, and they know it.

You'll be responsible for
- Calendars, travel and correspondence of both partners
- Preparing board packets, proposals and presentations in PowerPoint and InDesign
- Expense reports and invoices, together with our bookkeeper
- Running the Monday meeting so that it ends on Monday

You'll need
- 4+ years of experience as an executive or personal assistant
- Excellent writing, and fluency in Microsoft Office and Google Workspace
- Judgment about what is urgent and what is only loud
- Discretion

We pay $78,000–$90,000 with overtime where it applies, cover 90% of your health premium, give 20 days of vacation plus the last week of December, and work in person on Mondays, Tuesdays and Thursdays in a quiet office off Union Square.`,
  },
  {
    id: 'thistlegate-reception',
    saved_days_ago: 30,
    company: 'Thistlegate Dental Care',
    title: 'Part-Time Receptionist',
    location: 'Edinburgh, Scotland',
    remote_option: 'onsite',
    job_type: 'part_time',
    experience_level: 'junior',
    salary_range: '£12.80 an hour',
    salary_min: 12.8,
    salary_max: 12.8,
    salary_currency: 'GBP',
    salary_period: 'hour',
    source: 'Lokalstellen',
    source_url: 'https://thistlegate.example.com/jobs/receptionist',
    description: `People come to us with toothache and leave in a better mood, and a lot of that happens at the front desk. We are looking for a receptionist for 20 hours a week, mainly afternoons.

The job
- Welcome patients, on the phone and in person
- Book, move and confirm appointments
- Take payments and keep the day's books
- Keep records accurate and private, in line with GDPR
- Calm the nervous, and find the lost umbrella

The person
- Friendly, organised and unflappable
- Some experience in customer service; dental or medical is a bonus
- Comfortable with Microsoft Outlook and Word, and with data entry
- No qualifications needed: we train you fully

£12.80 an hour, reviewed after six months. 28 days of holiday pro rata, free dental treatment for you and your family, a uniform you would not mind being seen in, and no weekends at all.`,
  },
];

export const HOSPITALITY: readonly DemoPosting[] = [
  {
    id: 'caisdamargem-chef',
    saved_days_ago: 13,
    company: 'Cais da Margem',
    title: 'Chef de Partie',
    location: 'Lisbon, Portugal',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '€1,450 – €1,700 gross per month',
    salary_min: 1_450,
    salary_max: 1_700,
    salary_currency: 'EUR',
    salary_period: 'month',
    source: 'clipped',
    source_url: 'https://caisdamargem.example.com/trabalhar/chef-de-partie',
    description: `Cais da Margem is a restaurant of forty seats on the south bank, with a charcoal grill and a menu that follows the boats. We need a chef de partie for the fish station.

You will
- run your station from delivery to last plate
- clean, fillet and store fish with care and without waste
- teach a commis and learn from a grandmother (ours)
- keep temperature and allergen records according to HACCP

You have
- two years of experience in a kitchen that cooks from scratch
- good knife skills, and food safety training
- Portuguese or English; the pans understand both
- energy for split shifts, four evenings and one lunch

We give €1,450 – €1,700 gross per month times fourteen, a share of the tips every Sunday, two days off in a row, staff meals that guests would pay for, and January closed, for everybody, on full pay.`,
  },
];
