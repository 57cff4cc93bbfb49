import type { ApplicationStatus } from '#contracts/application';
import type { Rows } from '../platform/database';
import type { ApplicationEntity } from './application.entity';

/**
 * Puts an application at a place of a column of the board and closes the ranks: positions of a column are always
 * 0, 1, 2 …
 * @param position counted from 0; past the end means the end
 */
export async function placeOnBoard(
  mine: Rows<ApplicationEntity>,
  id: string,
  status: ApplicationStatus,
  position: number,
): Promise<number> {
  const column = await mine.find({ where: { status }, order: { board_position: 'asc', created_at: 'desc' } });
  const others = column.filter((row) => row.id !== id);
  const place = Math.min(position, others.length);
  const order = [
    ...others.slice(0, place).map((row) => row.id),
    id,
    ...others.slice(place).map((row) => row.id),
  ];
  const before = new Map(column.map((row) => [row.id, row.board_position]));
  const moved = order.flatMap((row, index) => (before.get(row) === index ? [] : ([[row, index]] as const)));
  await mine.setEach('board_position', 'integer', new Map(moved));
  return place;
}
