import { HttpClient, HttpContext, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { filter, map, type Observable } from 'rxjs';
import type { JsonResumeDto } from '#contracts/json-resume.dto';
import type { PageQuery } from '#contracts/page.dto';
import type { ProfileDto } from '#contracts/profile.dto';
import type {
  ApplySuggestionsDto,
  ResumeDto,
  ResumeStatusDto,
  UploadedResumeDto,
} from '#contracts/resume.dto';
import { API, IS_REPEATABLE } from './base';
import { type Query, query } from './query';

/** A file on its way to the server: how much of it was sent, and in the end what the server made of it. */
export interface UploadStep {
  /** 0 to 1; `null` while it cannot be told. */
  readonly sent: number | null;
  /** There once the server has taken the file. */
  readonly taken: UploadedResumeDto | null;
}

/** The member's resumes. `list` and `getStatus` are reads: call them where inject() may be called; `undefined` waits. */
@Injectable({ providedIn: 'root' })
export class ResumesApi {
  private readonly http = inject(HttpClient);

  /** Newest first. */
  list(filter: () => PageQuery | undefined): Query<ResumeDto[]> {
    return query<ResumeDto[]>(() => {
      const params = filter();
      return params && { path: '/resume', params: { ...params } };
    });
  }

  /** How far the reading is, and what it suggests for the profile as it is now. */
  getStatus(id: () => string | undefined): Query<ResumeStatusDto> {
    return query<ResumeStatusDto>(() => {
      const known = id();
      return known === undefined ? undefined : { path: `${pathOf(known)}/status` };
    });
  }

  /** The same once, for asking again and again while it is read. */
  readStatus(id: string): Observable<ResumeStatusDto> {
    const context = new HttpContext().set(IS_REPEATABLE, true);
    return this.http.get<ResumeStatusDto>(`${API}${pathOf(id)}/status`, { context });
  }

  /** Sends a file; 413 if it is too large, 415 if it is no resume's format. Unsubscribing stops it. */
  upload(file: File): Observable<UploadStep> {
    const form = new FormData();
    form.append('file', file, file.name);
    const sent = this.http.post<UploadedResumeDto>(`${API}/resume/upload`, form, {
      reportProgress: true,
      observe: 'events',
    });
    return sent.pipe(
      map((event): UploadStep | null => {
        if (event.type === HttpEventType.Response) return { sent: 1, taken: event.body };
        if (event.type !== HttpEventType.UploadProgress) return null;
        return { sent: event.total ? event.loaded / event.total : null, taken: null };
      }),
      filter((step) => step !== null),
    );
  }

  /** The file as it was uploaded. */
  getFile(id: string): Observable<Blob> {
    return this.http.get(`${API}${pathOf(id)}/file`, { responseType: 'blob' });
  }

  /** What was read from it, in the JSON Resume format. */
  getJsonResume(id: string): Observable<JsonResumeDto> {
    return this.http.get<JsonResumeDto>(`${API}${pathOf(id)}/json-resume`);
  }

  /** The member's profile in the JSON Resume format. */
  getProfileAsJsonResume(): Observable<JsonResumeDto> {
    return this.http.get<JsonResumeDto>(`${API}/profile/json-resume`);
  }

  /** Takes accepted suggestions into the profile, which is answered as it is then. */
  apply(id: string, choice: ApplySuggestionsDto): Observable<ProfileDto> {
    return this.http.post<ProfileDto>(`${API}${pathOf(id)}/apply`, choice);
  }

  /** Deletes the file and what was read from it. What was taken into the profile stays there. */
  remove(id: string): Observable<void> {
    return this.http.delete<void>(`${API}${pathOf(id)}`);
  }
}

function pathOf(id: string): string {
  return `/resume/${encodeURIComponent(id)}`;
}
