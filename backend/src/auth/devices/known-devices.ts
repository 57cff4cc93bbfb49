import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { asUserId, type OwnedRepository, Tables } from '../../platform/database';
import type { Origin } from '../../platform/http';
import { Notices } from '../mails/notices';
import { sha256 } from '../tokens';
import type { UserEntity } from '../user.entity';
import { deviceName, networkOf } from './device-name';
import { KnownDeviceEntity } from './known-device.entity';

/** For so many days a device is remembered after a log-in from it. */
const KNOWN_DAYS = 180;
/** Devices forgotten by one statement, whose parameters are limited. */
const BATCH = 500;

/** Where members log in from. A log-in from elsewhere is told by mail. */
@Injectable()
export class KnownDevices {
  readonly #devices: OwnedRepository<KnownDeviceEntity>;

  constructor(
    tables: Tables,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#devices = tables.owned(KnownDeviceEntity);
  }

  /** Notes a log-in, in its transaction; the member is told if the device is a new one, and not their very first. */
  async seen(user: UserEntity, origin: Origin): Promise<void> {
    const me = asUserId(user.id);
    const mine = this.#devices.for(me);
    const device = deviceName(origin.user_agent);
    const mark = sha256(`${device}|${networkOf(origin.address)}`);
    const isFirst = (await mine.count()) === 0;
    const known = await mine.findOne({ mark });
    const last_seen_at = this.clock.timestamp();
    // Two log-ins at once from a new place: the other one added it, and tells.
    if (known) await mine.changeAll({ id: known.id }, { last_seen_at });
    else if (!(await mine.addUnlessThere({ mark, last_seen_at }))) return;
    if (isFirst || (known && known.last_seen_at > this.#remembered())) return;
    const address = origin.address ?? 'an unknown address';
    await this.notices.add(me, { kind: 'new-device', to: user.email, at: last_seen_at, device, address });
    await this.audit.record({
      actor_id: user.id,
      action: 'session.new-device',
      subject_user_id: user.id,
      origin,
    });
  }

  /**
   * Forgets devices that were not used for long; says how many. The ones that a member used last stay, so that a
   * log-in after a long time is not taken for the very first.
   */
  async removeOld(): Promise<number> {
    const all = this.#devices.acrossUsers('old devices are forgotten for everybody at once');
    const before = this.#remembered();
    const newer =
      'EXISTS (SELECT 1 FROM known_device newer WHERE newer.user_id = device.user_id AND newer.last_seen_at > device.last_seen_at)';
    for (let removed = 0; ;) {
      const query = all.query('device').where(`device.last_seen_at <= :before AND ${newer}`, { before });
      const old = await all.read(query.limit(BATCH));
      removed += await all.removeAll({ id: old.map(({ id }) => id) });
      if (old.length < BATCH) return removed;
    }
  }

  #remembered(): string {
    return new Date(this.clock.now().getTime() - KNOWN_DAYS * 86_400_000).toISOString();
  }
}
