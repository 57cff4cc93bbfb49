import type { ResumeLine } from '../layout/resume-line';
import { type Sourced, sourced } from '../sourced';
import { joinWrapped } from './body-text';
import { datedLine } from './dated-line';

/** Something that a person made. */
export interface ProjectReading {
  readonly name: Sourced<string>;
  /** Empty if nothing is told. */
  readonly description: string;
  readonly url: string | null;
}

const NAME_END = /\s+[|–—-]\s+|: |\s{2,}|\. (?=\p{Lu})/u;
const LONGEST_NAME = 70;
const CLOSE = 1.75;
const URL = /(?:https?:\/\/|www\.|(?:github|gitlab|bitbucket)\.(?:com|org)\/)[^\s,;)]{3,200}/i;

interface Draft {
  readonly line: ResumeLine;
  readonly name: string;
  description: string;
  url: string | null;
}

function opensProject(line: ResumeLine, before: ResumeLine | undefined, left: number): boolean {
  const text = datedLine(line).text;
  if (before === undefined) return true;
  const name = text.split(NAME_END, 1)[0] ?? '';
  if (name.length > LONGEST_NAME || /^\p{Ll}/u.test(text) || line.x > left + 7) return false;
  return line.bold || line.gap >= CLOSE || datedLine(line).period !== null || (line.bullet && before.bullet);
}

/** The projects of a section, in their order. */
export function readProjects(lines: readonly ResumeLine[]): ProjectReading[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const drafts: Draft[] = [];
  let before: ResumeLine | undefined;
  for (const line of lines) {
    const text = datedLine(line).text;
    const url = URL.exec(line.text)?.[0] ?? line.cells.flatMap(({ links }) => links)[0] ?? null;
    const last = drafts.at(-1);
    if (last === undefined || opensProject(line, before, left)) {
      const [name = ''] = text.split(NAME_END, 1);
      const description = text.slice(name.length).replace(/^[\s|:.–—-]+/, '');
      drafts.push({ line, name: name.trim().slice(0, LONGEST_NAME), description, url });
    } else {
      last.description = last.description === '' ? text : joinWrapped(last.description, text);
      last.url ??= url;
    }
    before = line;
  }
  return drafts
    .filter(({ name }) => /\p{L}/u.test(name))
    .map(({ line, name, description, url }) => ({ name: sourced(line, name, 0.7), description, url }));
}
