import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CONSENT_PURPOSES, type ConsentPurpose } from '#contracts/privacy';
import type { ConsentChangeDto, ConsentDto, ConsentsDto } from '#contracts/privacy.dto';
import { userRegistered } from '../../auth';
import { CONSENT_VERSIONS, type ConsentEntity, Consents } from '../../platform/consent';
import { asUserId, type UserId } from '../../platform/database';
import { Events } from '../../platform/events';
import { AppError } from '../../platform/http';

const MOST_HISTORY = 200;
/** Without these there is no account. */
const BOUND_TO_ACCOUNT: readonly ConsentPurpose[] = ['terms'];

/** What a member agreed to, and changing one's mind. */
@Injectable()
export class OwnConsents implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly events: Events,
  ) {}

  /** Whoever makes an account agrees to the terms; there is no account without that being written down. */
  onModuleInit(): void {
    this.events.within(userRegistered, ({ user_id }) =>
      this.consents.record(asUserId(user_id), 'terms', 'given'),
    );
  }

  async all(me: UserId): Promise<ConsentsDto> {
    const current = await Promise.all(
      CONSENT_PURPOSES.map(async (purpose) => toDto(purpose, await this.consents.latest(me, purpose))),
    );
    const history = await this.consents.history(me, MOST_HISTORY);
    return { current, history: history.map(toChangeDto) };
  }

  /** @throws {AppError} `conflict` for withdrawing what the account stands on */
  async set(me: UserId, purpose: ConsentPurpose, given: boolean): Promise<ConsentsDto> {
    if (!given && BOUND_TO_ACCOUNT.includes(purpose)) {
      throw new AppError('conflict', 'The terms end with the account. Erase it to withdraw from them.');
    }
    await this.consents.record(me, purpose, given ? 'given' : 'withdrawn');
    return this.all(me);
  }
}

const toDto = (purpose: ConsentPurpose, latest: ConsentEntity | null): ConsentDto => ({
  purpose,
  state: latest?.state ?? null,
  version: latest?.version ?? null,
  current_version: CONSENT_VERSIONS[purpose],
  changed_at: latest?.created_at ?? null,
  can_withdraw: !BOUND_TO_ACCOUNT.includes(purpose),
});

const toChangeDto = ({ purpose, state, version, created_at }: ConsentEntity): ConsentChangeDto => ({
  purpose,
  state,
  version,
  at: created_at,
});
