import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ForgotPasswordDto, LinkTokenDto, ResetPasswordDto } from '#contracts/account.dto';
import type { InvitationLookDto, InvitationTokenDto } from '#contracts/admin.dto';
import type { UnsubscribedDto } from '#contracts/mail.dto';
import type { ErasureProgressDto } from '#contracts/privacy.dto';
import { API, IS_ANONYMOUS } from './base';

/**
 * What the links of our mails are good for. Whoever holds one need not be signed in, and it counts for whom it was
 * sent to, whoever is; a dead one is answered with 422 at the field `token`.
 */
@Injectable({ providedIn: 'root' })
export class AccountLinksApi {
  private readonly http = inject(HttpClient);

  /** Mails a link for a new password, if somebody has this address; the answer does not tell. */
  forgotPassword(asked: ForgotPasswordDto): Observable<void> {
    return this.post('auth/password/forgot', asked);
  }

  /** Sets a new password and ends every session of the account. */
  resetPassword(reset: ResetPasswordDto): Observable<void> {
    return this.post('auth/password/reset', reset);
  }

  /** Notes that the address which the link was sent to is the account's own. */
  verifyEmail(link: LinkTokenDto): Observable<void> {
    return this.post('auth/email/verify', link);
  }

  /** Mails another link to the address of the signed-in account. */
  resendVerification(): Observable<void> {
    return this.http.post<void>(`${API}/auth/email/resend`, null);
  }

  /** Whom a link invites to what. */
  lookAtInvitation(link: InvitationTokenDto): Observable<InvitationLookDto> {
    return this.post('auth/invitation/look', link);
  }

  /** How far the erasure of an account is. */
  getErasure(token: string): Observable<ErasureProgressDto> {
    return this.http.get<ErasureProgressDto>(
      `${API}/privacy/erasures/${encodeURIComponent(token)}`,
      anonymous(),
    );
  }

  /** Which mails a link is about. */
  getSubscription(token: string): Observable<UnsubscribedDto> {
    return this.http.get<UnsubscribedDto>(`${API}/notifications/unsubscribe`, {
      ...anonymous(),
      params: { token },
    });
  }

  /** Sends no more of these mails. */
  unsubscribe(token: string): Observable<UnsubscribedDto> {
    return this.http.post<UnsubscribedDto>(`${API}/notifications/unsubscribe`, null, {
      ...anonymous(),
      params: { token },
    });
  }

  private post<T>(path: string, body: object): Observable<T> {
    return this.http.post<T>(`${API}/${path}`, body, anonymous());
  }
}

const anonymous = () => ({ context: new HttpContext().set(IS_ANONYMOUS, true) });
