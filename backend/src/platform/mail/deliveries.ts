import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { type Rows, Tables } from '../database';
import { MailDeliveryEntity } from './mail-delivery.entity';

/** Longer than sending one mail can take, in milliseconds: who has not finished by then was killed. */
const LONGEST_SENDING = 25_000;
const LOOK_AGAIN = 200;
const BATCH = 500;

/** Which mails were sent, so that each is sent once. */
@Injectable()
export class Deliveries {
  readonly #deliveries: Rows<MailDeliveryEntity>;

  constructor(
    tables: Tables,
    private readonly clock: Clock,
  ) {
    this.#deliveries = tables.shared(MailDeliveryEntity);
  }

  /**
   * Whether the caller is to send this mail, after which `end` is to be called. Waits while another sends it; what
   * another left unfinished because it was killed is the caller's.
   */
  async begin(key: string): Promise<boolean> {
    for (;;) {
      const added = await this.#deliveries.addUnlessThere({ message_key: key, state: 'sending' });
      if (added !== null) return true;
      const known = await this.#deliveries.findOne({ message_key: key });
      if (known !== null && known.state !== 'sending') return false;
      if (known !== null && (await this.#tookOver(known))) return true;
      await wait(LOOK_AGAIN);
    }
  }

  /** Notes how it ended; after `failed` it may be tried again. */
  async end(key: string, outcome: 'sent' | 'refused' | 'failed'): Promise<void> {
    if (outcome === 'failed') await this.#deliveries.removeAll({ message_key: key, state: 'sending' });
    else await this.#deliveries.changeAll({ message_key: key }, { state: outcome });
  }

  /** Removes what is older than any task that could still run; says how many. */
  async removeBefore(time: Date): Promise<number> {
    for (let removed = 0; ;) {
      const query = this.#deliveries
        .query('delivery')
        .where('delivery.created_at < :time', { time: time.toISOString() })
        .limit(BATCH);
      const old = await this.#deliveries.read(query);
      removed += await this.#deliveries.removeAll({ id: old.map(({ id }) => id) });
      if (old.length < BATCH) return removed;
    }
  }

  async #tookOver({ message_key, updated_at }: MailDeliveryEntity): Promise<boolean> {
    const age = this.clock.now().getTime() - Date.parse(updated_at);
    if (age <= LONGEST_SENDING) return false;
    // Of several who see it abandoned, the first moves its time.
    const moved = await this.#deliveries.changeAll(
      { message_key, state: 'sending', updated_at },
      { state: 'sending' },
    );
    return moved === 1;
  }
}
