import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CreateJobDto, CreateJobQuery, JobDto, JobListQuery, UpdateJobDto } from '#contracts/job.dto';
import type { ImportField } from '#contracts/job-import';
import type { ImportReportDto } from '#contracts/job-import.dto';
import type { MatchDto } from '#contracts/match.dto';
import type { ParsedDescriptionDto, ParseDescriptionDto, RefreshedJobDto } from '#contracts/posting.dto';
import { API } from './base';
import { type Query, query } from './query';

/** A table of jobs on its way to the server. */
export interface JobImport {
  readonly file: File;
  /** Which field each column fills, by its index from 0; a column that is left out is guessed. */
  readonly mapping: Readonly<Record<number, ImportField | null>>;
  /** Whether its jobs are saved; otherwise the server only says what would happen. */
  readonly commit: boolean;
}

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

  /** Reads a posting, its text or the page at its address, into fields; saves nothing. 422 if the page cannot be read. */
  parse(given: ParseDescriptionDto): Observable<ParsedDescriptionDto> {
    return this.http.post<ParsedDescriptionDto>(`${API}/jobs/parse-description`, given);
  }

  /** Looks at the job's address again: fills what is empty, and says what differs. 422 if the page cannot be read. */
  refresh(id: string): Observable<RefreshedJobDto> {
    return this.http.post<RefreshedJobDto>(`${API}/jobs/${id}/refresh`, {});
  }

  /** Imports jobs from a CSV file, or says what would come of it. */
  import({ file, mapping, commit }: JobImport): Observable<ImportReportDto> {
    const form = new FormData();
    form.append('file', file, file.name);
    form.append('mapping', JSON.stringify(mapping));
    return this.http.post<ImportReportDto>(`${API}/jobs/import`, form, { params: commit ? { commit } : {} });
  }

  /** All jobs as CSV. */
  getExport(): Observable<Blob> {
    return this.http.get(`${API}/jobs/export.csv`, { responseType: 'blob' });
  }
}

function pathOf(id: string | undefined, rest = ''): { path: string } | undefined {
  return id === undefined ? undefined : { path: `/jobs/${encodeURIComponent(id)}${rest}` };
}
