import type { ResumeLine } from '../layout/resume-line';
import { type Sourced, sourced } from '../sourced';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@])/u;
const BEGUN = /[\p{L}\p{N}._%+-]{1,64}@?(?:[\p{L}\p{N}-]{1,63}\.){0,5}[\p{L}\p{N}-]{0,63}$/u;
/** Longest part of an address that is looked for at a line's end. */
const MOST = 160;
const VEILED = /\s?[([{]\s?(?:at|@|ät)\s?[)\]}]\s?/i;
const VEILED_DOT = /\s?[([{]\s?(?:dot|\.|punkt)\s?[)\]}]\s?/gi;

function addressIn(text: string): string | null {
  const plain = VEILED.test(text) ? text.replace(VEILED, '@').replace(VEILED_DOT, '.') : text;
  return ADDRESS.exec(plain.replace(/\s*@\s*/, '@'))?.[0] ?? null;
}

/** An address that is wrapped in a narrow column: "ada@park-" above "mail.example". */
function wrappedAddress(line: ResumeLine, next: ResumeLine | undefined): string | null {
  if (next === undefined || next.column !== line.column) return null;
  const begun = BEGUN.exec(line.text.slice(-MOST))?.[0];
  const rest = /^[\p{L}\p{N}@._-]{1,80}$/u.exec(next.text)?.[0];
  if (begun === undefined || rest === undefined) return null;
  const isOpen = /[-.@]$/.test(begun) || (!begun.includes('@') && rest.startsWith('@')) || /^\./.test(rest);
  return isOpen ? addressIn(begun + rest) : null;
}

function linkedAddress(line: ResumeLine): string | null {
  const link = line.cells.flatMap(({ links }) => links).find((href) => /^mailto:/i.test(href));
  if (link === undefined) return null;
  return addressIn(link.slice('mailto:'.length).split('?', 1)[0] ?? '');
}

/** The first e-mail address: in the given lines, which are those of the contact data before all others. */
export function readEmail(lines: readonly ResumeLine[]): Sourced<string> | null {
  for (const [index, line] of lines.entries()) {
    const visible = wrappedAddress(line, lines[index + 1]) ?? addressIn(line.text);
    const found = linkedAddress(line) ?? visible;
    if (found !== null) return sourced(line, found, 0.98);
  }
  return null;
}
