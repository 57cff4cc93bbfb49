import type { SampleDays } from '../sample-days';
import { closedApplications } from './closed';
import type { DemoApplication } from './demo-application';
import { earlyApplications } from './early';
import { liveApplications } from './live';

export type { DemoApplication, DemoStep } from './demo-application';

/** The sample member's pipeline, told from today. */
export const pipelineOf = (day: SampleDays): readonly DemoApplication[] => [
  ...closedApplications(day),
  ...liveApplications(day),
  ...earlyApplications(day),
];
