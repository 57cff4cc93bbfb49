import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import { patchState, signalStore, withComputed, withMethods, withState } from '@ngrx/signals';
import { firstValueFrom } from 'rxjs';
import type { AcceptInvitationDto } from '#contracts/admin.dto';
import type { AccessTokenDto, LoginDto, RegisterDto, UserDto } from '#contracts/auth.dto';
import type { ExchangeDto } from '#contracts/social.dto';
import { toApiError } from '../errors/api-error';
import { API, IS_ANONYMOUS } from '../api/base';
import { Locale } from '../i18n/locale';

/**
 * `unknown` until the first refresh is answered; `unreachable` if nothing answered it; `lapsed` while the sign-in
 * dialog stands over the page of somebody whose session ended.
 */
export type SessionStatus = 'unknown' | 'guest' | 'signed_in' | 'lapsed' | 'unreachable';

interface SessionState {
  readonly status: SessionStatus;
  readonly user: UserDto | null;
  /** In memory only: a script from elsewhere finds nothing in storage. */
  readonly access_token: string | null;
}

const EMPTY: SessionState = { status: 'unknown', user: null, access_token: null };
/** Says that this browser has probably a refresh cookie, which scripts cannot see. Spares strangers a 401. */
const HINT = 'ccp.session';

/** Who is signed in. The one place that knows the access token. */
export const Session = signalStore(
  { providedIn: 'root' },
  withState(EMPTY),
  withComputed(({ status, user }) => ({
    isSignedIn: computed(() => status() === 'signed_in' || status() === 'lapsed'),
    role: computed(() => user()?.role ?? null),
  })),
  withMethods((store, http = inject(HttpClient), locale = inject(Locale)) => {
    let refreshing: Promise<boolean> | null = null;
    const anonymous = () => ({ context: new HttpContext().set(IS_ANONYMOUS, true) });

    function open({ access_token, user }: AccessTokenDto): void {
      const isSomebodyElse = store.user() !== null && store.user()?.id !== user.id;
      patchState(store, { status: 'signed_in', user, access_token });
      remember(true);
      // What is on the screen belongs to the one before.
      if (isSomebodyElse) location.assign('/');
    }

    function close(): void {
      patchState(store, { status: 'guest', user: null, access_token: null });
      remember(false);
      locale.forget();
      sessionStorage.clear();
    }

    async function enter(path: string, body: object): Promise<void> {
      open(await firstValueFrom(http.post<AccessTokenDto>(`${API}/auth/${path}`, body, anonymous())));
    }

    async function askForToken(): Promise<boolean> {
      try {
        open(await firstValueFrom(http.post<AccessTokenDto>(`${API}/auth/refresh`, null, anonymous())));
        return true;
      } catch (error) {
        if (toApiError(error).status === 401) return false;
        throw error;
      }
    }

    return {
      /**
       * Gets a new access token by the refresh cookie; several callers at once share one request.
       *
       * @returns whether there is a session; throws if the server did not answer
       */
      refresh(): Promise<boolean> {
        refreshing ??= askForToken().finally(() => (refreshing = null));
        return refreshing;
      },

      /** Finds out at the start who is here. Never throws: an unreachable server is a status. */
      async restore(): Promise<void> {
        if (!isRemembered()) {
          patchState(store, { status: 'guest' });
          return;
        }
        patchState(store, { status: 'unknown' });
        try {
          const isThere = await this.refresh();
          if (!isThere) close();
        } catch {
          patchState(store, { status: 'unreachable' });
        }
      },

      /**
       * Signs in; throws HttpErrorResponse: 401 for a wrong name or password, or `second_factor_required` if these are
       * right and a code is missing or wrong.
       */
      signIn: (credentials: LoginDto): Promise<void> => enter('login', credentials),

      /** Signs in by what another service sent the browser back with; throws HttpErrorResponse. */
      exchange: (given: ExchangeDto): Promise<void> => enter('oauth/exchange', given),

      /** Makes an account and signs in; throws HttpErrorResponse, 409 if the name or address is taken. */
      register: (account: RegisterDto): Promise<void> => enter('register', account),

      /** Makes the account that somebody was invited to and signs in; throws HttpErrorResponse. */
      acceptInvitation: (account: AcceptInvitationDto): Promise<void> => enter('invitation/accept', account),

      /** The session ended on the server; the page stays until the member has signed in again. */
      lapse(): void {
        patchState(store, { status: 'lapsed', access_token: null });
      },

      /** Signs out of this browser. The screen is empty even if the server cannot be told. */
      async signOut(): Promise<void> {
        await firstValueFrom(http.post<void>(`${API}/auth/logout`, null)).catch(() => undefined);
        close();
      },

      /** Signs out everywhere; throws if the server did not do it, as then nothing is signed out elsewhere. */
      async signOutEverywhere(): Promise<void> {
        await firstValueFrom(http.post<void>(`${API}/auth/logout-all`, null));
        close();
      },

      /** Gives up on a lapsed session without asking the server. */
      forget: close,
    };
  }),
);
export type Session = InstanceType<typeof Session>;

function isRemembered(): boolean {
  try {
    return localStorage.getItem(HINT) === '1';
  } catch {
    return true;
  }
}

function remember(isThere: boolean): void {
  try {
    if (isThere) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Without storage every start asks the server, which is only slower.
  }
}
