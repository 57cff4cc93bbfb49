import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { fileColumnsOf } from './columns';
import { dialectOf } from './data-source';
import { isOwned, type OwnedRow, type Row } from './row';
import { type Means, Rows } from './rows';
import { Table } from './table';
import { Transactions } from './transactions';
import type { UserId } from './user-id';

type Class<T> = new () => T;

/** The only door to a table of user data: nothing can be read or written before saying whose. */
export class OwnedRepository<T extends OwnedRow> {
  constructor(
    private readonly table: Table<T>,
    private readonly means: Means,
  ) {}

  for(userId: UserId): Rows<T> {
    if (!userId) throw new Error('an owned repository needs a user id');
    return new Rows(this.table, this.means, userId);
  }

  /**
   * A query over everybody's rows, for schedules, sessions and totals; its rows come back through `read`. The
   * files that may call it are listed in the lint rules.
   * @param reason why the work cannot be done one owner at a time; for the reader of the code
   */
  acrossUsers(reason: string): Rows<T> {
    if (reason === '') throw new Error('say why this query crosses users');
    return new Rows(this.table, this.means, null);
  }
}

/** A table of user data, whatever is in it. */
export interface OwnedTable {
  readonly name: string;
  readonly rows: OwnedRepository<OwnedRow>;
  /** Its columns that hold keys of kept files. */
  readonly file_columns: readonly string[];
}

/** Gives features the repositories of their own tables. */
@Injectable()
export class Tables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Error if rows of this table belong to nobody */
  owned<T extends OwnedRow>(entity: Class<T>): OwnedRepository<T> {
    const table = this.#table<T>(entity);
    if (!isOwned(table.metadata)) throw new Error(`${table.name} has no owner`);
    return new OwnedRepository(table, this.#means());
  }

  /** The rows of a table that belongs to the installation. @throws Error if its rows belong to users */
  shared<T extends Row>(entity: Class<T>): Rows<T> {
    const table = this.#table<T>(entity);
    if (isOwned(table.metadata)) throw new Error(`${table.name} belongs to users; use owned()`);
    return new Rows(table, this.#means(), null);
  }

  /** Every table of user data, for what concerns them all: taking everything along, and erasing it. */
  allOwned(): readonly OwnedTable[] {
    return this.dataSource.entityMetadatas.filter(isOwned).map(({ tableName, target }) => ({
      name: tableName,
      // Entities are classes, and `isOwned` has seen their owner.
      rows: this.owned(target as Class<OwnedRow>),
      file_columns: fileColumnsOf(target),
    }));
  }

  #table<T extends Row>(entity: Class<T>): Table<T> {
    return new Table<T>(this.dataSource.getMetadata(entity), dialectOf(this.dataSource));
  }

  #means(): Means {
    return { transactions: this.transactions, clock: this.clock };
  }
}
