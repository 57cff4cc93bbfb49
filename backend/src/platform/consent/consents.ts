import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, ConsentState } from '#contracts/privacy';
import { type OwnedRepository, Tables, type UserId } from '../database';
import { ConsentEntity } from './consent.entity';

/** Which wording of each purpose is asked for today. */
export const CONSENT_VERSIONS: Readonly<Record<ConsentPurpose, string>> = {
  terms: '2026-11',
  language_model: '2026-11',
};

/** What members agreed to. Every change is a new row: what held when can be shown. */
@Injectable()
export class Consents {
  readonly #consents: OwnedRepository<ConsentEntity>;

  constructor(tables: Tables) {
    this.#consents = tables.owned(ConsentEntity);
  }

  /** What was said on every purpose, newest first, at most `limit` words. */
  history(me: UserId, limit: number): Promise<ConsentEntity[]> {
    return this.#consents.for(me).find({ order: { created_at: 'desc' }, limit });
  }

  /** The latest word on a purpose; `null` if nothing was said yet. */
  async latest(me: UserId, purpose: ConsentPurpose): Promise<ConsentEntity | null> {
    const [latest] = await this.#consents
      .for(me)
      .find({ where: { purpose }, order: { created_at: 'desc' }, limit: 1 });
    return latest ?? null;
  }

  /** Whether the member withdrew; who never said anything did not. */
  async isWithdrawn(me: UserId, purpose: ConsentPurpose): Promise<boolean> {
    return (await this.latest(me, purpose))?.state === 'withdrawn';
  }

  /** Adds a word, unless the latest one says the same of the wording of today. */
  async record(me: UserId, purpose: ConsentPurpose, state: ConsentState): Promise<void> {
    const version = CONSENT_VERSIONS[purpose];
    const latest = await this.latest(me, purpose);
    if (latest?.state === state && latest.version === version) return;
    await this.#consents.for(me).add({ purpose, version, state });
  }
}
