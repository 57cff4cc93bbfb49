import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { kindOf } from './columns';
import type { Dialect, PortableKind } from './dialect';

interface TableColumn {
  readonly name: string;
  readonly kind: PortableKind | undefined;
}

/**
 * One table as the repositories use it: rows are read and written under their columns' own names, since a field
 * has one name everywhere, so that nothing has to be mapped. Reading a row costs one pass over the columns that
 * the dialect stores in another form.
 */
export class Table<T extends ObjectLiteral> {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** All columns, for a SELECT. */
  readonly list: string;
  /** Reads one row by its id: of anybody's, or of an owner's. */
  readonly byId: { readonly shared: string; readonly owned: string };
  readonly #converted: readonly TableColumn[];

  constructor(
    readonly metadata: EntityMetadata,
    readonly dialect: Dialect,
  ) {
    this.name = `"${metadata.tableName}"`;
    this.columns = metadata.columns.map(({ databaseName, propertyName }) => ({
      name: databaseName,
      kind: kindOf(metadata.inheritanceTree, propertyName),
    }));
    this.list = this.columns.map(({ name }) => name).join(', ');
    const one = `SELECT ${this.list} FROM ${this.name} WHERE id = ${dialect.parameter(1)}`;
    this.byId = { shared: one, owned: `${one} AND user_id = ${dialect.parameter(2)}` };
    this.#converted = this.columns.filter(({ kind }) => kind !== undefined);
  }

  /** A row of the driver's, made into what the entity declares; changes it in place, since nobody else has it. */
  read(raw: ObjectLiteral): T {
    for (const { name, kind } of this.#converted) {
      if (name in raw) raw[name] = this.dialect.fromDatabase(raw[name], kind);
    }
    // The columns of the row are those of the entity.
    return raw as T;
  }

  /** A value of column `name` as it is bound to a statement. @throws Error if there is no such column */
  bind(name: string, value: unknown): unknown {
    const column = this.columns.find((known) => known.name === name);
    if (!column) throw new Error(`${this.metadata.tableName} has no column ${name}`);
    return this.dialect.toDatabase(value, column.kind);
  }
}
