import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PATIENCE_MS = 60_000;

/** The judge's figures of one kind by their path in its answer, such as `fields.name.f1`. */
export type JudgeFigures = ReadonlyMap<string, number>;

/** The judge that may lie beside a folder of labelled data; it measures that folder. */
export function judgeOf(folder: string): string | null {
  const program = join(folder, '..', 'scoring', 'score.mjs');
  return existsSync(program) ? program : null;
}

/** @throws {Error} with what the judge said, if it fails */
export async function askJudge(program: string, kind: string, predictions: string): Promise<JudgeFigures> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, kind, '--pred', predictions, '--json'],
    { timeout: PATIENCE_MS },
  );
  return new Map(numbersIn(JSON.parse(stdout), ''));
}

/** Every number of an answer; it also writes them as "0.984 (62/63)" and "10/16". */
function numbersIn(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value === 'string') {
    const number = numberOf(value);
    return number === null ? [] : [[path, number]];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    numbersIn(inner, path === '' ? name : `${path}.${name}`),
  );
}

function numberOf(text: string): number | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (part !== undefined && whole !== undefined)
    return Number(whole) === 0 ? 1 : Number(part) / Number(whole);
  const [, share] = /^(\d(?:\.\d+)?) \(/.exec(text) ?? [];
  return share === undefined ? null : Number(share);
}
