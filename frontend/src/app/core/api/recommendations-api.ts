import { Injectable } from '@angular/core';
import type { RecommendationDto, RecommendationQuery } from '#contracts/recommendation.dto';
import { type Query, query } from './query';

/** Jobs worth a look. Call `list` where inject() may be called. */
@Injectable({ providedIn: 'root' })
export class RecommendationsApi {
  list(filter: () => RecommendationQuery | undefined): Query<RecommendationDto[]> {
    return query<RecommendationDto[]>(() => {
      const params = filter();
      return params && { path: '/recommendations', params: { ...params } };
    });
  }
}
