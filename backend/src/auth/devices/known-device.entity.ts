import { Entity } from 'typeorm';
import { column, OwnedRow } from '../../platform/database';

/** A kind of device in a network from which the member logged in before: a log-in from elsewhere is told. */
@Entity('known_device')
@column.Index('known_device_mark', ['user_id', 'mark'], { unique: true })
export class KnownDeviceEntity extends OwnedRow {
  /** SHA-256 of browser family, system and network. */
  @column.text(64)
  mark: string;

  @column.timestamp()
  last_seen_at: string;
}
