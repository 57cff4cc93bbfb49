import type { DemoPosting } from './posting';

/** Software jobs in Germany, or with a team there: the ones that fit the sample member best. */
export const SOFTWARE_GERMANY: readonly DemoPosting[] = [
  {
    id: 'kiezwerk-frontend',
    saved_days_ago: 66,
    company: 'Kiezwerk Mobilität GmbH',
    title: 'Senior Frontend Engineer (f/m/d)',
    location: 'Berlin, Germany',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'senior',
    salary_range: '€72,000 – €86,000 per year',
    salary_min: 72_000,
    salary_max: 86_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Career page',
    source_url: 'https://kiezwerk.example.com/careers/senior-frontend-engineer',
    description: `Kiezwerk runs shared cargo bikes in eleven cities. Two hundred thousand people a month plan, book and complain about our bikes in one web app, and you will own a good part of it.

What you will do
- Lead the move of our booking flow to Angular 20 with signals and standalone components
- Keep the design system healthy together with two product designers
- Review code, pair with juniors, and write down decisions in a page rather than a meeting
- Watch real-user performance and fix what is slow before riders notice

What you bring
- 5+ years of frontend work, at least three of them with Angular and TypeScript
- Solid RxJS, Sass and HTML, and a feeling for accessibility (WCAG 2.2)
- Experience with Jest and Playwright in a CI/CD pipeline
- Good English; German helps when a rider calls

What we offer
€72,000 – €86,000 per year, 30 days of vacation, a bike of your choice, and three office days a month near Ostkreuz. The rest you work from wherever you think best.`,
  },
  {
    id: 'rundlauf-angular',
    saved_days_ago: 61,
    company: 'Rundlauf Logistiksoftware AG',
    title: 'Frontend-Entwickler:in Angular (m/w/d)',
    location: 'Hamburg, Deutschland',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '60.000 – 70.000 € brutto im Jahr',
    salary_min: 60_000,
    salary_max: 70_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://rundlauf.example.com/stellen/frontend-angular',
    description: `Rundlauf baut die Software, mit der mittelständische Speditionen ihre Touren planen. Wir sind 60 Leute in Hamburg-Altona und suchen Verstärkung für unser Team Disposition.

Deine Aufgaben
- Du entwickelst die Plantafel weiter, an der Disponenten den ganzen Tag arbeiten
- Du stimmst dich mit dem Backend-Team über REST-Schnittstellen ab
- Du schreibst Tests, bevor sie jemand vermisst
- Du besuchst zweimal im Jahr Kunden und siehst ihnen über die Schulter

Dein Profil
- Mindestens drei Jahre Erfahrung mit Angular und TypeScript
- Sicherer Umgang mit RxJS, NgRx, HTML und CSS
- Erfahrung mit Git und Code-Reviews
- Deutsch auf Niveau C1, Englisch zum Lesen

Wünschenswert: Erfahrung mit Kartendiensten oder WebGL.

Wir bieten
60.000 bis 70.000 € brutto im Jahr, 30 Tage Urlaub, Deutschlandticket, zwei Tage pro Woche mobiles Arbeiten und ein festes Budget für Weiterbildung.`,
  },
  {
    id: 'tidemark-fullstack',
    saved_days_ago: 57,
    company: 'Tidemark Patient Systems GmbH',
    title: 'Full-Stack Engineer, Patient Portal',
    location: 'Berlin, Germany',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '€68k–80k',
    salary_min: 68_000,
    salary_max: 80_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'clipped',
    source_url: 'https://tidemark.example.com/jobs/full-stack-patient-portal',
    description: `Tidemark helps forty hospitals send people home with a plan they understand. Our portal shows appointments, letters and medication to patients who are tired, worried and often on an old phone.

You will work in a team of six: four engineers, a nurse turned product manager, and a designer.

Responsibilities
- Build features from database to screen with Angular, NestJS and PostgreSQL
- Model appointments and consent so that nobody sees what they must not
- Improve our FHIR interface to hospital systems
- Share on-call, one week in seven, with hours given back

Requirements
- At least 3 years with TypeScript on both sides of the wire
- Good SQL, Docker, and a habit of writing tests with Jest
- You can explain a trade-off to someone who does not program

Nice to have: GraphQL, Kubernetes, experience with health data.

Benefits: €68k–80k, virtual shares, 30 days off, sabbatical after four years, office at Moritzplatz two days a week.`,
  },
  {
    id: 'openquay-remote',
    saved_days_ago: 49,
    company: 'Openquay Labs',
    title: 'Frontend Engineer (Angular)',
    location: 'Remote (EU)',
    remote_option: 'remote',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '€70,000 – €78,000',
    salary_min: 70_000,
    salary_max: 78_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Remote Roster',
    source_url: 'https://openquay.example.org/work-with-us/frontend',
    description: `Openquay makes open-source software for small ports: berths, tides, invoices. We are fourteen people in nine EU countries and have never had an office.

Your work
- Take over the berth planner, an Angular application with a canvas timeline
- Replace NgRx where signals do the job, keep it where they do not
- Answer issues from harbor masters, who are precise and impatient
- Release every second Thursday through GitLab CI

We look for
- 3 to 5 years of professional experience with TypeScript and Angular
- Comfort with RxJS, SVG or Canvas, and end-to-end tests in Playwright or Cypress
- Clear written English: nearly everything we decide is decided in text
- You live in the European Union and may work there

We pay the same everywhere: €70,000 – €78,000 by experience, published in our handbook. Add a four-day week in summer, two meetings of the whole company a year by train, and a desk or a co-working place at our cost.`,
  },
  {
    id: 'larkspur-accessibility',
    saved_days_ago: 3,
    company: 'Larkspur Learning',
    title: 'Senior Frontend Engineer, Accessibility',
    location: 'Remote (Europe)',
    remote_option: 'remote',
    job_type: 'full_time',
    experience_level: 'senior',
    salary_range: '€75,000 – €90,000 per year',
    salary_min: 75_000,
    salary_max: 90_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Remote Roster',
    source_url: 'https://larkspur.example.org/jobs/frontend-accessibility',
    description: `Larkspur publishes math and science exercises for schools. One pupil in twelve uses them with a screen reader, a switch or a very large font, and for them we want to be the best there is.

What you'll do
- Own the accessibility of our exercise player, from drag and drop to formula input
- Build components in Angular and TypeScript that work by keyboard first
- Set up automated checks with axe and Playwright, and test with pupils every month
- Teach fourteen engineers what you know

What we ask
- 5 years or more of frontend engineering, with HTML, CSS and ARIA as your strong side
- Working knowledge of NVDA and VoiceOver
- Experience with component libraries and Storybook
- Fluent English

What you get
€75,000 – €90,000 per year, fully remote within two hours of Berlin time, 32 days off, and a device budget that includes the assistive hardware you need for testing.`,
  },
  {
    id: 'moorlicht-lead',
    saved_days_ago: 9,
    company: 'Moorlicht Energie GmbH',
    title: 'Frontend Team Lead (all genders)',
    location: 'Berlin, Germany',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'senior',
    salary_range: '€85,000 – €98,000 per year',
    salary_min: 85_000,
    salary_max: 98_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://moorlicht.example.com/karriere/frontend-team-lead',
    description: `Moorlicht sells wind power directly from eighty community-owned parks. Our customer portal shows where today's electricity comes from, hour by hour.

In this role you
- lead five frontend engineers: one-to-ones, goals, hiring
- still write code on about half of your days, in Angular, TypeScript and D3.js
- plan with product and backend what can be shipped in a quarter, and what cannot
- raise our bar for testing, web performance and documentation

You have
- at least 6 years in web development and a year or more of leading people, formally or not
- experience with Angular, RxJS and REST APIs in a product with many thousand users
- an eye for data visualization
- business-fluent German and English

We offer a salary of €85,000 – €98,000 per year, 30 days of holiday, a company pension, free green electricity at home, and a renovated brick office in Wedding where you are two days a week.`,
  },
  {
    id: 'apfelweg-web',
    saved_days_ago: 18,
    company: 'Apfelweg Lebensmittel eG',
    title: 'Senior Web Engineer',
    location: 'Berlin, Germany',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'senior',
    salary_range: '€74,000 to €84,000',
    salary_min: 74_000,
    salary_max: 84_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://apfelweg.example.com/jobs/senior-web-engineer',
    description: `Apfelweg is a co-operative that brings vegetables from 140 farms to 20,000 kitchens. Our shop is old enough to vote, and we are rebuilding it piece by piece while it stays open.

What waits for you
- Replace the checkout with an Angular and TypeScript application, server-side rendered
- Build the NestJS service behind it, with PostgreSQL and Redis
- Bring the main page under two seconds on a phone in a farm shop
- Set the standard for tests, reviews and releases in a team of four

What we hope for
- 5+ years of professional web development
- Angular or a similar framework in depth, Node.js as a second home
- Experience with Docker and GitHub Actions
- German at B1 or better, since the farmers will call you

Pay is €74,000 to €84,000, with 30 days of vacation, a weekly box of vegetables, and two days a week in the old malt house in Neukölln.`,
  },
  {
    id: 'halligfunk-remote',
    saved_days_ago: 2,
    company: 'Halligfunk Software GmbH',
    title: 'Senior Full-Stack Developer (Angular / NestJS)',
    location: 'Remote (Germany)',
    remote_option: 'remote',
    job_type: 'full_time',
    experience_level: 'senior',
    tech_stack: ['Angular', 'TypeScript', 'RxJS', 'NestJS', 'PostgreSQL', 'Docker'],
    salary_range: '€76,000 – €88,000 per year',
    salary_min: 76_000,
    salary_max: 88_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'manual',
    source_url: 'https://halligfunk.example.com/team/full-stack',
    description: `Halligfunk writes dispatch software for sea rescue and mountain rescue stations. When a call comes in, a volunteer looks at our map first.

You would
- own features from the PostgreSQL schema through NestJS to the Angular screen
- keep the map usable on a bad connection, with offline storage and background sync
- spend a weekend a year on a station to see your work in a storm
- review code and help two colleagues who joined last year

You come with
- five years or more of full-stack experience in TypeScript
- Angular with RxJS, and a framework such as NestJS on the server
- a sense for what must never fail, and tests to prove it
- German and English in writing

We are 26 people between Husum and Garmisch, all remote. Salary €76,000 – €88,000 per year, 32 days of vacation, a four-day week after the trial period, and an equipment budget of €3,000.`,
  },
];
