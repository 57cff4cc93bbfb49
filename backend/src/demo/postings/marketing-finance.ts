import type { DemoPosting } from './posting';

export const MARKETING: readonly DemoPosting[] = [
  {
    id: 'marigold-content',
    saved_days_ago: 64,
    company: 'Marigold & Thrift',
    title: 'Content Marketing Manager',
    location: 'Bristol, United Kingdom',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '£38,000 to £44,000 a year',
    salary_min: 38_000,
    salary_max: 44_000,
    salary_currency: 'GBP',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://marigold-thrift.example.com/jobs/content-marketing-manager',
    description: `Marigold & Thrift sells second-hand clothes online for 1,400 charity shops. Each jumper is one of a kind, so the stories around it have to do the work.

What you'll be doing
- Planning and writing our blog, newsletter and buying guides
- Owning SEO: keyword research, briefs, and the pages nobody has touched since 2019
- Measuring what sells and what merely gets read, in Google Analytics
- Commissioning freelancers and editing them kindly

What we need
- Three years or so in content marketing or copywriting
- Proof that you can write short
- Experience with a CMS and an e-mail marketing tool
- Working knowledge of SEO and of spreadsheets

What you'll get
£38,000 to £44,000 a year, 28 days plus bank holidays, half-price everything, and two or three days a week at our warehouse in Bedminster, where the radio is a democracy.`,
  },
  {
    id: 'jabuticaba-performance',
    saved_days_ago: 35,
    company: 'Jabuticaba Cosméticos Ltda.',
    title: 'Performance Marketing Analyst',
    location: 'São Paulo, Brazil',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'junior',
    salary_range: 'R$ 6.500 – R$ 8.000 per month',
    salary_min: 6_500,
    salary_max: 8_000,
    salary_currency: 'BRL',
    salary_period: 'month',
    source: 'imported',
    source_url: 'https://jabuticaba.example.com/vagas/performance-marketing',
    description: `Jabuticaba makes skin care from Brazilian fruit and sells most of it online. Half of our budget goes into paid channels, and you will know where each real went.

Responsibilities
- Set up and optimize campaigns on Google Ads and Meta Ads
- Watch cost per acquisition daily and move budget accordingly
- Run A/B tests of creatives with our designers
- Build reports in Looker Studio for the weekly meeting

Requirements
- One to two years of experience in performance or digital marketing
- Good Excel or Google Sheets, and basic SQL
- Knowledge of Google Analytics and Google Tag Manager
- Portuguese at native level; English good enough for calls with our distributor in Lisbon

Benefits: R$ 6.500 – R$ 8.000 per month under CLT, meal voucher, health and dental plan, profit sharing, gym pass, and hybrid work with two days at our office in Vila Madalena.`,
  },
  {
    id: 'platjanova-social',
    saved_days_ago: 17,
    company: 'Platja Nova Festival',
    title: 'Prácticas en redes sociales',
    location: 'Barcelona, España',
    remote_option: 'onsite',
    job_type: 'internship',
    experience_level: 'junior',
    salary_range: '900 € al mes',
    salary_min: 900,
    salary_max: 900,
    salary_currency: 'EUR',
    salary_period: 'month',
    source: 'clipped',
    source_url: 'https://platjanova.example.org/treballa/practicas-redes-sociales',
    description: `Platja Nova es un festival de música pequeño, junto al mar, que cumple diez años. Buscamos una persona en prácticas para los seis meses que van de la primera entrada a la última canción.

Qué harás
- Preparar publicaciones y vídeos cortos para Instagram y TikTok
- Responder a la comunidad con paciencia y sentido del humor
- Ayudar con la fotografía y la edición durante el festival
- Medir cada semana qué ha funcionado

Qué pedimos
- Estudios de comunicación, publicidad o similar, con posibilidad de convenio
- Experiencia propia en redes sociales, aunque sea con una cuenta pequeña
- Manejo de Canva y de Adobe Premiere Pro
- Castellano y catalán; el inglés ayuda con los artistas

Qué ofrecemos
Prácticas remuneradas con 900 € al mes, jornada de 30 horas en nuestra oficina del Poblenou, abono de transporte y, por supuesto, entrada al festival para ti y dos amigos.`,
  },
];

export const FINANCE: readonly DemoPosting[] = [
  {
    id: 'mainufer-accounting',
    saved_days_ago: 55,
    company: 'Mainufer Treuhand Steuerberatung PartG',
    title: 'Bilanzbuchhalter (m/w/d)',
    location: 'Frankfurt am Main, Deutschland',
    remote_option: 'hybrid',
    job_type: 'full_time',
    salary_range: '58.000 – 66.000 € brutto jährlich',
    salary_min: 58_000,
    salary_max: 66_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    source: 'Lokalstellen',
    source_url: 'https://mainufer.example.com/karriere/bilanzbuchhalter',
    description: `Mainufer betreut Handwerksbetriebe, Praxen und zwei Fußballvereine. Wir sind 25 Menschen, die Zahlen mögen und pünktlich nach Hause gehen.

Ihre Aufgaben
- Erstellung von Monats- und Jahresabschlüssen nach HGB
- Laufende Finanzbuchhaltung und Umsatzsteuervoranmeldungen in DATEV
- Ansprechpartner für rund zwanzig Mandanten
- Mitarbeit an der Umstellung auf die digitale Belegverarbeitung

Ihr Profil
- Abgeschlossene Weiterbildung zum Bilanzbuchhalter (IHK)
- Mindestens drei Jahre Berufserfahrung, gern in einer Kanzlei
- Sichere Kenntnisse in DATEV und Excel
- Sorgfalt und ein freundlicher Ton am Telefon

Wir bieten
58.000 – 66.000 € brutto jährlich, 30 Tage Urlaub, Gleitzeit ohne Kernzeit, zwei Tage Homeoffice pro Woche, Übernahme von Fortbildungen und im Sommer freitags ab eins frei.`,
  },
  {
    id: 'prairiestone-analyst',
    saved_days_ago: 28,
    company: 'Prairie Stone Grocers',
    title: 'Financial Analyst II',
    location: 'Chicago, IL',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '$82,000 - $95,000 per year',
    salary_min: 82_000,
    salary_max: 95_000,
    salary_currency: 'USD',
    salary_period: 'year',
    source: 'Meridian Jobs',
    source_url: 'https://prairiestone.example.com/careers/financial-analyst-ii',
    description: `Prairie Stone runs 61 neighborhood groceries in four states. Margins are thin, produce is perishable, and a good forecast shows up on the shelf.

Essential duties
- Prepare monthly forecasts and variance analysis for the Midwest region
- Build financial models for store openings and remodels
- Partner with operations on labor and shrink
- Automate recurring reports with SQL and Tableau

Qualifications
- Bachelor's degree in finance, accounting or economics
- 3+ years of experience in FP&A or corporate finance
- Advanced Excel; experience with SAP or a similar ERP
- Ability to tell a store manager bad news with a plan attached

Compensation: $82,000 - $95,000 per year plus an annual bonus of up to 8%. Medical, dental and vision insurance, 401(k) match, 18 days of PTO, and a 10% discount in our stores. Hybrid schedule, three days a week in the West Loop.`,
  },
  {
    id: 'wattlebank-payroll',
    saved_days_ago: 11,
    company: 'Wattlebank Services Pty Ltd',
    title: 'Payroll Officer (12-month cover)',
    location: 'Sydney, Australia',
    remote_option: 'hybrid',
    job_type: 'temporary',
    salary_range: 'A$78,000 – A$85,000 plus super',
    salary_min: 78_000,
    salary_max: 85_000,
    salary_currency: 'AUD',
    salary_period: 'year',
    source: 'Lokalstellen',
    source_url: 'https://wattlebank.example.com/careers/payroll-officer',
    description: `Wattlebank cleans hospitals and schools at night. 1,100 people rely on being paid correctly each fortnight, and our payroll officer is going on parental leave for a year.

About the role
- Process end-to-end payroll for award-based and casual staff
- Answer pay questions, by phone and in person
- Reconcile superannuation, leave and payroll tax
- Support the move to a new rostering system

About you
- Two years or more in payroll, including interpretation of awards
- Confident with Xero or MYOB, and with Excel
- Discreet, accurate and kind under deadline
- Right to work in Australia

This is a temporary position for 12 months. A$78,000 – A$85,000 plus super, a rostered day off each month, free parking in Parramatta, and up to two days a week from home once you know your way around.`,
  },
];
