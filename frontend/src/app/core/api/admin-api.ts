import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  AdminUserDto,
  AdminUsersQuery,
  AuditEntryDto,
  AuditFilterQuery,
  AuditQuery,
  ChangeUserDto,
  CreateInvitationDto,
  InvitationDto,
  InvitationsQuery,
} from '#contracts/admin.dto';
import { API } from './base';
import { type Query, query } from './query';

/**
 * Every account of the installation, invitations to it, and the log of who did what; for admins. `get…` and `list…`
 * are reads: call them where inject() may be called; `undefined` waits.
 */
@Injectable({ providedIn: 'root' })
export class AdminApi {
  private readonly http = inject(HttpClient);

  listUsers(filter: () => AdminUsersQuery): Query<AdminUserDto[]> {
    return query<AdminUserDto[]>(() => ({ path: '/admin/users', params: { ...filter() } }));
  }

  getUser(id: () => string | undefined): Query<AdminUserDto> {
    return query<AdminUserDto>(() => {
      const known = id();
      return known === undefined ? undefined : { path: `/admin/users/${encodeURIComponent(known)}` };
    });
  }

  /** Gives another role, disables or enables; 409 where no admin would be left, and on the own account. */
  changeUser(id: string, change: ChangeUserDto): Observable<AdminUserDto> {
    return this.http.put<AdminUserDto>(`${API}/admin/users/${id}`, change);
  }

  /** Signs somebody out everywhere. */
  endSessions(id: string): Observable<void> {
    return this.http.post<void>(`${API}/admin/users/${id}/sessions/end`, null);
  }

  /** Mails the link that sets a new password; 409 for a disabled account. */
  sendPasswordReset(id: string): Observable<void> {
    return this.http.post<void>(`${API}/admin/users/${id}/password-reset`, null);
  }

  listInvitations(filter: () => InvitationsQuery): Query<InvitationDto[]> {
    return query<InvitationDto[]>(() => ({ path: '/admin/invitations', params: { ...filter() } }));
  }

  /** Mails an invitation; 409 for an address that has an account or an open invitation. */
  invite(invitation: CreateInvitationDto): Observable<InvitationDto> {
    return this.http.post<InvitationDto>(`${API}/admin/invitations`, invitation);
  }

  /** Mails a new link in place of the one before. */
  resendInvitation(id: string): Observable<InvitationDto> {
    return this.http.post<InvitationDto>(`${API}/admin/invitations/${id}/resend`, null);
  }

  /** Takes an invitation back; 409 once it was accepted. */
  removeInvitation(id: string): Observable<void> {
    return this.http.delete<void>(`${API}/admin/invitations/${id}`);
  }

  listAudit(filter: () => AuditQuery): Query<AuditEntryDto[]> {
    return query<AuditEntryDto[]>(() => ({ path: '/admin/audit', params: { ...filter() } }));
  }

  /** All entries that fit, as CSV. */
  getAuditExport(filter: AuditFilterQuery): Observable<Blob> {
    return this.http.get(`${API}/admin/audit.csv`, { params: { ...filter }, responseType: 'blob' });
  }
}
