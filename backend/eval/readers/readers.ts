import type { ParseMethod } from '#contracts/job';
import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import type { UserId } from '../../src/platform/database';
import type { ReadFile, ResumeReader } from '../../src/resumes/resume-reader';

/** The product's reading, by rules alone or with a language model. */
export interface Readers {
  /** @throws DocumentFault if the file cannot be read */
  resume(bytes: Uint8Array, name: string): Promise<ReadFile>;
  posting(text: string): Promise<ParsedDescriptionDto>;
  /** How many texts were read by what, so far. */
  methods(): Readonly<Record<ParseMethod, number>>;
  close(): Promise<void>;
}

/** How a resume is asked for by someone who waits for the end and nothing else. */
export const asking = (name: string, me: UserId): Parameters<ResumeReader['read']>[1] => ({
  name,
  me,
  onText: async () => undefined,
  signal: new AbortController().signal,
});

/** Counts what reads the answers that pass through. */
export class MethodCount {
  readonly #counts: Record<ParseMethod, number> = { rules: 0, llm: 0 };

  readonly counted = <T extends { readonly method: ParseMethod }>(answer: T): T => {
    this.#counts[answer.method] += 1;
    return answer;
  };

  readonly methods = (): Readonly<Record<ParseMethod, number>> => ({ ...this.#counts });
}
