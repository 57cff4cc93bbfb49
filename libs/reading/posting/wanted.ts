import { extractMentions } from '#skills';
import type { Page } from './page';
import type { Sentence } from './sentences';
import { spanAt } from '../text/span-at';

/** A skill that a posting names, and whether the job needs it or only welcomes it. */
export interface WantedSkill {
  /** Canonical name. */
  readonly skill: string;
  /** Where it is first named. */
  readonly start: number;
  readonly end: number;
  readonly wanted: 'must' | 'nice';
}

const NICE =
  /\b(?:nice[ -]to[ -]have|(?:is|are|would be|as|be|considered|huge|big|strong|definite|definitely|real)?(?: an?)?(?: \p{L}+)? (?:plus|bonus|advantage|asset)(?![\p{L}])|preferred|preferabl[ey]|desirable|desired|ideally|optional(?:ly)?|beneficial|advantageous|not (?:required|mandatory|essential)|bonus points|von vorteil|wünschenswert|idealerweise|gerne|plus sind|un plus|serait (?:un plus|apprécié)|appréciée?s?|souhaitée?s?|idéalement|deseables?|se valorar?á?|valorable|idealmente|un plus|preferible\w*|diferencial|desejável)/iu;

function isNice({ section, text }: Sentence): boolean {
  return section === 'nice' || NICE.test(text);
}

/**
 * The skills that a posting names, each once, where it is first named. One is only `nice` if every mention of it is
 * under a heading or in a sentence that says so.
 */
export function readWanted(text: string, page: Page): WantedSkill[] {
  const found = new Map<string, WantedSkill>();
  // One sentence may name hundreds of skills, and is judged once.
  const judged = new Map<Sentence, boolean>();
  for (const { skill, start, end } of extractMentions(text)) {
    const first = found.get(skill.name);
    if (first?.wanted === 'must') continue;
    const sentence = spanAt(page.sentences, start);
    const nice = sentence !== undefined && (judged.get(sentence) ?? isNice(sentence));
    if (sentence !== undefined) judged.set(sentence, nice);
    const wanted = nice ? 'nice' : 'must';
    if (first === undefined) found.set(skill.name, { skill: skill.name, start, end, wanted });
    else if (wanted === 'must') found.set(skill.name, { ...first, wanted });
  }
  return [...found.values()];
}
