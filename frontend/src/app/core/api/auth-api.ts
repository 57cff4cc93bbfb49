import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  AddTokenDto,
  ChangeEmailDto,
  NewTokenDto,
  PersonalTokenDto,
  RecoveryCodesDto,
  SecondFactorCodeDto,
  SecondFactorSetupDto,
  SessionDto,
  StartSecondFactorDto,
  StopSecondFactorDto,
} from '#contracts/account.dto';
import type { ChangePasswordDto } from '#contracts/auth.dto';
import type { IdentityProvider } from '#contracts/social';
import type { IdentityDto, LinkStartedDto, ProviderDto } from '#contracts/social.dto';
import { API } from './base';
import { type Query, query } from './query';

/**
 * The account beyond signing in and out, which Session does. `get…` methods are reads: call them where inject() may be
 * called. What needs the owner answers 422 at `current_password`, or 403 if an account without password signed in too
 * long ago.
 */
@Injectable({ providedIn: 'root' })
export class AuthApi {
  private readonly http = inject(HttpClient);

  /** Changes the password, or sets the first one, and ends all other sessions. */
  changePassword(change: ChangePasswordDto): Observable<void> {
    return this.http.put<void>(`${API}/auth/password`, change);
  }

  /** Mails a link to a new address, which is the account's once the link was used. */
  changeEmail(change: ChangeEmailDto): Observable<void> {
    return this.http.put<void>(`${API}/me/email`, change);
  }

  /** Where the account is signed in, this browser first. */
  getSessions(): Query<SessionDto[]> {
    return query<SessionDto[]>(() => ({ path: '/me/sessions' }));
  }

  endSession(id: string): Observable<void> {
    return this.http.delete<void>(`${API}/me/sessions/${encodeURIComponent(id)}`);
  }

  /** Newest first. */
  getTokens(): Query<PersonalTokenDto[]> {
    return query<PersonalTokenDto[]>(() => ({ path: '/me/tokens' }));
  }

  /** Makes a token, whose secret is answered this once. */
  addToken(token: AddTokenDto): Observable<NewTokenDto> {
    return this.http.post<NewTokenDto>(`${API}/me/tokens`, token);
  }

  removeToken(id: string): Observable<void> {
    return this.http.delete<void>(`${API}/me/tokens/${encodeURIComponent(id)}`);
  }

  /** Begins to set up an authenticator app; nothing changes until `confirmSecondFactor`. */
  startSecondFactor(proof: StartSecondFactorDto): Observable<SecondFactorSetupDto> {
    return this.http.post<SecondFactorSetupDto>(`${API}/me/second-factor`, proof);
  }

  /** Switches it on by the app's first code; the recovery codes are answered this once. */
  confirmSecondFactor(code: SecondFactorCodeDto): Observable<RecoveryCodesDto> {
    return this.http.post<RecoveryCodesDto>(`${API}/me/second-factor/confirm`, code);
  }

  stopSecondFactor(proof: StopSecondFactorDto): Observable<void> {
    return this.http.delete<void>(`${API}/me/second-factor`, { body: proof });
  }

  /** New recovery codes; those that were left stop working. */
  renewRecoveryCodes(code: SecondFactorCodeDto): Observable<RecoveryCodesDto> {
    return this.http.post<RecoveryCodesDto>(`${API}/me/second-factor/recovery-codes`, code);
  }

  /** The ways to sign in besides the password that this installation has. */
  getProviders(): Query<ProviderDto[]> {
    return query<ProviderDto[]>(() => ({ path: '/auth/oauth/providers' }));
  }

  /** The accounts elsewhere that the member signs in with. */
  getIdentities(): Query<IdentityDto[]> {
    return query<IdentityDto[]>(() => ({ path: '/me/identities' }));
  }

  /** Where the browser is to go, to connect an account elsewhere. */
  startLink(provider: IdentityProvider): Observable<LinkStartedDto> {
    return this.http.post<LinkStartedDto>(`${API}/auth/oauth/link/${provider}`, null);
  }

  /** 409 if no way to sign in would be left. */
  disconnect(provider: IdentityProvider): Observable<void> {
    return this.http.post<void>(`${API}/auth/oauth/disconnect`, { provider });
  }
}
