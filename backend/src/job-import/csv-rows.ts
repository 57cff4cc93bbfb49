import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { IMPORT_MAX_COLUMNS, IMPORT_MAX_ROWS } from '#contracts/job-import';
import { AppError } from '../platform/http';

const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** How much of a file its delimiter is guessed by, in characters. */
const LOOKED_AT = 64 * 1024;
const ROWS_LOOKED_AT = 30;
/** Rows that may stand above those of jobs: a title, the header. */
const ROWS_ABOVE = 10;
/** Characters that are read before other requests get their turn. */
const PIECE = 32 * 1024;
/** "sep=;" in the first line tells Excel the delimiter. */
const SEP = /^"?sep=([,;|\t])"?\r?\n/i;

/**
 * The rows of a CSV file, its header among them, in order; an empty line is a row of one empty cell.
 * @throws {AppError} `invalid` if it is empty, has a quote that never ends, or too many columns; `too_large` with too
 * many rows
 */
export async function csvRows(text: string): Promise<string[][]> {
  const stated = SEP.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  if (body.trim() === '') throw new AppError('invalid', 'The file is empty.');
  const delimiter = stated?.[1] ?? delimiterOf(body.slice(0, LOOKED_AT));
  // Where the parser is: it reads ahead of the rows that are taken from it.
  let linesRead = stated ? 1 : 0;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // A quote inside a cell, as in `24" screen`, is a sign like others.
    relax_quotes: true,
    skip_empty_lines: false,
    on_record: (row: string[], { lines }) => {
      linesRead = lines + (stated ? 1 : 0);
      return row;
    },
  });
  const rows: string[][] = [];
  try {
    for await (const row of Readable.from(pieces(body)).pipe(parser) as AsyncIterable<string[]>) {
      checkSize(row, rows.push(row));
    }
  } catch (error) {
    throw asFault(error, linesRead);
  }
  return rows;
}

async function* pieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += PIECE) {
    if (start > 0) await setImmediate();
    yield text.slice(start, start + PIECE);
  }
}

function checkSize(row: readonly string[], count: number): void {
  if (row.length > IMPORT_MAX_COLUMNS) {
    throw new AppError(
      'invalid',
      `Row ${count} has ${row.length} columns. At most ${IMPORT_MAX_COLUMNS} can be read.`,
    );
  }
  if (count > IMPORT_MAX_ROWS + ROWS_ABOVE) {
    throw new AppError(
      'too_large',
      `The file has more than ${IMPORT_MAX_ROWS} rows. Split it into several files.`,
    );
  }
}

function asFault(error: unknown, linesRead: number): unknown {
  if (!(error instanceof CsvError)) return error;
  return new AppError(
    'invalid',
    `In the row that begins in line ${linesRead + 1}, a quotation mark opens a cell and none closes it.`,
    { cause: error },
  );
}

/** The delimiter that parts most rows into as many cells as the first row that it parts. */
function delimiterOf(text: string): Delimiter {
  const counts = countsPerRow(text);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const found = counts.map((row) => row[DELIMITERS.indexOf(delimiter)] ?? 0);
    const usual = found.find((count) => count > 0) ?? 0;
    // Two columns in every row say more than ten in one.
    const score = found.filter((count) => count === usual && count > 0).length * Math.min(usual, 5);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How often each delimiter stands in each of the first rows, outside of quotes. */
function countsPerRow(text: string): number[][] {
  const counts: number[][] = [];
  let row = DELIMITERS.map(() => 0);
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '\n') {
      counts.push(row);
      if (counts.length >= ROWS_LOOKED_AT) return counts;
      row = DELIMITERS.map(() => 0);
    } else if (!quoted) {
      const at = DELIMITERS.findIndex((delimiter) => delimiter === sign);
      if (at !== -1) row[at] = (row[at] ?? 0) + 1;
    }
  }
  return [...counts, row];
}
