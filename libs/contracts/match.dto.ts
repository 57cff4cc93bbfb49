import { RAISE_KINDS, type RaiseKind } from './match';
import { OneOf } from './validation';

/** A sentence of the server's: its English text, and a code with parameters to say it in another language. */
export class SentenceDto {
  /** @example "match.tech.some" */
  code: string;
  params: Record<string, string | number>;
  /** @example "You have 4 of the 6 skills it names." */
  text: string;
}

export class MatchWeightsDto {
  tech: number;
  location: number;
  experience: number;
}

/** A skill of the job that the member lacks but nearly has. */
export class NearSkillDto {
  skill: string;
  /** The member's own skill that is near it. */
  via: string;
  /** Share of a full match that it counts, 0 to 1. */
  credit: number;
}

/** How the skills that a job names compare with the member's. */
export class TechMatchDto {
  /** 0 to 1. */
  score: number;
  /** The weight: points it gives at most. */
  weight: number;
  /** score × weight. */
  points: number;
  /** Whether the job names any skill; if not, the score is the neutral half. */
  stated: boolean;
  matched: string[];
  near: NearSkillDto[];
  missing: string[];
  sentence: SentenceDto;
}

/** How a job's place or level compares with what the member wants or is. */
export class PlaceOrLevelMatchDto {
  score: number;
  weight: number;
  points: number;
  stated: boolean;
  /** What the job says, as understood. */
  job: string | null;
  /** What the member says, as understood. */
  member: string | null;
  sentence: SentenceDto;
}

/** How a job's level compares with the member's, and its occupation with the positions the member held. */
export class ExperienceMatchDto extends PlaceOrLevelMatchDto {
  /** The member's position that is nearest to the job's occupation; `null` if none is known. @example "Web developer" */
  position: string | null;
  /** Share of the words of the job's title that the position has, 0 to 1: half of the score is this share. */
  position_share: number | null;
  position_sentence: SentenceDto | null;
}

export class MatchComponentsDto {
  tech: TechMatchDto;
  location: PlaceOrLevelMatchDto;
  experience: ExperienceMatchDto;
}

/** One change that would raise the score. */
export class MatchRaiseDto {
  @OneOf(RAISE_KINDS)
  kind: RaiseKind;
  /** The skill or place to add; empty for `accept_remote`. */
  value: string;
  /** The score after that change alone. */
  score_after: number;
  sentence: SentenceDto;
}

/** The scored, explained fit between the profile and a job. */
export class MatchDto {
  /** 0 to 100, one decimal. */
  score: number;
  weights: MatchWeightsDto;
  components: MatchComponentsDto;
  /** Best first, at most 5. */
  raises: MatchRaiseDto[];
}
