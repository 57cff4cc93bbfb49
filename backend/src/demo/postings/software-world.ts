import type { DemoPosting } from './posting';

/** Software jobs elsewhere. */
export const SOFTWARE_WORLD: readonly DemoPosting[] = [
  {
    id: 'fernhill-typescript',
    saved_days_ago: 44,
    company: 'Fernhill Actuarial Ltd',
    title: 'Senior TypeScript Engineer',
    location: 'London, UK',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'senior',
    salary_range: '£75,000 - £90,000',
    salary_min: 75_000,
    salary_max: 90_000,
    salary_currency: 'GBP',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://fernhill.example.com/vacancies/senior-typescript-engineer',
    description: `Fernhill builds pension models that trustees can actually read. Behind each chart sit ten thousand simulated futures, and in front of it a person with a decision to make.

The role
- Design and build interactive reports in React and TypeScript
- Extend our Node.js calculation service and its GraphQL API
- Work with actuaries to turn spreadsheets into tested code
- Mentor two engineers at an earlier stage

About you
- 6+ years in software, most of them with TypeScript
- Strong React, good Node.js, and sound knowledge of PostgreSQL
- You have shipped something used by people who did not choose it
- AWS and Terraform would be useful; we can teach you pensions

Package: £75,000 - £90,000, 10% employer pension (naturally), private medical cover, and a hybrid pattern of two days in our Farringdon office. We cannot sponsor visas at present.`,
  },
  {
    id: 'brambleworks-staff',
    saved_days_ago: 40,
    company: 'Brambleworks, Inc.',
    title: 'Staff Front End Engineer',
    location: 'Remote (US)',
    remote_option: 'remote',
    job_type: 'full_time',
    experience_level: 'senior',
    salary_range: '$165,000 - $195,000',
    salary_min: 165_000,
    salary_max: 195_000,
    salary_currency: 'USD',
    salary_period: 'year',
    source: 'Remote Roster',
    source_url: 'https://brambleworks.example.com/jobs/staff-front-end',
    description: `Brambleworks is the scheduling tool behind 9,000 landscaping crews. Our users are outdoors, wearing gloves, and have one bar of signal. That makes front end the hardest and most rewarding part of what we do.

What you'll own
- Architecture of the offline-first crew app (React, TypeScript, IndexedDB)
- The rollout of our shared component library across three products
- Technical direction for nine front end engineers

What we're looking for
- 8+ years building web applications, including 2+ as staff or principal
- Deep knowledge of browsers: service workers, rendering, memory
- Experience with Next.js, Webpack or Vite, and automated testing
- A track record of influence without authority

Compensation and benefits
Base salary $165,000 - $195,000 plus equity, 401(k) with 4% match, medical, dental and vision for you and dependents, 16 weeks of parental leave. Must be authorized to work in the United States and live in a US time zone.`,
  },
  {
    id: 'garance-fullstack',
    saved_days_ago: 36,
    company: 'Atelier Garance Numérique',
    title: 'Développeur·se full-stack JavaScript (H/F)',
    location: 'Lyon, France',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '45 000 – 52 000 € brut annuel',
    salary_min: 45_000,
    salary_max: 52_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'clipped',
    source_url: 'https://garance.example.com/emplois/developpeur-full-stack',
    description: `Atelier Garance conçoit des sites et des outils métier pour les musées et les théâtres de la région. Nous sommes dix-huit, installés dans une ancienne soierie de la Croix-Rousse.

Vos missions
- Développer des applications de billetterie avec Vue.js et Node.js
- Concevoir des API REST et maintenir nos bases PostgreSQL
- Participer aux ateliers avec les équipes des musées
- Améliorer l'intégration continue et les tests automatisés

Votre profil
- Trois ans d'expérience minimum en développement web
- Maîtrise de JavaScript ou TypeScript, HTML et CSS
- Bonne connaissance de Docker et de Git
- Français courant, anglais technique
- La connaissance de Symfony ou de PHP est un plus

Nous proposons
Un CDI à temps plein, 45 000 à 52 000 € brut par an, deux jours de télétravail par semaine, titres-restaurant, RTT, et l'entrée libre dans les lieux de nos clients.`,
  },
  {
    id: 'poldergrid-dashboards',
    saved_days_ago: 33,
    company: 'Poldergrid B.V.',
    title: 'Frontend Developer, Energy Dashboards (6 months)',
    location: 'Utrecht, Netherlands',
    remote_option: 'hybrid',
    job_type: 'temporary',
    experience_level: 'mid',
    salary_range: '€4,200 – €5,400 gross per month',
    salary_min: 4_200,
    salary_max: 5_400,
    salary_currency: 'EUR',
    salary_period: 'month',
    source: 'Career page',
    source_url: 'https://poldergrid.example.com/vacatures/frontend-developer',
    description: `Every five minutes Poldergrid decides which of 3,000 heat pumps may run, so that the grid in the village does not trip. Operators watch this on dashboards. For six months you would cover for the colleague who builds them and is about to be a father.

What you will be doing
- Build live charts with Angular, TypeScript and D3.js on top of WebSockets
- Work out with operators which alarm deserves a sound and which does not
- Connect to our Python services through a typed REST API
- Take part in design sessions; Figma is where they happen

What we expect
- 2 to 4 years of frontend experience with Angular
- Good RxJS: a stream of measurements is your daily bread
- Interest in energy, and English at a professional level (Dutch is welcome, not needed)

What you can count on
A temporary contract at €4,200 – €5,400 gross per month for 36 or 40 hours, 8% holiday allowance, and a first-class train pass. Candidates from abroad may work from home and spend one week a month in Utrecht, with the hotel on us.`,
  },
  {
    id: 'saffronloop-backend',
    saved_days_ago: 29,
    company: 'Saffron Loop Technologies Pvt. Ltd.',
    title: 'Backend Engineer - Node.js',
    location: 'Bengaluru, India',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '₹18–26 LPA',
    salary_min: 1_800_000,
    salary_max: 2_600_000,
    salary_currency: 'INR',
    salary_period: 'year',
    source: 'imported',
    source_url: 'https://saffronloop.example.com/careers/backend-node',
    description: `Saffron Loop handles wedding vendor payments for 40,000 small businesses across India. In the season we process a year's traffic in nine weeks.

Key responsibilities
- Design and operate microservices in Node.js and TypeScript
- Own payment reconciliation with Kafka, Redis and PostgreSQL
- Improve latency and reliability during peak season
- Write runbooks and take part in a fair on-call rotation

Required skills
- 3-6 years of backend development with Node.js (NestJS or Express)
- Strong SQL and data modeling
- Hands-on with Docker, Kubernetes and AWS
- Experience with unit tests, CI/CD and code review

Good to have: Go, Terraform, exposure to payment systems and PCI DSS.

We offer ₹18–26 LPA fixed plus a season bonus, health insurance for family and parents, hybrid work with two days in our Indiranagar office, and a learning allowance that you actually may spend.`,
  },
  {
    id: 'alpenglow-visualization',
    saved_days_ago: 22,
    company: 'Alpenglow Robotik AG',
    title: 'Software Engineer, Web Visualization',
    location: 'Zürich, Switzerland',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: 'CHF 105,000 – 125,000',
    salary_min: 105_000,
    salary_max: 125_000,
    salary_currency: 'CHF',
    salary_period: 'year',
    source: 'Career page',
    source_url: 'https://alpenglow.example.com/jobs/web-visualization',
    description: `Our robots inspect tunnels, dams and ropeways. They come home with forty gigabytes of pictures and laser scans, and an engineer in a helmet wants to see the crack within the hour.

Your tasks
- Render point clouds and photographs in the browser with Three.js and WebGL
- Write the TypeScript application around them: measuring, marking, comparing years
- Move heavy parts to WebAssembly, from C++ or Rust
- Travel to a site four times a year; good boots are provided

Your background
- A degree in computer science or the skills that come with one
- Minimum 4 years of software engineering, with strong TypeScript
- Linear algebra that you are not afraid of
- German or English at work, both at lunch

Pay is CHF 105,000 – 125,000 for 100%; 80% is possible. Five weeks of vacation, a half-fare travel card, and our workshop is yours after hours. The position is on site in Zürich-Oerlikon, since the robots are there.`,
  },
  {
    id: 'vinterljud-platform',
    saved_days_ago: 12,
    company: 'Vinterljud AB',
    title: 'Platform Engineer (DevOps)',
    location: 'Stockholm, Sweden',
    remote_option: 'hybrid',
    job_type: 'full_time',
    salary_range: '52 000 – 60 000 SEK per month',
    salary_min: 52_000,
    salary_max: 60_000,
    salary_currency: 'SEK',
    salary_period: 'month',
    source: 'Meridian Jobs',
    source_url: 'https://vinterljud.example.com/jobs/platform-engineer',
    description: `Vinterljud streams audiobooks to libraries in the Nordic countries. Eight million loans a year run on a platform that three people look after. You would be the fourth.

You will
- run our Kubernetes clusters and make upgrades boring
- describe infrastructure in Terraform and deliver with GitHub Actions
- build monitoring with Prometheus and Grafana that wakes people rarely and rightly
- help product teams to own what they deploy

You know
- Linux, networking and containers from several years of practice
- Go or Python well enough to write a tool others enjoy
- PostgreSQL in production: backups, replication, slow queries
- how to write a calm incident report

We give you 52 000 – 60 000 SEK per month, 30 days of vacation, occupational pension, a wellness grant of 5 000 SEK, flexible hours around school runs, and two days a week at Slussen with a view of the ferries.`,
  },
];
