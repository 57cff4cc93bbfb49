import { DocumentFault } from '../src/platform/documents';
import type { LabelledFolder } from './labelled-folder';
import type { Readers } from './readers/readers';

const FOLDER = 'resumes/edge';
const EXPECTED = 'expected.json';

interface Expectation {
  readonly file: string;
  /** Told in words: for people to compare. */
  readonly expected: string;
}

/** What becomes of files that are broken or hostile, beside what is expected; a line or two for each. */
export async function edgeFiles(data: LabelledFolder, readers: Readers): Promise<string[]> {
  if (!data.has(`${FOLDER}/${EXPECTED}`)) return [];
  const lines: string[] = [];
  for (const { file, expected } of data.list<Expectation>(`${FOLDER}/${EXPECTED}`)) {
    lines.push(`${file}: ${await readOf(data.bytes(`${FOLDER}/${file}`), file, readers)}`, `    ${expected}`);
  }
  return lines;
}

async function readOf(bytes: Buffer, name: string, readers: Readers): Promise<string> {
  try {
    const { format, fields } = await readers.resume(bytes, name);
    const positions = fields.experience.map(
      ({ value }) => `${value.title ?? '?'} at ${value.company ?? '?'}`,
    );
    return `read as ${format}: ${[fields.name?.value ?? 'no name', fields.location?.value ?? 'no place', ...positions].join('; ')}`;
  } catch (error) {
    if (error instanceof DocumentFault) return `refused as ${error.code}`;
    throw error;
  }
}
