import type { DemoPosting } from './posting';

export const HEALTH: readonly DemoPosting[] = [
  {
    id: 'rowanbridge-nurse',
    saved_days_ago: 59,
    company: 'Rowanbridge Community Hospital',
    title: 'Registered Nurse - Elderly Care',
    location: 'Manchester, UK',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '£31,000 - £37,500 per annum',
    salary_min: 31_000,
    salary_max: 37_500,
    salary_currency: 'GBP',
    salary_period: 'year',
    source: 'Lokalstellen',
    source_url: 'https://rowanbridge.example.org/vacancies/rn-elderly-care',
    description: `Rowanbridge is a small hospital with a 24-bed ward for older people who are nearly ready to go home. Nearly is the interesting part, and it is what our nurses are good at.

Main duties
- Assess, plan and evaluate the care of up to seven patients a shift
- Give medication safely and keep records in our electronic patient record
- Work with physiotherapists, social workers and families on discharge planning
- Supervise healthcare assistants and students

Essential
- Current registration as an adult nurse
- Good communication skills and patience
- Knowledge of wound care and infection control

Desirable: a year on an elderly care ward, training in dementia care, venepuncture.

In return you get £31,000 - £37,500 per annum with enhancements for nights and weekends, 27 days of leave rising with service, a preceptorship for newly qualified nurses, free parking, and a ward sister who answers her phone.`,
  },
  {
    id: 'saintjoly-infirmiere',
    tech_stack: ['Nursing', 'Geriatric care', 'Wound care', 'Medication administration', 'French'],
    saved_days_ago: 24,
    company: 'Résidence Saint-Joly',
    title: 'Infirmier ou infirmière clinicienne',
    location: 'Montréal, QC',
    remote_option: 'onsite',
    job_type: 'part_time',
    salary_range: '32,50 $ à 44,00 $ de l’heure',
    salary_min: 32.5,
    salary_max: 44,
    salary_currency: 'CAD',
    salary_period: 'hour',
    source: 'Lokalstellen',
    source_url: 'https://saintjoly.example.org/emplois/infirmiere-clinicienne',
    description: `La Résidence Saint-Joly accueille quatre-vingts personnes âgées dans le quartier Rosemont. Nous cherchons une infirmière ou un infirmier pour trois soirs par semaine.

Vos responsabilités
- Évaluer l'état de santé des résidents et tenir à jour les plans de soins
- Administrer la médication et assurer le suivi des plaies
- Encadrer les préposés aux bénéficiaires pendant la soirée
- Informer les familles avec tact

Exigences
- Membre en règle de l'ordre professionnel
- Baccalauréat en sciences infirmières
- Un an d'expérience en gériatrie, un atout
- Français courant, anglais fonctionnel

Ce que nous offrons
Un poste à temps partiel de 22 heures par semaine, de 32,50 $ à 44,00 $ de l’heure selon l'échelon, une prime de soir, le stationnement, les repas sur place, de la formation continue payée et une équipe stable qui se connaît par son prénom.`,
  },
];

export const EDUCATION: readonly DemoPosting[] = [
  {
    id: 'bluemesa-math',
    saved_days_ago: 42,
    company: 'Blue Mesa Charter School',
    title: 'High School Math Teacher',
    location: 'Albuquerque, NM',
    remote_option: 'onsite',
    job_type: 'full_time',
    salary_range: '$54,000 - $71,000',
    salary_min: 54_000,
    salary_max: 71_000,
    salary_currency: 'USD',
    salary_period: 'year',
    source: 'Lokalstellen',
    source_url: 'https://bluemesa.example.org/employment/math-teacher',
    description: `Blue Mesa is a public charter school with 420 students in grades 9 to 12. Our students build things: a weather station, a greenhouse, a radio. They need the mathematics for it.

You will teach
- Algebra II and Statistics, five periods a day, with classes of at most 22
- one project course a year together with a science teacher
- in a team that plans together every Wednesday afternoon

You will also advise a group of 14 students through four years, and meet their families twice a semester.

Requirements
- New Mexico teaching license in secondary mathematics, or eligibility for one
- Experience in classroom management and lesson planning
- Comfort with Google Classroom and graphing tools
- Spanish is a strong plus

Salary $54,000 - $71,000 by license level and years, state retirement, full health insurance, a stipend for coaching or clubs, and $600 a year for your classroom that you need not justify.`,
  },
  {
    id: 'openorchard-instructional',
    saved_days_ago: 19,
    company: 'Open Orchard University',
    title: 'Instructional Designer',
    location: 'Dublin, Ireland',
    remote_option: 'remote',
    job_type: 'contract',
    experience_level: 'mid',
    salary_range: '€270 – €320 a day',
    salary_min: 270,
    salary_max: 320,
    salary_currency: 'EUR',
    salary_period: 'day',
    source: 'Remote Roster',
    source_url: 'https://openorchard.example.org/jobs/instructional-designer',
    description: `Open Orchard teaches 12,000 adults who study beside work, children or both. We are rebuilding our first-year courses, and need an instructional designer on a nine-month contract.

The work
- Turn lecture notes into online courses, together with the lecturers
- Write learning objectives, storyboards and assessments
- Build modules in Articulate Storyline and Moodle
- Check each module for accessibility before it goes out
- Look at completion figures and say which week loses people

What we look for
- Three years in instructional design, e-learning or teaching
- Knowledge of adult learning and of WCAG
- Video editing skills are welcome, and so is experience with SCORM
- Ability to work remotely from anywhere in Ireland, with a day in Dublin each month

The rate is €270 – €320 a day, invoiced monthly and paid within ten days. Full time, with a break of three weeks in August when nobody answers e-mail anyway.`,
  },
];
