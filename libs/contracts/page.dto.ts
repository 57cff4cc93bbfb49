import { Optional, QueryWhole } from './validation';

/** Which part of a list to answer. The total is in `X-Total-Count`, the next page in `Link`. */
export class PageQuery {
  /** How many entries to pass over. */
  @Optional()
  @QueryWhole(0, 1_000_000)
  skip?: number;

  /** How many entries to answer, 50 if not given. */
  @Optional()
  @QueryWhole(1, 200)
  limit?: number;
}
