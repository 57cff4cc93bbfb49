import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  CreateJobDto,
  CreateJobQuery,
  JobDto,
  JobListQuery,
  ParsedDescriptionDto,
  UpdateJobDto,
} from '#contracts/job.dto';
import type { MatchDto } from '#contracts/match.dto';
import { API } from './base';
import { type Query, query } from './query';

/** The member's jobs. `get…` and `list` are reads: call them where inject() may be called; `undefined` waits. */
@Injectable({ providedIn: 'root' })
export class JobsApi {
  private readonly http = inject(HttpClient);

  list(filter: () => JobListQuery | undefined): Query<JobDto[]> {
    return query<JobDto[]>(() => {
      const params = filter();
      return params && { path: '/jobs', params: { ...params } };
    });
  }

  getJob(id: () => string | undefined): Query<JobDto> {
    return query<JobDto>(() => pathOf(id()));
  }

  /** Why it has its score. */
  getMatch(id: () => string | undefined): Query<MatchDto> {
    return query<MatchDto>(() => pathOf(id(), '/match'));
  }

  /** Tracks a job; 409 with `existing_id` if the member tracks the same one already and `allow_duplicate` is not set. */
  add(job: CreateJobDto, options: CreateJobQuery = {}): Observable<JobDto> {
    return this.http.post<JobDto>(`${API}/jobs`, job, { params: { ...options } });
  }

  /** Changes what is given; `null` clears, `archived` puts away or brings back. */
  change(id: string, change: UpdateJobDto): Observable<JobDto> {
    return this.http.put<JobDto>(`${API}/jobs/${id}`, change);
  }

  /** Removes the job and its application. */
  remove(id: string): Observable<void> {
    return this.http.delete<void>(`${API}/jobs/${id}`);
  }

  /** Reads a pasted posting into fields; saves nothing. */
  parse(description_text: string): Observable<ParsedDescriptionDto> {
    return this.http.post<ParsedDescriptionDto>(`${API}/jobs/parse-description`, { description_text });
  }
}

function pathOf(id: string | undefined, rest = ''): { path: string } | undefined {
  return id === undefined ? undefined : { path: `/jobs/${encodeURIComponent(id)}${rest}` };
}
