/** Columns that fit both databases. An entity says what a column holds; the dialect says what that is called. */
import { Column, type ColumnOptions, getMetadataArgsStorage, Index, PrimaryColumn } from 'typeorm';
import type { Dialect, PortableKind } from './dialect';

type Extra = Pick<ColumnOptions, 'nullable' | 'unique'>;

const kinds = new Map<unknown, Map<string, PortableKind>>();

const portable =
  (kind: PortableKind, extra: Extra): PropertyDecorator =>
  (target, property) => {
    const ofClass = kinds.get(target.constructor) ?? new Map<string, PortableKind>();
    kinds.set(target.constructor, ofClass.set(String(property), kind));
    Column({ type: 'text', ...extra })(target, property);
  };

export const id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });

/** The id of a row of another table. */
export const reference = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...extra });

/** Text of a bounded length, which can be indexed. */
export const text = (length: number, extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...extra });

const files = new Map<unknown, string[]>();

/** The key of a kept file, which goes with the row: an export takes it along and erasure removes it. */
export const fileKey = (extra: Extra = {}): PropertyDecorator => {
  const asText = text(64, extra);
  return (target, property) => {
    files.set(target.constructor, [...(files.get(target.constructor) ?? []), String(property)]);
    asText(target, property);
  };
};

/** The columns of an entity that name kept files. */
export const fileColumnsOf = (entity: unknown): readonly string[] => files.get(entity) ?? [];

/** Text of any length. */
export const longText = (extra: Extra = {}): PropertyDecorator => Column({ type: 'text', ...extra });

export const whole = (extra: Extra = {}): PropertyDecorator => Column({ type: 'integer', ...extra });

/** A number that need not be whole, such as a score. */
export const real = (extra: Extra = {}): PropertyDecorator => Column({ type: 'double precision', ...extra });

/** An amount with cents: exact in a double up to 9·10¹³. */
export const money = real;

/** A point in time; in code and on the wire an ISO 8601 text in UTC with milliseconds. */
export const timestamp = (extra: Extra = {}): PropertyDecorator => portable('timestamp', extra);

/** A value of any JSON shape. */
export const json = (extra: Extra = {}): PropertyDecorator => portable('json', extra);

export { Index };

/** What a property holds, if it is one of the kinds whose type differs between databases. */
export const kindOf = (entityClasses: readonly unknown[], property: string): PortableKind | undefined =>
  entityClasses.map((one) => kinds.get(one)?.get(property)).find((kind) => kind !== undefined);

/** Gives every portable column the type it has in this dialect. To be called before a data source is built. */
export function speakDialect(dialect: Dialect): void {
  for (const column of getMetadataArgsStorage().columns) {
    const kind = kindOf([column.target], column.propertyName);
    if (kind) column.options.type = dialect.columnTypes[kind];
  }
}
