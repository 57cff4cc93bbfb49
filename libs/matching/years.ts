import { foldLetters } from './fold';

const NUMBER_WORDS: readonly (readonly string[])[] = [
  ['zero'],
  ['one', 'ein', 'einem', 'un', 'une', 'uno'],
  ['two', 'zwei', 'deux', 'dos', 'dois', 'due', 'twee', 'couple of', 'a couple of'],
  ['three', 'drei', 'trois', 'tres', 'tre', 'drie'],
  ['four', 'vier', 'quatre', 'cuatro', 'quatro', 'quattro'],
  ['five', 'funf', 'fuenf', 'cinq', 'cinco', 'cinque', 'vijf'],
  ['six', 'sechs', 'seis', 'sei', 'zes'],
  ['seven', 'sieben', 'sept', 'siete', 'sete', 'sette', 'zeven'],
  ['eight', 'acht', 'huit', 'ocho', 'oito', 'otto'],
  ['nine', 'neun', 'neuf', 'nueve', 'nove', 'negen'],
  ['ten', 'zehn', 'dix', 'diez', 'dez', 'dieci', 'tien'],
  ['eleven'],
  ['twelve', 'zwolf', 'zwoelf'],
  ['thirteen'],
  ['fourteen'],
  ['fifteen', 'quinze'],
];
const NUMBER_OF_WORD = new Map(
  NUMBER_WORDS.flatMap((words, value) => words.map((word) => [word, value] as const)),
);
const NUMBER = `(?:\\d{1,2}(?:[.,]5)?|${[...NUMBER_OF_WORD.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const YEAR = '(?:years?|yrs?|jahren?|ans?|annees?|anos?|anni|jaar|lata?|ar|vuotta)';
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,/-])(${NUMBER})(?:\\s*\\(\\s*\\d{1,2}\\s*\\))?\\s*(\\+|plus|or more|ou plus|oder mehr|o mas)?` +
    `(?:\\s*(?:-|–|—|to|bis|a|or|oder|ou)\\s*(${NUMBER})\\s*\\+?)?[\\s-]*(?:full )?(${YEAR})(['’])?(?![\\p{L}\\p{N}])(\\+)?`,
  'gu',
);
/** Before the figure, in the same sentence: nobody asks for it. */
const NOT_ASKED_BEFORE =
  /(?:\bour\b|been [^,]{0,24}for|\bwe have\b|\bwe'?ve\b|founded|established|history|for (?:over|more than|nearly|almost|about)|celebrat\w*|company (?:with|has)|within(?: the)?(?: first)?|in the (?:last|past|next|first)|(?:last|past|next|every|first|after|up to|aged?|once every|seit|depuis|since|over the|throughout|contract (?:of|for)|duration|term of|valid for|warranty|after the)|vest\w*|renew\w*)\s*(?:the )?(?:last |past |first |at least |about |over )?$/;
/** Behind it: not somebody's experience. */
const NOT_ASKED_BEHIND =
  /^\s*(?:(?:and |, ?)?(?:so )?we\b|in business|of (?:history|tradition|success|growth|age|service to|innovation|innovating|serving|existence)|history|old|anniversary|of age|ago|contract|fixed|degree|college|university|program|course|plan|warranty|post[- ]|alt\b|tradition|firmengeschichte|and older|vesting|in a row|from now|since|jung)|^-?(?:old|degree|college|history|term|contract|plan)/;
const ASKED =
  /experien|\bexp\b|erfahrung|esperienza|ervaring|doswiadcz|kokemus|erfaren|praxis|practice|background|track record|hands[- ]on|working|worked|work(?:ed)? (?:in|as|with)|professional|industry|relevant|similar|as an? |proven|in (?:a|the) .{0,40}(?:role|position|field|environment)|expertise|knowledge|managing|leading|building|developing|programming|develop|engineer|berufs|proficien|require|minimum|at least|mindestens|au moins|al menos|pelo menos|minimaal|of (?:software|java|python|c\+\+|sales|design|product|data|teaching|nursing|marketing)/;
const ASKING =
  /(?:at least|minimum(?: of)?|min\.?|no less than|mindestens|minimum:?|au moins|al menos|minimo|pelo menos|minimaal|over|more than|requires?|require[ds]?|must have|with|ab|ca\.?|plus de|mas de|mais de|have|having|possess)\s*$/;
const PREFERRED =
  /prefer|nice to have|a plus\b|ideal|desir|bonus|advantage|von vorteil|wunschenswert|un plus|souhait|deseable|valora/;

/** Nobody asks for more; larger figures are ages. */
const MOST_ASKED = 20;

/**
 * The years of experience that a posting asks for: the smallest figure of its main requirement, 0 to 20, or null if it
 * names none ("3–5 years" → 3; "5+ years in sales; 2+ with our tools" → 5; "a degree and 3 years or 5 years" → 3).
 * The main requirement is the first that is not only preferred. Figures about a company's age, a contract, a degree,
 * benefits or a person's age do not count. Linear in the text's length.
 */
export function readYears(text: string): number | null {
  let preferred: number | null = null;
  for (const sentence of sentencesOf(text)) {
    const years = askedIn(sentence);
    if (years === null) continue;
    if (!PREFERRED.test(sentence)) return years;
    preferred ??= years;
  }
  return preferred;
}

function sentencesOf(text: string): string[] {
  // Runs of spaces would make the patterns below try every way of sharing them out.
  return foldLetters(text)
    .replace(/[^\S\n]+/g, ' ')
    .split(/\n|[!?;•·▪●]|(?<!\b(?:min|mind|max|ca|approx|bzw|nr|no))\.(?=\s|$)/u);
}

/** The figure a sentence asks for: its first, or a smaller one that stands beside it as an alternative ("or"). */
function askedIn(sentence: string): number | null {
  let asked: number | null = null;
  let endOfAsked = 0;
  for (const match of sentence.matchAll(FIGURE)) {
    const before = sentence.slice(Math.max(0, match.index - 60), match.index);
    const end = match.index + match[0].length;
    const behind = sentence.slice(end, end + 70);
    if (!isAsked(match, before, behind)) continue;
    const years = valueOf(match[1] ?? '');
    if (years > MOST_ASKED) continue;
    if (asked === null) asked = years;
    else if (/\bor\b|\boder\b|\bou\b/.test(sentence.slice(endOfAsked, match.index)))
      asked = Math.min(asked, years);
    endOfAsked = end;
  }
  return asked;
}

function isAsked(match: RegExpExecArray, before: string, behind: string): boolean {
  if (NOT_ASKED_BEHIND.test(behind) || NOT_ASKED_BEFORE.test(before)) return false;
  if (ASKED.test(behind)) return true;
  const isOpen = match[2] !== undefined || match[6] !== undefined || match[3] !== undefined;
  return isOpen || ASKING.test(before) || (ASKED.test(before) && /experien|erfahrung/.test(before));
}

function valueOf(written: string): number {
  return NUMBER_OF_WORD.get(written) ?? Math.floor(Number(written.replace(',', '.')));
}
