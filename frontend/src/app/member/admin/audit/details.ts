import type { AuditEntryDto } from '#contracts/admin.dto';

export type DetailValue = NonNullable<AuditEntryDto['details']>[string];

/** One thing that an entry says: what a value was and became, or just what it is. */
export interface Detail {
  /** Such as `role`. */
  readonly name: string;
  /** Missing where nothing changed. */
  readonly before?: DetailValue;
  readonly value: DetailValue;
}

/** Brings `role_before` and `role_after` together; the rest stays as it is, in its order. */
export function detailsOf(details: AuditEntryDto['details']): Detail[] {
  const all = details ?? {};
  return Object.entries(all).flatMap(([key, value]): Detail[] => {
    const [, name, side] = /^(.+)_(before|after)$/.exec(key) ?? [];
    if (name === undefined) return [{ name: key, value }];
    const other = all[`${name}_${side === 'before' ? 'after' : 'before'}`];
    if (other === undefined) return [{ name: key, value }];
    return side === 'before' ? [{ name, before: value, value: other }] : [];
  });
}
