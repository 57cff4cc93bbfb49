import { Injectable } from '@nestjs/common';
import type { AuditAction } from '#contracts/admin';
import { MOST_TOKENS, TOKEN_PREFIX } from '#contracts/account';
import type { AddTokenDto, NewTokenDto, PersonalTokenDto } from '#contracts/account.dto';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../../platform/database';
import { AppError, invalidField, type Origin, type Principal } from '../../platform/http';
import { PrincipalCache } from '../principal-cache';
import { newSecret, sha256 } from '../tokens';
import { UsersService } from '../users.service';
import { PersonalTokenEntity } from './personal-token.entity';

/** When a token was last used is kept to this. */
const USED_MS = 5 * 60_000;
const CROSSING = 'a token comes before anybody is known; whose it is comes out of the row';

/** Tokens for the clipper and for scripts, which may do less than their owner. */
@Injectable()
export class PersonalTokensService {
  readonly #tokens: OwnedRepository<PersonalTokenEntity>;

  constructor(
    tables: Tables,
    private readonly users: UsersService,
    private readonly principals: PrincipalCache,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#tokens = tables.owned(PersonalTokenEntity);
  }

  async list(me: UserId): Promise<PersonalTokenDto[]> {
    return (await this.#tokens.for(me).find({ order: { created_at: 'desc' } })).map(toDto);
  }

  async add(me: UserId, { name, scopes, expires_at }: AddTokenDto, origin: Origin): Promise<NewTokenDto> {
    if (expires_at && expires_at <= this.clock.timestamp())
      throw invalidField('expires_at', 'This time is past already.');
    const token = TOKEN_PREFIX + newSecret();
    return this.transactions.run(async () => {
      const mine = this.#tokens.for(me);
      await this.users.hold(me);
      if ((await mine.count()) >= MOST_TOKENS)
        throw new AppError('conflict', `You have ${MOST_TOKENS} tokens. Remove one that you do not need.`);
      const row = await mine.add({
        name,
        token_hash: sha256(token),
        ending: token.slice(-4),
        scopes: [...new Set(scopes)],
        expires_at: expires_at ?? null,
        last_used_at: null,
      });
      await this.#record(me, 'token.add', { id: row.id, origin });
      return { ...toDto(row), token };
    });
  }

  /**
   * Ends a token at once.
   * @throws {AppError} `not_found`
   */
  async remove(me: UserId, id: string, origin: Origin): Promise<void> {
    await this.transactions.run(async () => {
      await this.#tokens.for(me).remove(id);
      await this.#record(me, 'token.remove', { id, origin });
    });
    this.principals.forget(me);
  }

  /** Ends all of a member's tokens, in the transaction of what makes them suspect. */
  async removeAll(me: UserId): Promise<void> {
    await this.#tokens.for(me).removeAll({});
    await this.transactions.afterCommit(() => this.principals.forget(me));
  }

  /**
   * Who a token stands for, if it is valid now.
   * @throws {AppError} `unauthorized`
   */
  async principalOf(token: string): Promise<Principal> {
    const known = this.principals.find(token);
    if (known) return known;
    const row = await this.#tokens.acrossUsers(CROSSING).findOne({ token_hash: sha256(token) });
    const mark = row ? this.principals.markOf(row.user_id) : 0;
    // Asked again after the mark: one that is removed meanwhile is not kept.
    const [still, user] = row
      ? await Promise.all([
          this.#tokens.for(row.user_id).findOne({ id: row.id }),
          this.users.find(row.user_id),
        ])
      : [null, null];
    if (!still || !user || user.disabled_at || this.#isOver(still)) throw noToken();
    const principal = { user_id: still.user_id, role: user.role, session_id: null, scopes: still.scopes };
    await this.#use(still);
    const expires_at = still.expires_at === null ? Infinity : Date.parse(still.expires_at);
    this.principals.keep(token, principal, { expires_at, mark });
    return principal;
  }

  #isOver({ expires_at }: PersonalTokenEntity): boolean {
    return expires_at !== null && expires_at <= this.clock.timestamp();
  }

  async #use({ id, user_id, last_used_at }: PersonalTokenEntity): Promise<void> {
    const now = this.clock.timestamp();
    if (last_used_at !== null && Date.parse(now) - Date.parse(last_used_at) < USED_MS) return;
    await this.#tokens.for(user_id).changeAll({ id }, { last_used_at: now });
  }

  #record(me: UserId, action: AuditAction, { id, origin }: { id: string; origin: Origin }): Promise<void> {
    const subject = { kind: 'personal_token', id };
    return this.audit.record({ actor_id: me, action, subject_user_id: me, subject, origin });
  }
}

const toDto = (row: PersonalTokenEntity): PersonalTokenDto => ({
  id: row.id,
  name: row.name,
  scopes: [...row.scopes],
  ending: row.ending,
  created_at: row.created_at,
  expires_at: row.expires_at,
  last_used_at: row.last_used_at,
});

const noToken = (): AppError =>
  new AppError('unauthorized', 'This token is not valid: it was removed, it ended, or it never was one.');
