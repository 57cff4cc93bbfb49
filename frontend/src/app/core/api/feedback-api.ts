import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CreateFeedbackDto, FeedbackDto, FeedbackSummaryDto } from '#contracts/feedback.dto';
import { API } from './base';
import { type Query, query } from './query';

/** What the member thinks of what the product made, and what that changed. */
@Injectable({ providedIn: 'root' })
export class FeedbackApi {
  private readonly http = inject(HttpClient);

  /** One per member and target: the last one counts. */
  give(feedback: CreateFeedbackDto): Observable<FeedbackDto> {
    return this.http.post<FeedbackDto>(`${API}/feedback`, feedback);
  }

  /** Call it where inject() may be called. */
  getSummary(): Query<FeedbackSummaryDto> {
    return query<FeedbackSummaryDto>(() => ({ path: '/feedback/summary' }));
  }

  /** Back to the default weights. */
  resetWeights(): Observable<void> {
    return this.http.delete<void>(`${API}/feedback/weights`);
  }
}
