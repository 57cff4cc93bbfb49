import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Principal } from '../platform/http';

interface Entry {
  readonly principal: Principal;
  readonly until: number;
}

const FRESH_MS = 1000;
const MOST_ENTRIES = 10_000;

/**
 * Whom a token was found to stand for, for one second: a page asks for several things at once, and each check
 * costs a signature and two look-ups. Whatever ends a token in this process ends it here too; another process
 * learns of it within that second.
 */
@Injectable()
export class PrincipalCache {
  readonly #entries = new Map<string, Entry>();
  readonly #marks = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  find(token: string): Principal | undefined {
    const entry = this.#entries.get(token);
    return entry && entry.until > this.clock.now().getTime() ? entry.principal : undefined;
  }

  /** What `keep` is given, taken before the database is asked: a token that was ended meanwhile is not kept. */
  markOf(userId: string): number {
    return this.#marks.get(userId) ?? 0;
  }

  /** @param found.expires_at when the token ends by itself, in milliseconds since 1970 */
  keep(token: string, principal: Principal, found: { expires_at: number; mark: number }): void {
    if (found.mark !== this.markOf(principal.user_id)) return;
    if (this.#entries.size >= MOST_ENTRIES) this.#entries.clear();
    const until = Math.min(this.clock.now().getTime() + FRESH_MS, found.expires_at);
    this.#entries.set(token, { principal, until });
  }

  /** Forgets every token of a user. */
  forget(userId: string): void {
    this.#marks.set(userId, this.markOf(userId) + 1);
    for (const [token, { principal }] of this.#entries) {
      if (principal.user_id === userId) this.#entries.delete(token);
    }
  }
}
