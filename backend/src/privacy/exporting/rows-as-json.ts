import type { Row, Rows } from '../../platform/database';

/** Rows read at once. */
const PAGE = 200;

/** Every row, page by page in the order of their ids, so that rows that come and go meanwhile move no others. */
export async function* allRows<T extends Row>(rows: Rows<T>): AsyncGenerator<T> {
  for (let after = ''; ;) {
    const page = await rows.read(
      rows.query('entry').where('entry.id > :after', { after }).orderBy('entry.id', 'ASC').limit(PAGE),
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** A JSON list in pieces, one entry a line. */
export async function* asJsonList(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const value of values) {
    yield `${before}${JSON.stringify(value)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
