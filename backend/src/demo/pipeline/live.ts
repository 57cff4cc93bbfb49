import type { SampleDays } from '../sample-days';
import type { DemoApplication } from './demo-application';

/** In conversation: two with interviews, one with an offer to answer. */
export const liveApplications = (day: SampleDays): readonly DemoApplication[] => [
  {
    posting: 'tidemark-fullstack',
    since: day(-55, '18:40'),
    notes: 'Waited until the Kiezwerk story was over. Product I would be proud of.',
    steps: [
      { at: day(-21, '19:10'), change: { status: 'applied' } },
      {
        at: day(-15, '11:20'),
        event: { kind: 'email', note: 'Invitation from Ruth. Three rounds: talk, pairing, team.' },
      },
      {
        at: day(-13, '09:30'),
        change: {
          status: 'interview',
          interview_date: day(-9, '14:00').toISOString(),
          contacts: [
            {
              name: 'Ruth Adeyemi',
              role: 'Engineering manager',
              email: 'ruth.adeyemi@tidemark.example.com',
              phone: '+49 30 5550 0188',
            },
            { name: 'Piet Sander', role: 'Nurse and product manager' },
          ],
        },
      },
      {
        at: day(-9, '15:10'),
        event: {
          kind: 'interview',
          note: 'First talk, 50 minutes. They asked how I would model consent; drew it on paper, went well.',
        },
      },
      {
        at: day(-5, '16:45'),
        event: { kind: 'interview', note: 'Pairing on a date picker. Laughed a lot. Asked about on-call.' },
      },
      {
        at: day(-4, '10:15'),
        change: {
          interview_date: day(3, '10:30').toISOString(),
          notes:
            'Last round with the whole team, at Moritzplatz. Prepare: the seat map story, a question about FHIR, and what they would change first.',
        },
      },
    ],
  },
  {
    posting: 'openquay-remote',
    since: day(-47, '21:00'),
    notes: 'Handbook is public, read all of it. Salary is fixed by level.',
    steps: [
      { at: day(-45, '20:30'), change: { status: 'applied' } },
      {
        at: day(-38, '08:50'),
        event: {
          kind: 'email',
          note: 'They sent a paid exercise: fix a bug in the berth planner, four hours.',
        },
      },
      {
        at: day(-34, '12:00'),
        change: {
          status: 'interview',
          interview_date: day(-27, '15:00').toISOString(),
          contacts: [{ name: 'Inga Vaher', role: 'Maintainer', email: 'inga.vaher@openquay.example.org' }],
        },
      },
      {
        at: day(-27, '16:20'),
        event: {
          kind: 'interview',
          note: 'Walked through my fix with Inga and Tomás. Good questions about NgRx and signals.',
        },
      },
      {
        at: day(-14, '11:00'),
        event: { kind: 'follow_up', note: 'Asked for news. They wait for a grant to be confirmed.' },
      },
      {
        at: day(-4, '17:30'),
        change: {
          status: 'offer',
          offer: {
            base: 75_000,
            bonus: null,
            equity: null,
            currency: 'EUR',
            deadline: day(6, '18:00').toISOString(),
          },
          notes: 'Offer is in: level 3 of 5. Ask for the desk budget in writing. Decide after Tidemark.',
        },
      },
    ],
  },
  {
    posting: 'apfelweg-web',
    since: day(-17, '08:20'),
    notes: 'Short way to work, real users, small team. Server-side rendering is new to me.',
    steps: [
      { at: day(-16, '20:50'), change: { status: 'applied' } },
      {
        at: day(-8, '13:15'),
        change: {
          status: 'interview',
          interview_date: day(-1, '11:00').toISOString(),
          contacts: [{ name: 'Mehmet Aslan', role: 'Head of IT', email: 'm.aslan@apfelweg.example.com' }],
        },
      },
      {
        at: day(-1, '12:15'),
        event: {
          kind: 'interview',
          note: 'An hour in the malt house. They want someone for five years. He shows me the shop next week.',
        },
      },
      { at: day(-1, '12:20'), change: { follow_up_at: day(4, '09:30').toISOString() } },
    ],
  },
];
