import type { CreateJobDto } from '#contracts/job.dto';
import type { ApplicationsService } from '../applications';
import type { JobsService } from '../jobs';
import type { UserId } from '../platform/database';
import { type DemoApplication, pipelineOf } from './pipeline';
import { type DemoPosting, POSTINGS } from './postings';
import { listsOf } from './postings/lists';
import type { SampleDays } from './sample-days';

/** Something the sample member did, to be done again at its time. */
export interface Deed {
  readonly at: Date;
  readonly perform: () => Promise<unknown>;
}

interface Services {
  readonly jobs: JobsService;
  readonly applications: ApplicationsService;
}

/** When in a day jobs are saved, in turn: on the way to work, at noon, in the evening. */
const TIMES_OF_SAVING = ['08:10', '12:35', '19:50', '21:15'] as const;

/** All of a search: saving the sample postings and working on some of them, in the order in which it happened. */
export function searchHistory({ jobs, applications }: Services, me: UserId, day: SampleDays): Deed[] {
  const jobIds = new Map<string, string>();
  const saving = POSTINGS.map((posting, index): Deed => {
    const time = TIMES_OF_SAVING[index % TIMES_OF_SAVING.length] ?? '12:00';
    return {
      at: day(-posting.saved_days_ago, time),
      perform: async () => jobIds.set(posting.id, (await jobs.add(me, toJob(posting))).id),
    };
  });
  const applying = pipelineOf(day).flatMap((application) =>
    deedsOf(application, applications, me, () => jobIds.get(application.posting)),
  );
  return [...saving, ...applying].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function deedsOf(
  { posting, since, notes, steps }: DemoApplication,
  applications: ApplicationsService,
  me: UserId,
  jobId: () => string | undefined,
): Deed[] {
  let id = '';
  const beginning = async (): Promise<void> => {
    const job_id = jobId();
    if (job_id === undefined)
      throw new Error(`the sample job ${posting} is not saved before its application`);
    ({ id } = await applications.add(me, { job_id, notes }));
  };
  const rest = steps.map((step): Deed => ({
    at: step.at,
    perform: () =>
      'change' in step ? applications.change(me, id, step.change) : applications.note(me, id, step.event),
  }));
  return [{ at: since, perform: beginning }, ...rest];
}

/** Of a posting's two lists the first says what there is to do and the second what is asked. */
function toJob({ id: _id, saved_days_ago: _days, ...job }: DemoPosting): CreateJobDto {
  const [responsibilities = [], requirements = []] = listsOf(job.description);
  return { ...job, requirements: requirements.join('\n'), responsibilities: responsibilities.join('\n') };
}
