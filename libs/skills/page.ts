import headings from './rules/headings.json';
import { tokenize, type Token } from './tokens';

/** A text made ready for extraction: its words, and for each the sentence and kind of section it stands in. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Number of the sentence that each token is in. */
  readonly sentenceOf: readonly number[];
  /** Whether each token is under a heading, or behind a label, that announces skills. */
  readonly underSkills: readonly boolean[];
  /** Whether each token belongs to such a heading or label itself. */
  readonly inHeading: readonly boolean[];
  /** Whether each token is part of a web address, an e-mail address or a tag, where names name nothing. */
  readonly inAddress: readonly boolean[];
}

const SKILL_HEADING: ReadonlySet<string> = new Set(headings.skills);
const HEADING_FILLER: ReadonlySet<string> = new Set(headings.filler);
const OTHER_HEADING: ReadonlySet<string> = new Set(headings.other);
const LONGEST_HEADING = 5;
const ABBREVIATION: ReadonlySet<string> = new Set([
  'etc',
  'incl',
  'inc',
  'approx',
  'dr',
  'mr',
  'ms',
  'mrs',
  'vs',
  'ca',
  'bzw',
]);
const SMALL_LETTER = /^\p{Ll}/u;
const CHUNK = /[!-~]+/g;
const ADDRESS = /:\/\/|^\W*www\.|[\w-]@[\w-]+\./;

/** Reads a text once, word by word. */
export function readPage(text: string): Page {
  const tokens = tokenize(text);
  const sentenceOf = sentencesOf(text, tokens);
  const { underSkills, inHeading } = skillSections(tokens, sentenceOf);
  return { text, tokens, sentenceOf, underSkills, inHeading, inAddress: addresses(text, tokens) };
}

/** Whether a token stands where any word has a capital: at the head of a sentence, an item or a label's text. */
export function opensSentence({ tokens, sentenceOf }: Page, at: number): boolean {
  if (at === 0 || sentenceOf[at] !== sentenceOf[at - 1]) return true;
  const gap = tokens[at]?.gap;
  return gap === 'colon' || gap === 'bullet' || gap === 'stop' || gap === 'dash';
}

function sentencesOf(text: string, tokens: readonly Token[]): number[] {
  let sentence = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (before !== undefined && isNewSentence(text, token, before)) sentence++;
    return sentence;
  });
}

function isNewSentence(text: string, token: Token, before: Token): boolean {
  if (token.gap === 'break') return true;
  // A wrapped line goes on with a small letter; a new item of a list seldom does.
  if (token.opensLine)
    return (
      token.gap === 'bullet' ||
      token.gap === 'stop' ||
      !SMALL_LETTER.test(text.slice(token.start, token.start + 2))
    );
  if (token.gap !== 'stop') return false;
  return before.word.length > 1 && !ABBREVIATION.has(before.word);
}

/** A heading alone on its line holds until the next heading; a label before a colon holds for its own sentence. */
function skillSections(
  tokens: readonly Token[],
  sentenceOf: readonly number[],
): Pick<Page, 'underSkills' | 'inHeading'> {
  const underSkills: boolean[] = [];
  const inHeading: boolean[] = [];
  let section = false;
  let label = -1;
  let headingEnd = 0;
  tokens.forEach((token, index) => {
    const heading = token.opensLine ? headingAt(tokens, index) : undefined;
    if (heading?.isAlone) section = heading.isSkills;
    if (heading && !heading.isAlone) label = heading.isSkills ? (sentenceOf[index] ?? -1) : -1;
    if (heading?.isSkills) headingEnd = heading.end;
    inHeading.push(index < headingEnd);
    underSkills.push(section || sentenceOf[index] === label);
  });
  return { underSkills, inHeading };
}

interface Heading {
  /** Index after its last token. */
  readonly end: number;
  /** Whether it has its line for itself. */
  readonly isAlone: boolean;
  readonly isSkills: boolean;
}

function headingAt(tokens: readonly Token[], from: number): Heading | undefined {
  let namesSkills = false;
  let namesOther = false;
  for (let at = from; at <= from + LONGEST_HEADING; at++) {
    const token = tokens[at];
    if (token === undefined || (at > from && (token.opensLine || token.gap === 'colon'))) {
      const isAlone = token === undefined || token.opensLine;
      return namesSkills || namesOther
        ? { end: at, isAlone, isSkills: namesSkills && !namesOther }
        : undefined;
    }
    if (SKILL_HEADING.has(token.word)) namesSkills = true;
    else if (OTHER_HEADING.has(token.word)) namesOther = true;
    else if (!HEADING_FILLER.has(token.word)) return undefined;
  }
  return undefined;
}

/** `<strong>`, `</p>` and placeholders such as `<COMPANY>` are not the text itself. */
function isTag(text: string, start: number, end: number): boolean {
  const opens = text[start - 1] === '<' || (text[start - 1] === '/' && text[start - 2] === '<');
  return opens && text[end] === '>';
}

function addresses(text: string, tokens: readonly Token[]): boolean[] {
  const inside = tokens.map(({ start, end }) => isTag(text, start, end));
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return inside;
  let at = 0;
  for (const chunk of text.matchAll(CHUNK)) {
    if (!ADDRESS.test(chunk[0])) continue;
    const end = chunk.index + chunk[0].length;
    while (at < tokens.length && (tokens[at]?.start ?? end) < chunk.index) at++;
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) inside[at] = true;
  }
  return inside;
}
