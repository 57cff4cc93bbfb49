import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { SessionDto } from '#contracts/account.dto';
import { Audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config';
import { asUserId, type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { AppError, type Origin, type Principal } from '../platform/http';
import { deviceName } from './devices/device-name';
import { KnownDevices } from './devices/known-devices';
import { PrincipalCache } from './principal-cache';
import { RefreshSecrets } from './refresh-secrets';
import { SecondFactors } from './second-factor/second-factors';
import { SessionEntity } from './session.entity';
import { type AccessClaims, sameText, sha256 } from './tokens';
import type { UserEntity } from './user.entity';
import { UsersService } from './users.service';

/** What a device gets: the access token for requests, the refresh token for the next access token. */
export interface Admission {
  readonly user: UserEntity;
  readonly second_factor: boolean;
  readonly access_token: string;
  readonly expires_in: number;
  /** `null`: the device has the right one already. */
  readonly refresh_token: string | null;
}

const DAY_MS = 86_400_000;
/** A session that is not refreshed ends after so long; */
const IDLE_MS = 30 * DAY_MS;
/** and each after so long, however much it is used: then its owner has to sign in again. */
const LONGEST_MS = 90 * DAY_MS;
/** Sessions of one account; for another one, the one that was not refreshed for longest ends. */
const MOST_SESSIONS = 50;
/** Expired sessions removed by one statement, whose parameters are limited. */
const BATCH = 500;
/** Two tabs may send the same refresh token at once; the later one is no thief. */
const GRACE_MS = 30_000;
/** When a session was last seen is kept to this. */
const SEEN_MS = 5 * 60_000;
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
    private readonly secrets: RefreshSecrets,
    private readonly devices: KnownDevices,
    private readonly secondFactors: SecondFactors,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {
    this.#sessions = tables.owned(SessionEntity);
  }

  /**
   * Lets somebody in, however they proved who they are; a log-in from a new device is told to the member.
   * @throws {AppError} `unauthorized` if what they proved it by was changed meanwhile
   */
  async open(user: UserEntity, origin: Origin): Promise<Admission> {
    const secret = this.secrets.first(user.id);
    const session = await this.transactions.run(async () => {
      // Else the password could be changed in between, and this session be left out of those that it ends.
      await this.users.hold(user.id);
      const today = await this.users.find(user.id);
      if (!today || today.disabled_at || today.password_hash !== user.password_hash) throw signedOut();
      await this.devices.seen(user, origin);
      const me = asUserId(user.id);
      await this.#makeRoom(me);
      return this.#sessions.for(me).add({
        user_agent: origin.user_agent,
        address: origin.address,
        refresh_hash: sha256(secret),
        previous_hash: null,
        refreshed_at: this.clock.timestamp(),
        last_seen_at: null,
        expires_at: this.#endOf(this.clock.timestamp()),
      });
    });
    return this.#admit(user, session, `${session.id}.${secret}`);
  }

  /**
   * Trades a refresh token for a new access token and the next refresh token.
   * @throws {AppError} `unauthorized`; the whole session ends if the token was used before, since then two have it
   */
  async refresh(token: string, origin: Origin): Promise<Admission> {
    const [id = '', secret = ''] = token.split('.', 2);
    const session = await this.#sessions.acrossUsers(CROSSING).findOne({ id });
    const user = session && (await this.users.find(session.user_id));
    if (!session || !user || user.disabled_at || session.expires_at <= this.clock.timestamp())
      throw signedOut();
    const mine = this.#sessions.for(session.user_id);
    const given = sha256(secret);
    const next = this.secrets.after(user.id, secret);
    if (sameText(given, session.refresh_hash)) {
      const expires_at = this.#endOf(session.created_at);
      await mine.changeAll(
        { id: session.id, refresh_hash: given },
        {
          refresh_hash: sha256(next),
          previous_hash: given,
          refreshed_at: this.clock.timestamp(),
          expires_at,
        },
      );
      // If a second tab was faster, it was given the same one.
      return this.#admit(user, { id: session.id, expires_at }, `${session.id}.${next}`);
    }
    const isPrevious = session.previous_hash !== null && sameText(given, session.previous_hash);
    const justNow = this.clock.now().getTime() - Date.parse(session.refreshed_at) < GRACE_MS;
    // Perhaps its answer got lost.
    const again = sameText(sha256(next), session.refresh_hash) ? `${session.id}.${next}` : null;
    if (isPrevious && justNow) return this.#admit(user, session, again);
    if (isPrevious || this.secrets.isOurs(user.id, secret)) await this.#endStolen(session, origin);
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
    const principal = { user_id: session.user_id, role: user.role, session_id: session.id, scopes: null };
    await this.#see(session);
    this.principals.keep(token, principal, { expires_at: claims.exp * 1000, mark });
    return principal;
  }

  /** The log-ins of a member that go on, the one that asks first, then those that were seen last. */
  async list({ user_id, session_id }: Principal): Promise<SessionDto[]> {
    const now = this.clock.timestamp();
    const all = await this.#sessions.for(user_id).find();
    const shown = all
      .filter(({ expires_at }) => expires_at > now)
      .map((session) => toDto(session, session.id === session_id));
    return shown.sort(
      (a, b) => Number(b.current) - Number(a.current) || (a.last_seen_at < b.last_seen_at ? 1 : -1),
    );
  }

  /**
   * Ends one of a member's sessions; its tokens stop working at once.
   * @throws {AppError} `not_found`
   */
  async remove(me: UserId, id: string): Promise<void> {
    await this.#sessions.for(me).remove(id);
    await this.#forget(me);
  }

  /** Whether the session that asks was opened in the last `minutes`. */
  async isFresh({ user_id, session_id }: Principal, minutes: number): Promise<boolean> {
    if (session_id === null) return false;
    const { created_at } = await this.#sessions.for(user_id).get(session_id);
    return this.clock.now().getTime() - Date.parse(created_at) < minutes * 60_000;
  }

  async end({ user_id, session_id }: Principal): Promise<void> {
    if (session_id !== null) await this.#sessions.for(user_id).removeAll({ id: session_id });
    await this.#forget(user_id);
  }

  async endAll(me: UserId): Promise<void> {
    // In the order in which a log-in holds them.
    await this.users.endTokens(me);
    await this.#sessions.for(me).removeAll({});
    await this.#forget(me);
  }

  async endOthers({ user_id, session_id }: Principal): Promise<void> {
    const others = (await this.#sessions.for(user_id).find()).filter(({ id }) => id !== session_id);
    await this.#sessions.for(user_id).removeAll({ id: others.map(({ id }) => id) });
    await this.#forget(user_id);
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

  /** Ends the sessions that are too many once another one is opened. */
  async #makeRoom(me: UserId): Promise<void> {
    const mine = this.#sessions.for(me);
    const surplus = await mine.find({
      order: { refreshed_at: 'desc' },
      skip: MOST_SESSIONS - 1,
      limit: BATCH,
    });
    if (surplus.length === 0) return;
    await mine.removeAll({ id: surplus.map(({ id }) => id) });
    await this.#forget(me);
  }

  /** Two have its refresh token, so the session ends for both. */
  async #endStolen({ id, user_id }: SessionEntity, origin: Origin): Promise<void> {
    await this.transactions.run(async () => {
      await this.#sessions.for(user_id).removeAll({ id });
      await this.audit.record({
        actor_id: null,
        action: 'session.refresh-reuse',
        subject_user_id: user_id,
        subject: { kind: 'session', id },
        origin,
      });
      await this.#forget(user_id);
    });
  }

  /** Once it is committed: a request in between would find the session and keep it. */
  async #forget(me: UserId): Promise<void> {
    await this.transactions.afterCommit(() => this.principals.forget(me));
  }

  async #see({ id, user_id, created_at, last_seen_at }: SessionEntity): Promise<void> {
    const now = this.clock.timestamp();
    if (Date.parse(now) - Date.parse(last_seen_at ?? created_at) < SEEN_MS) return;
    await this.#sessions.for(user_id).changeAll({ id }, { last_seen_at: now });
  }

  async #admit(
    user: UserEntity,
    { id: sid, expires_at }: Pick<SessionEntity, 'id' | 'expires_at'>,
    refresh_token: string | null,
  ): Promise<Admission> {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    // No token outlives its session.
    const left = Math.floor(Date.parse(expires_at) / 1000) - iat;
    const expires_in = Math.min(this.settings.jwt_expiration_hours * 3600, left);
    const claims: AccessClaims = {
      sub: user.id,
      role: user.role,
      token_version: user.token_version,
      sid,
      iat,
      exp: iat + expires_in,
    };
    const second_factor = await this.secondFactors.isOn(asUserId(user.id));
    return { user, second_factor, access_token: this.jwt.sign(claims), expires_in, refresh_token };
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

  /** When a session ends that was opened then and is used now. */
  #endOf(created_at: string): string {
    const idle = this.clock.now().getTime() + IDLE_MS;
    return new Date(Math.min(idle, Date.parse(created_at) + LONGEST_MS)).toISOString();
  }
}

const toDto = (session: SessionEntity, current: boolean): SessionDto => ({
  id: session.id,
  device: deviceName(session.user_agent),
  address: session.address,
  created_at: session.created_at,
  last_seen_at: session.last_seen_at ?? session.created_at,
  current,
});

const signedOut = (): AppError =>
  new AppError('unauthorized', 'You are not signed in any more. Please sign in again.');
