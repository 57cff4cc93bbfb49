import { Injectable } from '@nestjs/common';
import type { ResumeFault } from '#contracts/resume';
import { Clock } from '../platform/clock';
import { asUserId, type OwnedRepository, type Rows, Tables, type UserId } from '../platform/database';
import { DocumentFault } from '../platform/documents';
import { Log } from '../platform/logging';
import { HandlesTask, type TaskContext, TaskQueue } from '../platform/queue';
import { FileGone, FileStore } from '../platform/storage';
import { ResumeReader } from './resume-reader';
import { ResumeEntity } from './resume.entity';
import { parseResume, requeueResumes } from './resumes.tasks';

/** Progress, in percent, once the file is looked at and once its text was read. */
const PROGRESS = { begun: 10, text: 60, done: 100 };
/** A resume that nothing happened to for this long is asked for again; reading takes seconds. */
const FORGOTTEN_MS = 2 * 60_000;
/** After this long it is given up. */
const GIVEN_UP_MS = 30 * 60_000;
const MOST_AT_ONCE = 200;

const FAILED = 'The file could not be read because of a fault on our side. Upload it again to try once more.';
const GONE = 'The file is not there any more. Upload it again.';

/** Reads uploaded resumes in the background. Every step may run twice. */
@Injectable()
export class ResumeParsing {
  readonly #resumes: OwnedRepository<ResumeEntity>;

  constructor(
    tables: Tables,
    private readonly reader: ResumeReader,
    private readonly files: FileStore,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#resumes = tables.owned(ResumeEntity);
  }

  @HandlesTask(parseResume)
  async parse(
    { resume_id, user_id }: { resume_id: string; user_id: string },
    { attempt, signal }: Pick<TaskContext, 'attempt' | 'signal'>,
  ): Promise<void> {
    const me = asUserId(user_id);
    const mine = this.#resumes.for(me);
    const resume = await mine.findOne({ id: resume_id });
    if (!resume || resume.parsing_status === 'completed' || resume.parsing_status === 'failed') return;
    try {
      await this.#read(mine, resume, { me, signal });
    } catch (error) {
      if (error instanceof DocumentFault && error.code !== 'busy') {
        await fail(mine, resume_id, error.code, error.message);
      } else if (error instanceof FileGone) {
        await fail(mine, resume_id, 'failed', GONE);
      } else {
        if (attempt >= parseResume.attempts) await fail(mine, resume_id, 'failed', FAILED);
        throw error;
      }
    }
  }

  /** Resumes whose task was lost, or never made because the queue was away, are asked for again. */
  @HandlesTask(requeueResumes)
  async requeue(): Promise<void> {
    const all = this.#resumes.acrossUsers('forgotten resumes are looked for everywhere at once');
    const now = this.clock.now().getTime();
    const unread = await all.read(
      all
        .query('resume')
        .where("parsing_status IN ('pending', 'processing') AND updated_at < :before", {
          before: new Date(now - FORGOTTEN_MS).toISOString(),
        })
        .limit(MOST_AT_ONCE),
    );
    for (const { id, user_id, created_at, parsing_status } of unread) {
      // What is still pending was never tried: the queue was away, and the file is not to blame.
      const wasTried = parsing_status === 'processing';
      if (wasTried && new Date(created_at).getTime() < now - GIVEN_UP_MS) {
        await fail(this.#resumes.for(user_id), id, 'failed', FAILED);
      } else {
        await this.queue.enqueue(parseResume, { resume_id: id, user_id });
      }
    }
    if (unread.length > 0) this.log.info({ resumes: unread.length }, 'unread resumes asked for again');
  }

  async #read(
    mine: Rows<ResumeEntity>,
    { id, file_key, file_name }: ResumeEntity,
    { me, signal }: { me: UserId; signal: AbortSignal },
  ): Promise<void> {
    await mine.changeAll({ id }, { parsing_status: 'processing', progress: PROGRESS.begun });
    const bytes = await this.files.get(file_key);
    const onText = async (): Promise<void> => {
      await mine.changeAll({ id }, { progress: PROGRESS.text });
    };
    const read = await this.reader.read(bytes, { name: file_name, me, onText, signal });
    // Removed meanwhile: then nothing is changed.
    await mine.changeAll(
      { id },
      { ...read, parsing_status: 'completed', progress: PROGRESS.done, error_code: null, error: null },
    );
  }
}

async function fail(
  mine: Rows<ResumeEntity>,
  id: string,
  error_code: ResumeFault,
  error: string,
): Promise<void> {
  await mine.changeAll({ id }, { parsing_status: 'failed', progress: PROGRESS.done, error_code, error });
}
