import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { PageQuery } from '#contracts/page.dto';
import type { ConsentPurpose } from '#contracts/privacy';
import type {
  AccessLogEntryDto,
  ConsentsDto,
  DataExportDto,
  DeleteAccountDto,
  ErasureDto,
} from '#contracts/privacy.dto';
import { API, IS_REPEATABLE } from './base';
import { type Query, query } from './query';

/** What is kept about the member and who saw it. `get…s` methods are reads: call them where inject() may be called. */
@Injectable({ providedIn: 'root' })
export class PrivacyApi {
  private readonly http = inject(HttpClient);

  /** What the member agreed to, today and before. */
  getConsents(): Query<ConsentsDto> {
    return query<ConsentsDto>(() => ({ path: '/me/consents' }));
  }

  /** Agrees or withdraws, which works at once. */
  setConsent(purpose: ConsentPurpose, given: boolean): Observable<ConsentsDto> {
    return this.http.put<ConsentsDto>(`${API}/me/consents/${purpose}`, { given });
  }

  /** What others did with the account, newest first. */
  getAccesses(page: () => PageQuery): Query<AccessLogEntryDto[]> {
    return query<AccessLogEntryDto[]>(() => ({ path: '/me/access-log', params: { ...page() } }));
  }

  /** Newest first. */
  getExports(): Query<DataExportDto[]> {
    return query<DataExportDto[]>(() => ({ path: '/me/exports' }));
  }

  /** Has an archive made; 409 while one is being made. */
  startExport(): Observable<DataExportDto> {
    return this.http.post<DataExportDto>(`${API}/me/exports`, null);
  }

  /** How far an archive is, for asking again and again. */
  readExport(id: string): Observable<DataExportDto> {
    const context = new HttpContext().set(IS_REPEATABLE, true);
    return this.http.get<DataExportDto>(`${API}${pathOf(id)}`, { context });
  }

  getExportFile(id: string): Observable<Blob> {
    return this.http.get(`${API}${pathOf(id)}/file`, { responseType: 'blob' });
  }

  removeExport(id: string): Observable<void> {
    return this.http.delete<void>(`${API}${pathOf(id)}`);
  }

  /** Closes the account at once; its token then tells how far the erasure is. */
  deleteAccount(proof: DeleteAccountDto): Observable<ErasureDto> {
    return this.http.delete<ErasureDto>(`${API}/me`, { body: proof });
  }
}

function pathOf(id: string): string {
  return `/me/exports/${encodeURIComponent(id)}`;
}
