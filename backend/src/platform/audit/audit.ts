import { Injectable } from '@nestjs/common';
import type { AuditAction } from '#contracts/admin';
import { type Rows, Tables } from '../database';
import type { Origin } from '../http';
import { AuditEntryEntity } from './audit-entry.entity';

/** Something that somebody did, as it is written down. */
export interface Deed {
  /** Id of who did it; `null`: the installation itself. */
  readonly actor_id: string | null;
  /** A word for the kind of thing and one for what was done, such as `user.disable`. */
  readonly action: AuditAction;
  /** Whom it was done to, or whose data was looked at. */
  readonly subject_user_id?: string | null;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** What changed; never content, names or addresses. */
  readonly details?: AuditEntryEntity['details'];
  readonly origin?: Origin;
}

/** The audit log. It is written inside the transaction of the deed: neither is there without the other. */
@Injectable()
export class Audit {
  readonly #entries: Rows<AuditEntryEntity>;

  constructor(tables: Tables) {
    this.#entries = tables.shared(AuditEntryEntity);
  }

  async record({ actor_id, action, subject_user_id, subject, details, origin }: Deed): Promise<void> {
    await this.#entries.add({
      actor_id,
      action,
      subject_user_id: subject_user_id ?? null,
      subject_kind: subject?.kind ?? null,
      subject_id: subject?.id ?? null,
      details: details ?? null,
      address: origin?.address ?? null,
      user_agent: origin?.user_agent ?? null,
      request_id: origin?.request_id ?? null,
    });
  }
}
