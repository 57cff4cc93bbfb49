import { grouped } from '../text/grouped';
import type { Page } from './page';
import type { ReadField } from '../text/read-field';
import type { Sentence } from './sentences';
import { labelled } from './page';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  ein: 1,
  eine: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  dix: 10,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  twee: 2,
  vijf: 5,
  dwa: 2,
  två: 2,
  dois: 2,
  três: 3,
};
const NUMBER = `(?:\\d{1,2}(?:[.,]5)?|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const UNIT = '(?:years?|yrs?|jahren?|jahre?n?|ans?|années?|años?|anos?|anni|anno|jaar|lata|lat|rok|år)';
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?<low>${NUMBER})(?: ?\\(\\d{1,2}\\))? ?(?:\\+|plus)?(?: ?(?:-|to|bis|à|a|or|and|o|oder|ou|y|und|et) ?(?<high>${NUMBER})(?: ?\\(\\d{1,2}\\))? ?\\+?)?(?: or more| oder mehr| ou plus| plus| full| o más)? ?-?${UNIT}(?!\\p{L})(?: ?\\+)?`,
  'giu',
);

/** Words for experience, near the figure. */
const EXPERIENCE =
  /\b(?:experience\w*|expérience\w*|experiencia|experiência|esperienza|ervaring|doświadczeni|erfarenhet|erfaring|exp\b|background|track record|expertise)|berufserfahrung|erfahrung|berufspraxis|praxis|\bknowledge\b|\bhands-on\b/iu;
/** Behind a least figure: what is to have been done for so long. */
const WORKED =
  /^ (?:of|in|as) \p{L}|\b(?:work(?:ed|ing)|managing|developing|building|leading|practi[cs]ing|programming|designing|in (?:an?|the|R&D|\p{L}+) [\p{L}-]+|in a similar|in \p{L}+ing|as an?|experience)\b/iu;
/** Before a figure: that it is the least asked for. */
const LEAST =
  /(?:\bat least|\bminimum(?: of)?|\bmin\.?|\bmindestens|\bau moins|\bminimum de|\bal menos|\bmínimo(?: de)?|\bover|\bmore than|\bmehr als|\bplus de|\bmás de|\brequires?|\bwith(?: your)?|\bhave|\bpelo menos|\+) ?$/iu;
/** Before a figure with a plus that needs no further word: "run campaigns for 4+ years", "an engineer (8 yrs+)". */
const PLUS_BEHIND = /(?:\bfor ?|\()$/i;
const ASKED_BEHIND = /^[^.;]{0,6}\b(?:minimum|mindestens|required|requis|mínimo|erforderlich)/iu;
/** About the company, ages, studies, contracts and rates, not about what the applicant has done. */
const NOT_BEFORE =
  /\b(?:last|past|next|over the(?: last| past)?|first|every|since|for (?:more than|over)|founded|celebrat\w*|within|after|in under|up to|grown [\d,.%]+ in|seit(?: über| mehr als)?|depuis(?: plus de)?|desde hace|hace|aged?|duration of[\p{L} ]{0,20}|contract|warranty|vertrag|term of|for the) ?(?:\p{L}+ )?$/iu;
const NOT_AFTER =
  /^ ?(?:old\b|of age|ago\b|in a row|(?:fixed|contract|degree|diploma|warranty|term|plan|programme|program|old|high school|college|university|studium|in business)\b|in the (?:it )?(?:industry|market|business)|alt\b|d'âge|with a clean|(?:of experience )?(?:refers to|is defined|means)|of which|[^.;]{0,80}\bas described (?:in|above|under)|of (?:service|age|growth|history|education|study|college|studies|university|schooling)|we (?:make|have|are)|de edad|as a company|younger|running|straight|befristet)/iu;
const ABOUT_COMPANY =
  /^(?:we|our company|our team|the company|founded|wir|nous|unser|notre)\b(?!(?: are|'re) (?:looking|seeking|hiring|searching)| (?:need|require|expect|want|seek|suchen|erwarten|recherchons|ask))|\b(?:we have|we've|our company has|company with|leader with|team with) (?:been |over |more than )?/iu;
/** In such sentences a year tells the grade that was held before, as in the federal service (5 CFR 300.604). */
const TIME_IN_GRADE =
  /\bequivalent to (?:the )?(?:next )?(?:lower )?(?:GS|CN|grade|level|\p{L}{2}-\d)|\bgrade level\b|\bspecialized experience\b|\btime[ -]in[ -]grade\b|\bin their current title\b/iu;
const WELCOME =
  /\b(?:preferabl[ey]|preferred|ideally|a plus|is a bonus|nice to have|an advantage|desirable|idealerweise|von vorteil|wünschenswert|un plus|de préférence|deseable|preferible)\b/iu;
const SUBSTITUTE =
  /\b(?:substitut\w*|in lieu|credit will be given|additional year|served (?:for )?at|equivalent of)\b/iu;
const GENERAL =
  /\b(?:(?:professional|work|working|industry|relevant|commercial|overall|total|practical|software|engineering|similar|full[ -]stack|satisfactory) (?:\p{L}+ ){0,3}(?:experience|role|position)|experience (?:in|as|of|building|working)|berufserfahrung|expérience professionnelle|experiencia (?:laboral|profesional)|as an? )/iu;
const SPECIFIC = /^ ?(?:of )?(?:\p{L}+ )?(?:experience|exp|knowledge)? ?(?:with|using|on|mit|avec|con)\b/iu;
/** Two ways to qualify: "a degree and two years, or a diploma and six years". */
const ALTERNATIVES =
  /\bor {1,6}\(?\d{1,2}[.)]|\bdegree\b[^.;]{0,160}\bor\b[^.;]{0,60}\b(?:degree|diploma)\b/iu;

/** One figure of years that a posting asks for. */
interface Figure {
  readonly years: number;
  readonly start: number;
  readonly end: number;
  /** Asked for and not merely welcome. */
  readonly needed: boolean;
  readonly general: boolean;
  /** One of several ways to qualify. */
  readonly alternative: boolean;
  readonly sure: boolean;
}

const MOST = 25;

function numberOf(written: string): number {
  return WORDS[written.toLowerCase()] ?? Number(written.replace(',', '.'));
}

function figuresIn(sentence: Sentence, alternative: boolean): Figure[] {
  if (TIME_IN_GRADE.test(sentence.text) || ABOUT_COMPANY.test(sentence.text.slice(0, 60))) return [];
  return [...sentence.text.matchAll(FIGURE)].flatMap((match) => {
    const from = Math.max(0, match.index - 60);
    const before = sentence.text.slice(from, match.index);
    const after = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 90);
    const years = numberOf(match.groups?.low ?? '');
    if (!(years > 0 && years <= MOST) || NOT_BEFORE.test(before) || NOT_AFTER.test(after)) return [];
    if (SUBSTITUTE.test(`${before} ${after.slice(0, 40)}`)) return [];
    const least = LEAST.test(before) || /\+|plus|or more/i.test(match[0]) || ASKED_BEHIND.test(after);
    const experience = EXPERIENCE.test(after) || EXPERIENCE.test(before.slice(-30));
    const plus = match[0].includes('+') && (sentence.section === 'requirements' || PLUS_BEHIND.test(before));
    if (!experience && !plus && !(least && WORKED.test(after))) return [];
    const welcome = sentence.section === 'nice' || WELCOME.test(sentence.text);
    return [
      {
        years: Math.floor(years),
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        needed: !welcome,
        general: GENERAL.test(after) && !SPECIFIC.test(after),
        alternative,
        sure: experience && least,
      },
    ];
  });
}

/** The label "Experience: 6-9 yrs" says it outright. */
function labelledFigure(page: Page): ReadField<number> | null {
  for (const label of labelled(page, 'years')) {
    const match = new RegExp(FIGURE.source, 'iu').exec(label.text);
    const years = numberOf(match?.groups?.low ?? '');
    if (match !== null && years > 0 && years <= MOST && match.index < 30) {
      return {
        value: Math.floor(years),
        confidence: 0.95,
        start: label.start + match.index,
        end: label.start + match.index + match[0].length,
      };
    }
  }
  return null;
}

function mainFigure(figures: readonly Figure[]): Figure | null {
  const single = figures.filter(({ alternative }) => !alternative);
  if (single.length === 0) {
    return figures.reduce<Figure | null>(
      (least, next) => (least === null || next.years < least.years ? next : least),
      null,
    );
  }
  const needed = single.filter((figure) => figure.needed);
  const pool = needed.length > 0 ? needed : single;
  const general = pool.filter((figure) => figure.general);
  // Whoever lists several asks most of the main field and less of single tools.
  return (general.length > 0 ? general : pool).reduce<Figure | null>(
    (most, next) => (most === null || next.years > most.years ? next : most),
    null,
  );
}

/**
 * The years of experience asked for: the smallest figure of the main requirement ("5-10 years" is 5). Among several
 * requirements the one about the work as a whole counts before those about single tools, what is needed before what
 * is welcome. Ways to qualify that exclude each other give the smallest, unless a plain figure stands elsewhere.
 */
export function readYears(page: Page): ReadField<number> | null {
  const stated = labelledFigure(page);
  if (stated !== null) return stated;
  const blocks = grouped(page.sentences, ({ block }) => block);
  const alternatives = new Set(
    [...blocks]
      .filter(([, sentences]) => ALTERNATIVES.test(sentences.map(({ text }) => text).join(' ')))
      .map(([block]) => block),
  );
  const main = mainFigure(
    page.sentences.flatMap((sentence) => figuresIn(sentence, alternatives.has(sentence.block))),
  );
  if (main === null) return null;
  const confidence = 0.6 + (main.sure ? 0.2 : 0) + (main.needed ? 0.1 : 0) - (main.alternative ? 0.2 : 0);
  return { value: main.years, confidence, start: main.start, end: main.end };
}
