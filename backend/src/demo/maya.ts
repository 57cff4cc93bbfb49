import type { UpdateProfileDto } from '#contracts/profile.dto';

export const MAYA_TIMEZONE = 'Europe/Berlin';

/** The sample member: seven years of frontend work, the last ones with a good deal of backend. */
export const MAYA_PROFILE: UpdateProfileDto = {
  full_name: 'Maya Lindqvist',
  headline: 'Frontend engineer with a foot in the backend: Angular, TypeScript, NestJS',
  phone: '+49 30 5550 0142',
  links: ['https://maya-lindqvist.example.org', 'https://code.example.org/mlindqvist'],
  work_authorization: 'EU citizen (Sweden)',
  skills: [
    'TypeScript',
    'JavaScript',
    'Angular',
    'RxJS',
    'NgRx',
    'HTML',
    'CSS',
    'Sass',
    'Accessibility',
    'D3.js',
    'Node.js',
    'NestJS',
    'REST APIs',
    'PostgreSQL',
    'Jest',
    'Playwright',
    'Git',
    'Docker',
    'CI/CD',
    'Figma',
    'English',
    'German',
    'Swedish',
  ],
  preferred_locations: ['Berlin', 'Remote (EU)'],
  experience_level: 'senior',
  remote_preference: 'hybrid',
  desired_titles: ['Senior Frontend Engineer', 'Full-Stack Engineer', 'Frontend Team Lead'],
  salary_expectation: { min: 72_000, max: 88_000, currency: 'EUR', period: 'year' },
  timezone: MAYA_TIMEZONE,
  locale: 'en-GB',
  experience: [
    {
      title: 'Frontend Engineer',
      company: 'Blaulauf Ticketing GmbH',
      location: 'Berlin, Germany',
      start_date: '2022-04',
      end_date: null,
      bullets: [
        'Rebuilt the seat map as an Angular component that draws 60,000 seats; first paint went from 4.1 s to 1.3 s.',
        'Introduced Playwright for the eleven journeys that earn money; failed releases fell from one a month to one a year.',
        'Wrote two NestJS services for refunds and waiting lists, with PostgreSQL.',
        'Leads the accessibility guild of seven people; the checkout passes WCAG 2.2 AA since last spring.',
      ],
    },
    {
      title: 'Web Developer',
      company: 'Studio Havtorn AB',
      location: 'Malmö, Sweden',
      start_date: '2019-08',
      end_date: '2022-03',
      bullets: [
        'Built sites and booking tools for museums and ferries with Angular, TypeScript and Sass.',
        'Moved fourteen projects from manual uploads to CI/CD with Docker.',
        'Looked after two apprentices; both were hired.',
      ],
    },
    {
      title: 'Student Assistant, Web Team',
      company: 'Öresund University Library',
      location: 'Lund, Sweden',
      start_date: '2018-02',
      end_date: '2019-06',
      bullets: [
        'Made the search page usable by keyboard and screen reader.',
        'Wrote a small JavaScript tool that shows free reading seats; it is still in use.',
      ],
    },
  ],
  education: [
    {
      institution: 'Öresund University',
      degree: 'BSc',
      field_of_study: 'Computer Science',
      start_date: '2016-08',
      end_date: '2019-06',
    },
  ],
  projects: [
    {
      name: 'Tidvatten',
      description:
        'Open-source chart of tides and currents for kayakers. Works offline; about 900 people use it each month.',
      url: 'https://tidvatten.example.org',
      skills: ['TypeScript', 'D3.js', 'Service Workers'],
    },
    {
      name: 'Keyboard Bingo',
      description: 'A bookmarklet that counts what on a page cannot be reached by keyboard.',
      url: 'https://code.example.org/mlindqvist/keyboard-bingo',
      skills: ['JavaScript', 'Accessibility'],
    },
  ],
};
