import type { ApplicationStatus } from '#contracts/application';
import type { Rows } from '../platform/database';
import type { ApplicationEntity } from './application.entity';

/** A column of the board, top first. */
const columnOf = (mine: Rows<ApplicationEntity>, status: ApplicationStatus): Promise<ApplicationEntity[]> =>
  mine.find({ where: { status }, order: { board_position: 'asc', created_at: 'desc' } });

/** Gives the rows of a column their places in this order: 0, 1, 2 … */
async function renumber(mine: Rows<ApplicationEntity>, order: readonly ApplicationEntity[]): Promise<void> {
  const moved = order.flatMap((row, place) =>
    row.board_position === place ? [] : ([[row.id, place]] as const),
  );
  await mine.setEach('board_position', 'integer', new Map(moved));
}

/**
 * Puts an application at a place of its column and closes the ranks.
 * @param position counted from 0; past the end means the end
 */
export async function placeOnBoard(
  mine: Rows<ApplicationEntity>,
  id: string,
  status: ApplicationStatus,
  position: number,
): Promise<void> {
  const column = await columnOf(mine, status);
  const others = column.filter((row) => row.id !== id);
  const placed = column.filter((row) => row.id === id);
  await renumber(mine, [...others.slice(0, position), ...placed, ...others.slice(position)]);
}

/** Closes the ranks of a column that an application left. */
export async function closeRanks(mine: Rows<ApplicationEntity>, status: ApplicationStatus): Promise<void> {
  await renumber(mine, await columnOf(mine, status));
}
