import { findCandidates } from './candidates';
import { judge } from './judge';
import { withoutRefused } from './negation';
import { readPage, type Page } from './page';
import type { Skill } from './taxonomy';

/** A skill named in a text. */
export interface ExtractedSkill {
  readonly skill: Skill;
  /** Offset of the first character of the mention in the text. */
  readonly start: number;
  /** Offset after its last character; `text.slice(start, end)` is the mention as written. */
  readonly end: number;
}

/**
 * Every mention of a skill in a text, in order and without overlaps; where one name holds another the longer counts.
 * A name that is also an ordinary word counts only where case, neighbours, cues or a heading show that the skill is
 * meant, and a skill that the text refuses ("no Java needed") does not count. Takes time linear in the text's length.
 */
export function extractMentions(text: string): ExtractedSkill[] {
  const page = readPage(text);
  return withoutRefused(page, judge(page, findCandidates(page))).flatMap(({ name, from, to }) => {
    const start = page.tokens[from]?.start;
    const end = page.tokens[endOfVersion(page, to) - 1]?.end;
    return start === undefined || end === undefined ? [] : [{ skill: name.skill, start, end }];
  });
}

/** Canonical names of the skills that a text names, each once, in the order of their first mention. */
export function extractSkills(text: string): string[] {
  return [...new Set(extractMentions(text).map(({ skill }) => skill.name))];
}

/** `Python3.11` is one mention, although ".11" is a word of its own; "Java 17" ends with the name. */
function endOfVersion({ text, tokens }: Page, to: number): number {
  let end = to;
  while (/\d$/.test(text[(tokens[end - 1]?.end ?? 0) - 1] ?? '') && tokens[end]?.gap === 'dot') {
    if (!/^(?:\d+|x)$/.test(tokens[end]?.word ?? '')) break;
    end++;
  }
  return end;
}
