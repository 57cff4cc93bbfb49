import type { DemoPosting } from './posting';

export const DATA: readonly DemoPosting[] = [
  {
    id: 'azulejo-analyst',
    saved_days_ago: 53,
    company: 'Azulejo Turismo Rural S.L.',
    title: 'Analista de datos',
    location: 'Madrid, España',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'junior',
    salary_range: '28.000 – 33.000 € brutos anuales',
    salary_min: 28_000,
    salary_max: 33_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'clipped',
    source_url: 'https://azulejo.example.com/empleo/analista-de-datos',
    description: `Azulejo reúne seiscientas casas rurales de toda la península. Buscamos a alguien que convierta las reservas, las búsquedas y las reseñas en decisiones.

Funciones
- Preparar informes semanales en Power BI para dirección y propietarios
- Analizar con SQL y Python qué hace que una casa se llene en noviembre
- Cuidar la calidad de los datos junto con el equipo técnico
- Presentar resultados de forma que se entiendan sin glosario

Requisitos
- Uno o dos años de experiencia en análisis de datos, prácticas incluidas
- Buen nivel de SQL y Excel; Python con pandas
- Español nativo o C1 e inglés B2
- Grado en estadística, economía, matemáticas o similar

Se valora experiencia con dbt o con Google Analytics.

Ofrecemos contrato indefinido, 28.000 – 33.000 € brutos anuales, dos días de teletrabajo a la semana, 25 días de vacaciones y tres noches al año en la casa que elijas.`,
  },
  {
    id: 'maplecurrent-data',
    saved_days_ago: 38,
    company: 'Maplecurrent Freight Analytics',
    title: 'Data Engineer',
    location: 'Toronto, ON',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: 'CA$105,000 - CA$125,000',
    salary_min: 105_000,
    salary_max: 125_000,
    salary_currency: 'CAD',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://maplecurrent.example.com/careers/data-engineer',
    description: `Maplecurrent tells railways and ports when a container will really arrive. Our estimates feed on 200 million position reports a day, and the pipelines that carry them are looking for a new owner.

What you will do
- Build and run batch and streaming pipelines with Apache Spark, Kafka and Airflow
- Model tables in Snowflake with dbt so that analysts can trust them
- Track down late, doubled and impossible data
- Pair with data scientists to bring models into production

What you bring
- 3+ years as a data engineer
- Advanced SQL and Python
- Experience on AWS or Google Cloud, and with Terraform
- Curiosity about why a ship would be in Saskatchewan

Total rewards: CA$105,000 - CA$125,000, RRSP matching, extended health benefits from day one, four weeks of vacation, and hybrid work with Tuesdays and Thursdays on King Street West. We welcome applications from newcomers to Canada.`,
  },
  {
    id: 'isarblick-ml',
    saved_days_ago: 26,
    company: 'Isarblick Diagnostik GmbH',
    title: 'Machine Learning Engineer, Medical Imaging',
    location: 'München, Germany',
    remote_option: 'hybrid',
    job_type: 'full_time',
    salary_range: '€78,000 – €92,000',
    salary_min: 78_000,
    salary_max: 92_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Career page',
    source_url: 'https://isarblick.example.com/jobs/ml-engineer',
    description: `Isarblick finds early signs of bone loss on X-ray pictures that were taken for another reason. Radiologists in thirty practices use our second opinion each day.

Tasks
- Train and evaluate models for image segmentation in PyTorch
- Build the path from annotation to release, with versioned data and MLflow
- Measure bias between devices, ages and clinics, and say so when it is there
- Prepare evidence for certification as a medical device

Profile
- MSc or PhD in computer science, physics or a related subject
- At least 3 years of practical machine learning, ideally computer vision
- Strong Python; experience with Docker, Linux and GPU computing
- Knowledge of DICOM or of ISO 13485 is a plus

We offer €78,000 – €92,000, time for two publications a year, 30 vacation days, and an office by the river with more plants than people.`,
  },
];

export const PRODUCT: readonly DemoPosting[] = [
  {
    id: 'hinterhof-product',
    saved_days_ago: 31,
    company: 'Hinterhof Mietplattform GmbH',
    title: 'Product Manager (m/f/x), Tenant Experience',
    location: 'Berlin, Germany',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '€65,000–€75,000',
    salary_min: 65_000,
    salary_max: 75_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://hinterhof.example.com/jobs/product-manager-tenant',
    description: `Hinterhof is the app in which tenants report a dripping tap and landlords get it repaired. We are 45 people and growing carefully.

You will
- own the tenant side: discovery, roadmap, results
- talk to at least four tenants a week, and read the support queue on Mondays
- work with two designers and seven engineers in a team that uses Scrum lightly
- decide by evidence: A/B tests, SQL queries, prototypes in Figma

You bring
- 3 years or more in product management for a consumer product
- experience in user research and in writing down what will not be built
- the ability to read data without waiting for an analyst
- fluent German and English

We offer €65,000–€75,000, employee shares, 30 days of vacation, a learning budget of €2,000, a dog-friendly office in Neukölln, and a promise: no meeting before ten.`,
  },
];

export const DESIGN: readonly DemoPosting[] = [
  {
    id: 'stadtlinie-ux',
    saved_days_ago: 46,
    company: 'Stadtlinie Digital GmbH',
    title: 'UX/UI Designer (w/m/d)',
    location: 'Berlin, Deutschland',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '52.000 – 60.000 € im Jahr',
    salary_min: 52_000,
    salary_max: 60_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Career page',
    source_url: 'https://stadtlinie.example.com/karriere/ux-ui-designer',
    description: `Wir gestalten die Fahrgast-Apps von sieben Verkehrsbetrieben. Wer sie öffnet, steht oft im Regen und hat noch eine Minute.

Deine Aufgaben
- Du entwirfst Abläufe und Oberflächen für Fahrplan, Ticketkauf und Störungen
- Du führst Interviews und Usability-Tests an Haltestellen durch
- Du pflegst unser Designsystem in Figma gemeinsam mit der Entwicklung
- Du achtest darauf, dass alles der Barrierefreiheit nach BITV entspricht

Das bringst du mit
- Mindestens drei Jahre Erfahrung im UX- und UI-Design
- Sehr gute Kenntnisse in Figma, Prototyping und Informationsarchitektur
- Grundkenntnisse in HTML und CSS
- Deutsch fließend, gutes Englisch und ein Portfolio, das den Weg zeigt

Das bieten wir
52.000 bis 60.000 € im Jahr, Vertrauensarbeitszeit, 30 Tage Urlaub, ein Jahresticket und bis zu drei Tage Homeoffice in der Woche.`,
  },
  {
    id: 'tulpenveld-brand',
    saved_days_ago: 20,
    company: 'Studio Tulpenveld',
    title: 'Brand Designer (freelance, 6 months)',
    location: 'Amsterdam, Netherlands',
    remote_option: 'hybrid',
    job_type: 'contract',
    salary_range: '€380 – €440 per day',
    salary_min: 380,
    salary_max: 440,
    salary_currency: 'EUR',
    salary_period: 'day',
    source: 'clipped',
    source_url: 'https://tulpenveld.example.com/open-roles/brand-designer',
    description: `Studio Tulpenveld gives small food makers a face: cheese, cider, oat milk, pickles. One of us is off to have twins, and we need a pair of good hands from next month.

The assignment
- Develop identities from first sketch to shelf: logo, type, color, packaging
- Prepare files for print with Adobe Illustrator, InDesign and Photoshop
- Direct a photographer for two days a month
- Present to clients who know their product better than any of us

You have
- five years in branding or packaging, and a portfolio with printed things in it
- excellent typography and an opinion about kerning
- knowledge of Figma and a bit of After Effects
- a Dutch registration as a freelancer, or a plan to get one

It is a contract for six months, four days a week, at €380 – €440 per day. Two days in the studio in Noord, lunch included and seriously meant.`,
  },
  {
    id: 'loonlake-designer',
    saved_days_ago: 6,
    company: 'Loon Lake Software Co-op',
    title: 'Product Designer',
    location: 'Remote (Canada)',
    remote_option: 'remote',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: 'CA$92,000 – CA$104,000',
    salary_min: 92_000,
    salary_max: 104_000,
    salary_currency: 'CAD',
    salary_period: 'year',
    source: 'Remote Roster',
    source_url: 'https://loonlake.example.org/jobs/product-designer',
    description: `Loon Lake is a worker-owned co-operative that builds booking tools for parks, rinks and community halls. Twenty-two members, one vote each.

What the work is
- Shape features with the people who run a rink at five in the morning
- Draw, prototype and test in Figma, then stay until it is shipped
- Extend our design system and write the words in it
- Make sure that it works in English and French, and with a screen reader

What helps
- 3+ years of product design for the web
- A portfolio with research, dead ends and outcomes
- Interaction design, wireframing and usability testing
- Some HTML and CSS; React knowledge is a bonus

What you get
CA$92,000 – CA$104,000 on an open pay scale, membership after a year, a 35-hour week, four weeks of vacation, and two gatherings a year at an actual lake. Open to residents of any province or territory.`,
  },
];
