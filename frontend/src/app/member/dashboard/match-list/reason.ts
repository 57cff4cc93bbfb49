import { MATCH_COMPONENTS } from '#contracts/match';
import type { MatchDto } from '#contracts/match.dto';

/** The one sentence that says most for a job: that of the part which fits best, by share, not by weight. */
export function reasonOf({ components }: MatchDto): string {
  const parts = MATCH_COMPONENTS.map((name) => components[name]);
  const best = parts
    .filter(({ stated }) => stated)
    .reduce<(typeof parts)[number]>((top, part) => (part.score > top.score ? part : top), components.tech);
  return best.sentence.text;
}
