import { findSkill } from '#skills';
import { withoutMarkup } from '../layout/markup';
import type { ResumeLine } from '../layout/resume-line';
import { isPlace } from '../places';
import { sectionOfHeading } from '../sections/headings';
import { type Sourced, sourced } from '../sourced';
import { namesDegree, namesOrganisation, namesRole } from '../entries/vocabulary';

const MOST_WORDS = 6;
const LOOKED_AT = 60;
const TOP_LINES = 12;
/** Names stand within the first characters of their line. */
const LONGEST = 120;
const LABEL =
  /^(?:(?:full )?name|nombre(?: completo)?|nom(?: et prénom)?|nome(?: completo)?|naam|imię i nazwisko|имя|фио|姓名|氏名|名前|이름|الاسم)\s?[:：]\s*/iu;
const TITLE_PAGE =
  /^(?:curriculum vitae|résumé|resume|cv|lebenslauf|currículum(?: vitae)?|curriculum|życiorys|резюме|履歴書|职务经历书|職務経歴書|简历|个人简历|이력서)(?:\s+(?:of|von|de|di|–|-|:)?\s*|$)/iu;
const CREDENTIALS = /,\s*(?:[\p{Lu}.][\p{L}.]{0,6})(?:,\s*[\p{Lu}.][\p{L}.]{0,6})*$/u;
const WORD = /^\p{L}[\p{L}\p{M}'’.·-]*$/u;
const PARTING = /\s+[|·•–—/]\s+|\s*\|\s*|\s{2,}/u;
const IDEOGRAPHS =
  /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}(?: [\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,6})?$/;

/** The part of a line that may be a name; `null` if it cannot be one. */
function nameIn(line: ResumeLine): string | null {
  const plain = withoutMarkup(line.text.slice(0, LONGEST));
  const [first = ''] = plain.replace(TITLE_PAGE, '').split(PARTING, 1);
  const text = first
    .replace(LABEL, '')
    .replace(CREDENTIALS, '')
    .replace(/\s*\([^)]{1,24}\)$/, '')
    .trim();
  const words = text.split(' ');
  if (text.length < 2 || text.length > 50 || words.length > MOST_WORDS) return null;
  if (!words.every((word) => WORD.test(word)) || sectionOfHeading(text) !== null) return null;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small * 2 > words.length ? null : text;
}

function mailWords(email: string | null): string {
  return (email?.split('@', 1)[0] ?? '').toLowerCase();
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss');
}

interface Weighed {
  readonly index: number;
  readonly name: string;
  readonly score: number;
}

function weigh(
  line: ResumeLine,
  name: string,
  { largest, place, mail }: { largest: number; place: number; mail: string },
): number {
  const words = name.split(' ');
  const inMail = words.filter((word) => word.length > 2 && mail.includes(folded(word))).length;
  let score = (line.size / largest) * 4 + 1.5 / (place + 1) + Math.min(2, inMail) * 1.5;
  if (words.length === 1 && !IDEOGRAPHS.test(name)) score -= 1.5;
  if (LABEL.test(line.text)) score += 4;
  if (namesRole(name) || namesDegree(name)) score -= 3;
  if (namesOrganisation(name)) score -= 1;
  if (isPlace(name)) score -= 2;
  // Some skills are called as people are, such as Julia.
  if (inMail === 0 && findSkill(name) !== undefined) score -= 4;
  return score;
}

/** "ADA O'HARA-PARK" as "Ada O'Hara-Park"; any other writing as it is. */
function inNameCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A name that is set on two lines of the same size. */
function withNextLine(lines: readonly ResumeLine[], { index, name }: Weighed): string {
  const line = lines[index];
  const isSame = (other: ResumeLine | undefined): other is ResumeLine =>
    other !== undefined &&
    line !== undefined &&
    Math.abs(other.size - line.size) < 0.6 &&
    other.page === line.page;
  if (line === undefined || name.includes(' ') || IDEOGRAPHS.test(name)) return name;
  const next = lines[index + 1];
  const below = isSame(next) && next.gap < 1.7 ? nameIn(next) : null;
  if (below !== null && !namesRole(below) && below.split(' ').length <= 3) return `${name} ${below}`;
  const previous = lines[index - 1];
  const above = isSame(previous) && line.gap < 1.7 ? nameIn(previous) : null;
  return above !== null && !namesRole(above) && above.split(' ').length <= 2 ? `${above} ${name}` : name;
}

/**
 * The name of the person: the text at the beginning of the first page that is set largest, has the shape of a name,
 * and agrees with the e-mail address. Capitals for looks are undone.
 */
export function readName(lines: readonly ResumeLine[], email: string | null): Sourced<string> | null {
  const first = lines.filter(({ page }) => page === lines[0]?.page).slice(0, 200);
  const largest = Math.max(1, ...first.map(({ size }) => size));
  const candidates = first.flatMap((line, index): Weighed[] => {
    const isEligible =
      index < TOP_LINES || (index < LOOKED_AT && line.size >= largest * 0.85) || line.gap === 9;
    const name = isEligible || line.size >= largest * 0.95 ? nameIn(line) : null;
    if (name === null) return [];
    return [{ index, name, score: weigh(line, name, { largest, place: index, mail: mailWords(email) }) }];
  });
  const best = candidates.reduce<Weighed | null>(
    (top, next) => (top === null || next.score > top.score ? next : top),
    null,
  );
  const line = best === null ? undefined : first[best.index];
  if (best === null || line === undefined || best.score < 1) return null;
  return sourced(line, inNameCase(withNextLine(first, best)), Math.max(0.3, Math.min(0.98, best.score / 7)));
}
