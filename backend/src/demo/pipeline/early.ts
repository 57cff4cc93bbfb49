import type { SampleDays } from '../sample-days';
import type { DemoApplication } from './demo-application';

/** Interesting, or sent and not answered yet: one reminder is overdue, one is due today. */
export const earlyApplications = (day: SampleDays): readonly DemoApplication[] => [
  {
    posting: 'garance-fullstack',
    since: day(-35, '20:15'),
    notes: 'Museums! But Vue, not Angular, and my French is from school.',
    steps: [
      { at: day(-24, '09:40'), change: { status: 'applied' } },
      {
        at: day(-23, '14:05'),
        event: { kind: 'email', note: 'Automatic receipt: they answer within three weeks.' },
      },
      { at: day(-23, '14:10'), change: { follow_up_at: day(-2, '09:00').toISOString() } },
    ],
  },
  {
    posting: 'alpenglow-visualization',
    since: day(-21, '18:30'),
    notes: 'Would mean moving to Zürich. Ask about 80% and about the first three months.',
    steps: [
      { at: day(-15, '21:20'), change: { status: 'applied' } },
      {
        at: day(-10, '16:30'),
        event: {
          kind: 'call',
          note: 'Recruiter called: they read applications once a month, next time in two weeks.',
        },
      },
    ],
  },
  {
    posting: 'openorchard-instructional',
    since: day(-17, '12:10'),
    notes: 'Not a developer job, but accessibility all day. Only if it works next to a main job.',
    steps: [
      { at: day(-14, '10:00'), change: { status: 'applied' } },
      { at: day(-14, '10:05'), change: { follow_up_at: day(5, '10:00').toISOString() } },
    ],
  },
  {
    posting: 'moorlicht-lead',
    since: day(-8, '19:45'),
    notes: 'First real lead role. Jonas from the meetup works there and will put in a word.',
    steps: [
      {
        at: day(-7, '12:30'),
        event: {
          kind: 'call',
          note: 'Coffee with Jonas. The team is five, two of them new; they deploy daily.',
        },
      },
      {
        at: day(-6, '08:55'),
        change: {
          status: 'applied',
          contacts: [
            {
              name: 'Jonas Ebeling',
              role: 'Backend engineer',
              email: 'jonas.ebeling@moorlicht.example.com',
              notes: 'Met at the web performance meetup. Referred me.',
            },
          ],
        },
      },
      { at: day(-6, '09:00'), change: { follow_up_at: day(0, '16:00').toISOString() } },
    ],
  },
  {
    posting: 'hinterhof-product',
    since: day(-30, '22:05'),
    notes: 'Thinking aloud: would I rather decide what gets built?',
    steps: [],
  },
  {
    posting: 'vinterljud-platform',
    since: day(-11, '17:15'),
    notes: 'Back to Sweden? The platform side is thin on my profile: Terraform, Kubernetes.',
    steps: [],
  },
  {
    posting: 'larkspur-accessibility',
    since: day(-2, '19:30'),
    notes: 'Exactly my guild work, full time. Write the letter this week, mention Keyboard Bingo.',
    steps: [],
  },
];
