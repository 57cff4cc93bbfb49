import type { MarketSkillDto, SkillGapDto } from '#contracts/skill-gap.dto';

/** One bar of the market: a skill, how many jobs name it, and whether the member has it. */
export interface MarketRow extends MarketSkillDto {
  readonly is_mine: boolean;
}

const MOST = 10;

/** The most wanted skills, and which of them the profile has. Names are compared without case. */
export function marketRows(
  { top_market_skills, missing_skills }: SkillGapDto,
  added: readonly string[],
): MarketRow[] {
  const lacking = new Set(missing_skills.map(({ skill }) => skill.toLowerCase()));
  const mine = new Set(added.map((skill) => skill.toLowerCase()));
  return top_market_skills.slice(0, MOST).map((row) => {
    const name = row.skill.toLowerCase();
    return { ...row, is_mine: !lacking.has(name) || mine.has(name) };
  });
}
