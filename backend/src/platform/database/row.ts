import type { EntityMetadata } from 'typeorm';
import { ForeignKey } from 'typeorm';
import { id, reference, timestamp } from './columns';
import type { UserId } from './user-id';

/** What every table has. */
export abstract class Row {
  @id()
  id: string;

  @timestamp()
  created_at: string;

  @timestamp()
  updated_at: string;
}

/** A table of user data: each row belongs to one account and goes with it. */
export abstract class OwnedRow extends Row {
  @reference()
  @ForeignKey('user', { onDelete: 'CASCADE' })
  user_id: UserId;
}

/** Fields that the repository sets and nobody else. */
export type Kept = 'id' | 'user_id' | 'created_at' | 'updated_at';

/** Whether rows of this table belong to a user. */
export const isOwned = (metadata: EntityMetadata): boolean =>
  metadata.columns.some((column) => column.propertyName === 'user_id');
