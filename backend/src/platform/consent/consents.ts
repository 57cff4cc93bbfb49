import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '#contracts/privacy';
import { type OwnedRepository, Tables, type UserId } from '../database';
import { ConsentEntity } from './consent.entity';

/** Which wording of each purpose is asked for today. */
const VERSIONS: Readonly<Record<ConsentPurpose, string>> = { terms: '2026-11', language_model: '2026-11' };

/** What members agreed to. Every change is a new row: what held when can be shown. */
@Injectable()
export class Consents {
  readonly #consents: OwnedRepository<ConsentEntity>;

  constructor(tables: Tables) {
    this.#consents = tables.owned(ConsentEntity);
  }

  /** The latest word on each purpose, and every one before it, newest first. */
  history(me: UserId): Promise<ConsentEntity[]> {
    return this.#consents.for(me).find({ order: { created_at: 'desc' } });
  }

  /** Whether the member withdrew; who never said anything did not. */
  async isWithdrawn(me: UserId, purpose: ConsentPurpose): Promise<boolean> {
    const [latest] = await this.#consents
      .for(me)
      .find({ where: { purpose }, order: { created_at: 'desc' }, limit: 1 });
    return latest?.state === 'withdrawn';
  }

  async record(me: UserId, purpose: ConsentPurpose, state: 'given' | 'withdrawn'): Promise<void> {
    await this.#consents.for(me).add({ purpose, version: VERSIONS[purpose], state });
  }
}
