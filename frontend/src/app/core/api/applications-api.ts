import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  ApplicationDto,
  ApplicationListQuery,
  CreateApplicationDto,
  CreateTimelineEventDto,
  TimelineEventDto,
  UpdateApplicationDto,
} from '#contracts/application.dto';
import { API } from './base';
import { type Query, query } from './query';

/** The member's applications. `list` and `get…` are reads: call them where inject() may be called. */
@Injectable({ providedIn: 'root' })
export class ApplicationsApi {
  private readonly http = inject(HttpClient);

  list(filter: () => ApplicationListQuery | undefined): Query<ApplicationDto[]> {
    return query<ApplicationDto[]>(() => {
      const params = filter();
      return params && { path: '/applications', params: { ...params } };
    });
  }

  getApplication(id: () => string | undefined): Query<ApplicationDto> {
    return query<ApplicationDto>(() => pathOf(id()));
  }

  /** Newest first or oldest first as the server answers it. */
  getTimeline(id: () => string | undefined): Query<TimelineEventDto[]> {
    return query<TimelineEventDto[]>(() => pathOf(id(), '/timeline'));
  }

  /** Begins an application; 409 if the job has one. */
  add(application: CreateApplicationDto): Observable<ApplicationDto> {
    return this.http.post<ApplicationDto>(`${API}/applications`, application);
  }

  /** Changes what is given; `null` clears. Show it at once with Mutations of core/api/mutate. */
  change(id: string, change: UpdateApplicationDto): Observable<ApplicationDto> {
    return this.http.put<ApplicationDto>(`${API}/applications/${id}`, change);
  }

  remove(id: string): Observable<void> {
    return this.http.delete<void>(`${API}/applications/${id}`);
  }

  addEvent(id: string, event: CreateTimelineEventDto): Observable<TimelineEventDto> {
    return this.http.post<TimelineEventDto>(`${API}/applications/${id}/events`, event);
  }
}

function pathOf(id: string | undefined, rest = ''): { path: string } | undefined {
  return id === undefined ? undefined : { path: `/applications/${encodeURIComponent(id)}${rest}` };
}
