import { readResume } from '#reading';
import { readBytes } from '../src/platform/documents/child/read-bytes';
import { loadPdfLibrary } from '../src/platform/documents/pdf/library';
import type { LabelledFolder } from './labelled-folder';

const ROUNDS = 5;
/** What reading a file may cost at most, in times of the floor. It is only warned about: machines are noisy. */
export const PDF_GOAL = 2;

/** Medians over the PDFs of one page, in ms of processor time. */
export interface PdfTime {
  readonly files: number;
  /** From bytes to positioned text. */
  readonly text_ms: number;
  /** From there to the fields of a resume. */
  readonly fields_ms: number;
  /** What the PDF library needs to hand out the text. */
  readonly library_ms: number;
  /** What a file's text costs in times of that. */
  readonly ratio: number;
}

/**
 * What it takes to read a PDF of one page, beside what the PDF library needs to hand out its text. Both run in this
 * process by turns, so that both meet the same machine, and are measured in processor time, which does not depend on
 * who else is busy.
 */
export async function pdfTime(data: LabelledFolder): Promise<PdfTime | null> {
  if (!data.has('resumes/files')) return null;
  const costs: Cost[] = [];
  for (const name of data.names('resumes/files').filter((one) => one.endsWith('.pdf'))) {
    const bytes = data.bytes(`resumes/files/${name}`);
    if ((await libraryText(bytes)) === 1) costs.push(await costOf(bytes));
  }
  if (costs.length === 0) return null;
  return {
    files: costs.length,
    text_ms: median(costs.map(({ text }) => text)),
    fields_ms: median(costs.map(({ fields }) => fields)),
    library_ms: median(costs.map(({ library }) => library)),
    ratio: median(costs.map(({ text, library }) => text / library)),
  };
}

/** Medians over the rounds, in ms. */
interface Cost {
  readonly text: number;
  readonly fields: number;
  readonly library: number;
}

async function costOf(bytes: Uint8Array): Promise<Cost> {
  const rounds: Cost[] = [];
  // One round more, which only warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const library = await timed(() => libraryText(bytes));
    const read = await timed(() => readBytes(bytes, {}));
    const fields = await timed(async () => readResume(read.value.text, { year: 2026, month: 1 }));
    rounds.push({ text: read.ms, fields: fields.ms, library: library.ms });
  }
  const of = (part: keyof Cost): number => median(rounds.slice(1).map((round) => round[part]));
  return { text: of('text'), fields: of('fields'), library: of('library') };
}

/** @returns the number of pages */
async function libraryText(bytes: Uint8Array): Promise<number> {
  const library = await loadPdfLibrary();
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
  });
  const file = await task.promise;
  for (let number = 1; number <= file.numPages; number++) {
    await (await file.getPage(number)).getTextContent();
  }
  await task.destroy();
  return file.numPages;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
