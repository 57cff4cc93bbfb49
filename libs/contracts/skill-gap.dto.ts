import { type SentenceDto } from './match.dto';

/** A skill that jobs ask for. */
export class MarketSkillDto {
  skill: string;
  /** How many of the member's jobs name it. */
  count: number;
  /** count ÷ jobs that name any skill, 0 to 1. */
  share: number;
}

/** A skill that jobs ask for and the member lacks. */
export class MissingSkillDto extends MarketSkillDto {
  /** How many jobs would rise to the alert threshold or above if the member had this skill too. */
  unlocks: number;
}

export class SkillAdviceDto {
  skill: string;
  count: number;
  unlocks: number;
  sentence: SentenceDto;
}

/** What the member's jobs ask for, beside what the member has. */
export class SkillGapDto {
  user_skills: string[];
  /** By unlocks, then count, descending. */
  missing_skills: MissingSkillDto[];
  top_market_skills: MarketSkillDto[];
  /** Share of all skill mentions of the jobs that the member covers, 0 to 100, one decimal. */
  skill_coverage_percentage: number;
  /** The five that pay most. */
  recommendations: SkillAdviceDto[];
  /** Jobs looked at. */
  jobs_analyzed: number;
  /** The score that `unlocks` counts from. */
  threshold: number;
}
