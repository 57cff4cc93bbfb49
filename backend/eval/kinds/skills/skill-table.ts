import type { LabelledFolder } from '../../labelled-folder';
import { plain } from '../../measures/same-text';

const ALIASES = 'skills/aliases.json';

/** A name of a skill and the skill that it names. */
export interface Alias {
  readonly alias: string;
  readonly canonical: string;
  /** Whether it is the skill's own name. */
  readonly self: boolean;
}

export const aliasesOf = (data: LabelledFolder): readonly Alias[] => data.list<Alias>(ALIASES);

/** Makes sets of skills comparable: names by the labels' own table, if there is one, else as they are. */
export function skillSets(data: LabelledFolder): (names: readonly string[]) => ReadonlySet<string> {
  const table = new Map(
    (data.has(ALIASES) ? aliasesOf(data) : []).map(({ alias, canonical }) => [
      plain(alias),
      plain(canonical),
    ]),
  );
  return (names) => new Set(names.map((name) => table.get(plain(name)) ?? plain(name)));
}
