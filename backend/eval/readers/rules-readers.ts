import { parsePosting } from '../../src/jobs/posting-parser';
import { SystemClock } from '../../src/platform/clock';
import { asUserId } from '../../src/platform/database';
import { PooledDocuments } from '../../src/platform/documents/pooled-documents';
import { NoModel } from '../../src/platform/language-model/no-model';
import { ResumeReader } from '../../src/resumes/resume-reader';
import { asking, MethodCount, type Readers } from './readers';

/** Nobody's: the rules keep nothing. */
const NOBODY = asUserId('nobody');

/** Reading by rules. `today` is the day up to which a present job counts. */
export function rulesReaders(today: Date): Readers {
  const clock = new SystemClock();
  const documents = new PooledDocuments();
  const reader = new ResumeReader(documents, new NoModel(), clock);
  const { counted, methods } = new MethodCount();
  return {
    resume: async (bytes, name) =>
      counted(await clock.pretending(today, () => reader.read(bytes, asking(name, NOBODY)))),
    posting: async (text) => counted(parsePosting(text)),
    methods,
    close: () => documents.onModuleDestroy(),
  };
}
