import type { SampleDays } from '../sample-days';
import type { DemoApplication } from './demo-application';

/** Over, one way or another. */
export const closedApplications = (day: SampleDays): readonly DemoApplication[] => [
  {
    posting: 'kiezwerk-frontend',
    since: day(-65, '19:00'),
    notes: 'I ride their bikes. Angular 20, design system, juniors to pair with.',
    steps: [
      { at: day(-63, '21:30'), change: { status: 'applied' } },
      {
        at: day(-57, '10:10'),
        change: {
          status: 'interview',
          interview_date: day(-51, '16:00').toISOString(),
          contacts: [
            { name: 'Clara Nowak', role: 'Talent partner', email: 'clara.nowak@kiezwerk.example.com' },
          ],
        },
      },
      {
        at: day(-51, '17:30'),
        event: {
          kind: 'interview',
          note: 'Two hours with four people. Friendly, but a reorganization is coming.',
        },
      },
      {
        at: day(-41, '15:00'),
        change: {
          status: 'offer',
          offer: {
            base: 74_000,
            bonus: 3_000,
            equity: '0.05% virtual shares over four years',
            currency: 'EUR',
            deadline: day(-34, '23:59').toISOString(),
          },
        },
      },
      {
        at: day(-38, '11:30'),
        event: {
          kind: 'call',
          note: 'Asked for 78 and one more remote day. Clara tried; the answer was no.',
        },
      },
      {
        at: day(-35, '09:00'),
        change: { status: 'declined', outcome_reason: 'The team is to be split up in the reorganization.' },
      },
    ],
  },
  {
    posting: 'rundlauf-angular',
    since: day(-60, '20:00'),
    notes: 'The work fits, the city does not quite.',
    steps: [
      { at: day(-59, '18:15'), change: { status: 'applied' } },
      {
        at: day(-48, '09:20'),
        change: { status: 'rejected', outcome_reason: 'They need German at C1 with customers; mine is B2.' },
      },
    ],
  },
  {
    posting: 'stadtlinie-ux',
    since: day(-45, '13:00'),
    notes: 'Half my job is design anyway. A try.',
    steps: [
      { at: day(-43, '22:10'), change: { status: 'applied' } },
      {
        at: day(-37, '10:30'),
        change: { status: 'interview', interview_date: day(-33, '09:30').toISOString() },
      },
      {
        at: day(-33, '11:00'),
        event: { kind: 'interview', note: 'They liked the accessibility part and missed user research.' },
      },
      {
        at: day(-29, '14:40'),
        change: { status: 'rejected', outcome_reason: 'Portfolio shows code more than research.' },
      },
    ],
  },
  {
    posting: 'fernhill-typescript',
    since: day(-43, '18:00'),
    notes: 'React, but serious TypeScript. Do they sponsor?',
    steps: [
      { at: day(-41, '19:25'), change: { status: 'applied' } },
      {
        at: day(-31, '12:00'),
        change: { status: 'rejected', outcome_reason: 'No visa sponsorship; it stood in the last line.' },
      },
    ],
  },
  {
    posting: 'brambleworks-staff',
    since: day(-39, '23:10'),
    notes: 'Dream salary.',
    steps: [
      {
        at: day(-38, '08:05'),
        change: { status: 'rejected', outcome_reason: 'Only for people who live in the United States.' },
      },
    ],
  },
  {
    posting: 'poldergrid-dashboards',
    since: day(-32, '12:45'),
    notes: 'Six months from home with one week a month in Utrecht: a bridge, and D3 on live data.',
    steps: [
      { at: day(-31, '20:00'), change: { status: 'applied' } },
      {
        at: day(-26, '15:15'),
        change: {
          status: 'interview',
          interview_date: day(-22, '13:00').toISOString(),
          contacts: [{ name: 'Sanne de Wit', role: 'Team lead', email: 'sanne@poldergrid.example.com' }],
        },
      },
      {
        at: day(-22, '14:10'),
        event: {
          kind: 'interview',
          note: 'Watched an operator work for half an hour. Best interview so far.',
        },
      },
      {
        at: day(-17, '16:00'),
        change: {
          status: 'offer',
          offer: {
            base: 62_400,
            bonus: null,
            equity: null,
            currency: 'EUR',
            deadline: day(-10, '17:00').toISOString(),
          },
        },
      },
      {
        at: day(-12, '09:45'),
        change: {
          status: 'accepted',
          outcome_reason: 'Starts next month and ends after six; the search for a permanent job goes on.',
        },
      },
    ],
  },
];
