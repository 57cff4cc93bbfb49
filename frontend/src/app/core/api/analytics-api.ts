import { Injectable } from '@angular/core';
import type { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import { type Query, query } from './query';

/** The member's search in figures. Call `getSummary` where inject() may be called. */
@Injectable({ providedIn: 'root' })
export class AnalyticsApi {
  getSummary(): Query<AnalyticsSummaryDto> {
    return query<AnalyticsSummaryDto>(() => ({ path: '/analytics/summary' }));
  }
}
