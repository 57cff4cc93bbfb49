import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config';
import { asUserId, type OwnedRepository, Tables, type UserId } from '../platform/database';
import { AppError, type Principal } from '../platform/http';
import { PrincipalCache } from './principal-cache';
import { SessionEntity } from './session.entity';
import { type AccessClaims, newSecret, sameText, sha256 } from './tokens';
import type { UserEntity } from './user.entity';
import { UsersService } from './users.service';

/** Where a log-in comes from, for the member to recognize it. */
export interface Device {
  readonly user_agent: string | null;
  readonly address: string | null;
}

/** What a device gets: the access token for requests, the refresh token for the next access token. */
export interface Admission {
  readonly user: UserEntity;
  readonly access_token: string;
  readonly expires_in: number;
  /** `null`: the device has the right one already. */
  readonly refresh_token: string | null;
}

const REFRESH_DAYS = 30;
/** Expired sessions removed by one statement, whose parameters are limited. */
const BATCH = 500;
/** Two tabs may send the same refresh token at once; the later one is no thief. */
const GRACE_MS = 30_000;
const CROSSING = 'a token names its session; whose it is comes out of the row';

/** Log-ins: opening, refreshing, checking and ending them. */
@Injectable()
export class SessionsService {
  readonly #sessions: OwnedRepository<SessionEntity>;

  constructor(
    tables: Tables,
    private readonly users: UsersService,
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly principals: PrincipalCache,
  ) {
    this.#sessions = tables.owned(SessionEntity);
  }

  async open(user: UserEntity, device: Device): Promise<Admission> {
    const secret = newSecret();
    const session = await this.#sessions.for(asUserId(user.id)).add({
      ...device,
      refresh_hash: sha256(secret),
      previous_hash: null,
      refreshed_at: this.clock.timestamp(),
      last_seen_at: null,
      expires_at: this.#inDays(REFRESH_DAYS),
    });
    return { ...this.#admit(user, session.id), refresh_token: `${session.id}.${secret}` };
  }

  /**
   * Trades a refresh token for a new access token and the next refresh token.
   * @throws {AppError} `unauthorized`; the whole session ends if the token was used before, since then two have it
   */
  async refresh(token: string): Promise<Admission> {
    const [id = '', secret = ''] = token.split('.', 2);
    const session = await this.#sessions.acrossUsers(CROSSING).findOne({ id });
    const user = session && (await this.users.find(session.user_id));
    if (!session || !user || user.disabled_at || session.expires_at <= this.clock.timestamp())
      throw signedOut();
    const mine = this.#sessions.for(session.user_id);
    const given = sha256(secret);
    if (sameText(given, session.refresh_hash)) {
      const next = newSecret();
      const rotated = await mine.changeAll(
        { id: session.id, refresh_hash: given },
        {
          refresh_hash: sha256(next),
          previous_hash: given,
          refreshed_at: this.clock.timestamp(),
          expires_at: this.#inDays(REFRESH_DAYS),
        },
      );
      // A second tab was faster: the browser has the new one from there.
      if (rotated === 0) return { ...this.#admit(user, session.id), refresh_token: null };
      return { ...this.#admit(user, session.id), refresh_token: `${session.id}.${next}` };
    }
    const isPrevious = session.previous_hash !== null && sameText(given, session.previous_hash);
    const justNow = this.clock.now().getTime() - Date.parse(session.refreshed_at) < GRACE_MS;
    if (isPrevious && justNow) return { ...this.#admit(user, session.id), refresh_token: null };
    if (isPrevious) {
      await mine.remove(session.id);
      this.principals.forget(session.user_id);
    }
    throw signedOut();
  }

  /**
   * Who an access token stands for, if it is valid now.
   * @throws {AppError} `unauthorized`
   */
  async principalOf(token: string): Promise<Principal> {
    const known = this.principals.find(token);
    if (known) return known;
    const claims = this.#verify(token);
    const mark = this.principals.markOf(claims.sub);
    const [session, user] = await Promise.all([
      this.#sessions.acrossUsers(CROSSING).findOne({ id: claims.sid }),
      this.users.find(claims.sub),
    ]);
    const valid =
      session?.user_id === claims.sub &&
      user &&
      !user.disabled_at &&
      user.token_version === claims.token_version;
    if (!valid) throw signedOut();
    // The role of today counts, whatever it was when the token was made.
    const principal = { user_id: asUserId(user.id), role: user.role, session_id: session.id };
    this.principals.keep(token, principal, { expires_at: claims.exp * 1000, mark });
    return principal;
  }

  async end({ user_id, session_id }: Principal): Promise<void> {
    await this.#sessions.for(user_id).removeAll({ id: session_id });
    this.principals.forget(user_id);
  }

  async endAll(me: UserId): Promise<void> {
    await this.#sessions.for(me).removeAll({});
    await this.users.endTokens(me);
    this.principals.forget(me);
  }

  async endOthers({ user_id, session_id }: Principal): Promise<void> {
    const others = (await this.#sessions.for(user_id).find()).filter(({ id }) => id !== session_id);
    await this.#sessions.for(user_id).removeAll({ id: others.map(({ id }) => id) });
    this.principals.forget(user_id);
  }

  /** Removes the sessions that ended by themselves; says how many. */
  async removeExpired(): Promise<number> {
    const all = this.#sessions.acrossUsers('expired sessions are removed for everybody at once');
    const now = this.clock.timestamp();
    for (let removed = 0; ;) {
      const query = all.query('session').where('session.expires_at <= :now', { now }).limit(BATCH);
      const expired = await all.read(query);
      removed += await all.removeAll({ id: expired.map(({ id }) => id) });
      if (expired.length < BATCH) return removed;
    }
  }

  #admit(user: UserEntity, sid: string): Omit<Admission, 'refresh_token'> {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const expires_in = this.settings.jwt_expiration_hours * 3600;
    const claims: AccessClaims = {
      sub: user.id,
      role: user.role,
      token_version: user.token_version,
      sid,
      iat,
      exp: iat + expires_in,
    };
    return { user, access_token: this.jwt.sign(claims), expires_in };
  }

  #verify(token: string): AccessClaims {
    try {
      return this.jwt.verify<AccessClaims & object>(token, {
        clockTimestamp: Math.floor(this.clock.now().getTime() / 1000),
      });
    } catch {
      throw signedOut();
    }
  }

  #inDays(days: number): string {
    return new Date(this.clock.now().getTime() + days * 86_400_000).toISOString();
  }
}

const signedOut = (): AppError =>
  new AppError('unauthorized', 'You are not signed in any more. Please sign in again.');
