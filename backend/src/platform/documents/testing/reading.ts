import type { TextRun } from '#reading';
import { PooledDocuments } from '../pooled-documents';
import type { ReadDocument } from '../read-document';

/** Documents for the tests of a file; the processes end with them. */
export function documentsForTests(): PooledDocuments {
  const documents = new PooledDocuments();
  afterAll(() => documents.onModuleDestroy());
  return documents;
}

export function runsOf(document: ReadDocument): readonly TextRun[] {
  return document.text.pages.flatMap((page) => page.runs);
}

export function textsOf(document: ReadDocument): string[] {
  return runsOf(document).map((run) => run.text);
}

/** The run with this text. */
export function runOf(document: ReadDocument, text: string): TextRun {
  const found = runsOf(document).find((run) => run.text === text);
  if (found === undefined) throw new Error(`There is no "${text}" in ${JSON.stringify(textsOf(document))}.`);
  return found;
}
