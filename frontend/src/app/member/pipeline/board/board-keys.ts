import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A card in the air: over which status, and before which of its visible cards. */
export interface Lifted {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly index: number;
}

type Lists = ReadonlyMap<ApplicationStatus, readonly ApplicationDto[]>;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The direction of an arrow key; undefined for any other key. */
export function directionOf(key: string): Direction | undefined {
  return DIRECTIONS[key];
}

/**
 * The card to go to from another one: above, below, or at the same height in the next column that has any. `null` at
 * the edge.
 *
 * @param columns ids, column by column
 * @param isWrapped whether one column's cards stand in rows, so that left and right go through them too
 */
export function neighborOf(
  columns: readonly (readonly string[])[],
  id: string,
  direction: Direction,
  isWrapped: boolean,
): string | null {
  const at = columns.findIndex((column) => column.includes(id));
  const column = columns[at] ?? [];
  const row = column.indexOf(id);
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  if (isWrapped || direction === 'up' || direction === 'down') return column[row + by] ?? null;
  for (let next = at + by; next >= 0 && next < columns.length; next += by) {
    const cards = columns[next] ?? [];
    const card = cards[Math.min(row, cards.length - 1)];
    if (card !== undefined) return card;
  }
  return null;
}

/** Shows a carried card where it is carried. */
export function withLifted(lists: Lists, { id, status, index }: Lifted): Lists {
  const card = [...lists.values()].flat().find((row) => row.id === id);
  if (!card) return lists;
  return new Map(
    [...lists].map(([name, rows]) => {
      const others = rows.filter((row) => row.id !== id);
      return [name, name === status ? others.toSpliced(index, 0, card) : others] as const;
    }),
  );
}

/** Carries a card one place up or down, or into the status beside, at the same height; at the edge it stays. */
export function moved(lifted: Lifted, direction: Direction, lists: Lists): Lifted {
  const { status, index } = lifted;
  if (direction === 'up' || direction === 'down') {
    // The list has the carried card in it.
    const last = (lists.get(status)?.length ?? 1) - 1;
    return { ...lifted, index: Math.max(0, Math.min(last, index + (direction === 'up' ? -1 : 1))) };
  }
  const shown = APPLICATION_STATUSES.filter((known) => lists.has(known));
  const next = shown[shown.indexOf(status) + (direction === 'left' ? -1 : 1)];
  if (!next) return lifted;
  return { ...lifted, status: next, index: Math.min(index, lists.get(next)?.length ?? 0) };
}
