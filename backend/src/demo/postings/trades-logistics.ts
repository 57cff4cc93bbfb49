import type { DemoPosting } from './posting';

export const TRADES: readonly DemoPosting[] = [
  {
    id: 'pleissenstrom-electrician',
    saved_days_ago: 62,
    company: 'Pleißenstrom Elektrotechnik GmbH & Co. KG',
    title: 'Elektroniker für Energie- und Gebäudetechnik (m/w/d)',
    location: 'Leipzig, Deutschland',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '19,50 – 24,00 € pro Stunde',
    salary_min: 19.5,
    salary_max: 24,
    salary_currency: 'EUR',
    salary_period: 'hour',
    source: 'Lokalstellen',
    source_url: 'https://pleissenstrom.example.com/jobs/elektroniker',
    description: `Seit 1991 legen wir Leitungen in Leipzig: in Altbauten, Schulen und neuerdings in Ladeparks. Wir sind 34 Leute und suchen zwei weitere, die saubere Arbeit mögen.

Das erwartet dich
- Elektroinstallation in Wohn- und Gewerbebauten
- Montage und Inbetriebnahme von Photovoltaikanlagen und Wallboxen
- Messungen und Prüfungen nach VDE mit Protokoll
- Fehlersuche, auch mal mit dem Kopf in der Decke

Das solltest du mitbringen
- Abgeschlossene Ausbildung als Elektroniker oder Elektroinstallateur
- Führerschein Klasse B
- Kenntnisse in KNX sind ein Plus, kein Muss
- Freundliches Auftreten beim Kunden

Das bekommst du
19,50 – 24,00 € pro Stunde je nach Erfahrung, 30 Tage Urlaub, Vier-Tage-Woche im Winter, eigenes Firmenfahrzeug, gutes Werkzeug und Meisterkurs auf unsere Kosten, wenn du bleiben willst.`,
  },
  {
    id: 'ironcreek-cnc',
    saved_days_ago: 39,
    company: 'Ironcreek Precision Parts',
    title: 'CNC Machinist, 2nd Shift',
    location: 'Dayton, OH',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '$25.00 - $31.50/hr',
    salary_min: 25,
    salary_max: 31.5,
    salary_currency: 'USD',
    salary_period: 'hour',
    source: 'Lokalstellen',
    source_url: 'https://ironcreek.example.com/jobs/cnc-machinist',
    description: `Ironcreek is a 50-person shop that makes small, odd parts to tight tolerances: pump housings, valve seats, and a bracket that has been to orbit twice.

What you will do
- Set up and run 3- and 5-axis CNC mills and lathes
- Read blueprints with GD&T and inspect your own parts with micrometers and a CMM
- Adjust offsets, change tooling, edit G-code at the machine
- Keep your area clean and your paperwork readable

What you need
- 2 years of CNC machining experience, or a machining certificate and hunger to learn
- Basic shop math and safe habits
- Mastercam or SolidWorks experience is a plus
- Able to lift 50 lbs and stand for most of a shift

Pay is $25.00 - $31.50/hr plus a 12% shift premium. Monday to Thursday, 3 pm to 1:30 am. Health insurance after 30 days, 401(k), paid holidays, tool allowance of $400 a year, and every Friday off.`,
  },
  {
    id: 'huertasol-solar',
    tech_stack: ['Solar installation', 'Electrical installation', 'Electrical maintenance'],
    saved_days_ago: 21,
    company: 'Huerta del Sol Renovables',
    title: 'Técnico/a instalador/a de placas solares',
    location: 'Valencia, España',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '1.750 – 2.100 € brutos al mes',
    salary_min: 1_750,
    salary_max: 2_100,
    salary_currency: 'EUR',
    salary_period: 'month',
    source: 'Lokalstellen',
    source_url: 'https://huertadelsol.example.com/empleo/instalador-solar',
    description: `Montamos placas solares en cooperativas de riego, naves y tejados de media provincia. Tenemos más encargos que manos y queremos seguir haciéndolo bien.

Tus tareas
- Instalación de estructuras, módulos fotovoltaicos e inversores
- Cableado, cuadros eléctricos y puesta en marcha
- Mantenimiento preventivo y reparación de averías
- Explicar a cada cliente cómo leer su producción

Lo que buscamos
- Formación profesional en electricidad o energías renovables
- Un año de experiencia en instalaciones eléctricas o fotovoltaicas
- Carné de conducir B y curso de trabajos en altura
- Se valora el carné de instalador en baja tensión

Lo que ofrecemos
Contrato indefinido a jornada completa, 1.750 – 2.100 € brutos al mes en catorce pagas, dietas, furgoneta de empresa, horario intensivo de junio a septiembre y formación a cargo de la casa.`,
  },
];

export const LOGISTICS: readonly DemoPosting[] = [
  {
    id: 'maasdok-shift-lead',
    saved_days_ago: 34,
    company: 'Maasdok Cold Storage B.V.',
    title: 'Warehouse Shift Lead',
    location: 'Rotterdam, Netherlands',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '€18.20 – €21.60 per hour',
    salary_min: 18.2,
    salary_max: 21.6,
    salary_currency: 'EUR',
    salary_period: 'hour',
    source: 'Lokalstellen',
    source_url: 'https://maasdok.example.com/vacatures/shift-lead',
    description: `Bananas, berries and frozen fish pass through our halls at the Merwehaven, 2,300 pallets a day. You lead one of three shifts and bring everybody home healthy.

Your responsibilities
- Plan and lead a team of 18 order pickers and forklift drivers
- Watch temperature, throughput and errors in our warehouse management system
- Do toolbox meetings and safety rounds
- Solve the lorry that came on the wrong day

Your qualities
- Two years as a team leader in warehousing or distribution
- Forklift license, and knowledge of HACCP
- Experience with SAP EWM or a similar system
- English at B1 or better; Dutch or Polish is very useful

Our offer
€18.20 – €21.60 per hour plus shift allowance of up to 30%, a permanent contract after a year, warm clothing that is really warm, 25 days off, and paid training for first aid and lean management.`,
  },
  {
    id: 'deccanspice-planner',
    saved_days_ago: 7,
    company: 'Deccan Spice Exports LLP',
    title: 'Supply Chain Planner',
    location: 'Pune, India',
    remote_option: 'hybrid',
    job_type: 'full_time',
    experience_level: 'mid',
    salary_range: '₹9,00,000 – ₹12,00,000 per annum',
    salary_min: 900_000,
    salary_max: 1_200_000,
    salary_currency: 'INR',
    salary_period: 'year',
    source: 'imported',
    source_url: 'https://deccanspice.example.com/careers/supply-chain-planner',
    description: `Deccan Spice buys turmeric and chilli from 6,000 farmers and ships to thirty countries. Between a harvest and a supermarket lie nine months of planning.

Role and responsibilities
- Prepare demand forecasts and monthly production plans
- Coordinate purchase, quality, warehouse and shipping
- Track inventory and reduce what expires
- Manage documents with freight forwarders and customs

Skills and experience
- 3-5 years in supply chain planning or procurement
- Strong Excel; working knowledge of SAP MM or PP
- Understanding of Incoterms and export documentation
- Power BI is an advantage, as is a certification in supply chain management
- MBA in operations or an engineering degree preferred

We provide ₹9,00,000 – ₹12,00,000 per annum, performance bonus, group medical cover, subsidised lunch, transport from main points in Pune, and the option to work from home on Fridays.`,
  },
];
