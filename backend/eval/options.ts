import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface EvalOptions {
  readonly folder: string;
  /** The day up to which what goes on "at present" counts. */
  readonly today: Date;
  /** Items shown of each kind, the worst first. */
  readonly worst: number;
  /** Where the predictions are kept; they are removed if it is not said. */
  readonly predictions: string | null;
  readonly record: boolean;
}

export const USAGE = `npm run eval -- <folder> [options]

  Measures reading and matching on a folder of labelled data, against the figures recorded before.

  --today YYYY-MM-DD   the day on which what is "present" is read; by default today
  --worst N            show the N worst items of each kind
  --predictions DIR    keep the predictions there, one JSON file for each kind
  --record             raise the recorded figures to those reached now
`;

/** The command line was wrong; the message says what would be right. */
export class UsageError extends Error {}

/** @throws {UsageError} */
export function readOptions(args: readonly string[], now: Date): EvalOptions {
  const { values, positionals } = parsed(args);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('Name one folder of labelled data.');
  return {
    folder,
    today: values.today === undefined ? now : dayOf(values.today),
    worst: values.worst === undefined ? 0 : countOf(values.worst),
    predictions: values.predictions ?? null,
    record: values.record ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        today: { type: 'string' },
        worst: { type: 'string' },
        predictions: { type: 'string' },
        record: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Noon, which is the same day in most of the world. */
function dayOf(text: string): Date {
  const day = new Date(`${text}T12:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
    throw new UsageError('--today takes a day such as 2026-11-15.');
  }
  return day;
}

function countOf(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new UsageError('--worst takes a number from 0 to 9999.');
  return Number(text);
}
