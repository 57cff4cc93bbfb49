import { JobDto } from './job.dto';
import { MatchDto } from './match.dto';
import { OneOf, Optional, QueryWhole } from './validation';

export const RECOMMENDATION_SCOPES = ['mine'] as const;

export class RecommendationQuery {
  /** How many, 5 if not given. */
  @Optional()
  @QueryWhole(1, 100)
  limit?: number;

  /** `mine`: jobs the member tracks and did not apply for. */
  @Optional()
  @OneOf(RECOMMENDATION_SCOPES)
  scope?: (typeof RECOMMENDATION_SCOPES)[number];
}

/** A job worth a look, and why. */
export class RecommendationDto {
  job: JobDto;
  match: MatchDto;
}
