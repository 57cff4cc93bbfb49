import { type XmlBudget, readXml } from '../office/xml';

/** A part that another part refers to by a key. */
export interface Relation {
  readonly id: string;
  /** The last word of its type's address, such as "hyperlink" or "header". */
  readonly kind: string;
  readonly target: string;
  /** Whether the target is an address outside of the file. */
  readonly external: boolean;
}

/** Reads a .rels part (ECMA-376 part 2, §6.5); none for `null`. @throws DocumentFault */
export function readRelations(part: Uint8Array | null, budget: XmlBudget): readonly Relation[] {
  const relations: Relation[] = [];
  if (part === null) return relations;
  const open = (name: string, attributes: Readonly<Record<string, string | undefined>>): void => {
    if (!name.endsWith('Relationship')) return;
    relations.push({
      id: attributes['Id'] ?? '',
      kind: attributes['Type']?.split('/').at(-1) ?? '',
      target: attributes['Target'] ?? '',
      external: attributes['TargetMode'] === 'External',
    });
  };
  readXml(part, { open, close: () => undefined }, { budget });
  return relations;
}

/** Where the addresses of a part's links lead, by their keys. */
export function linkTargets(relations: readonly Relation[]): ReadonlyMap<string, string> {
  return new Map(
    relations
      .filter(({ kind, external }) => kind === 'hyperlink' && external)
      .map(({ id, target }) => [id, target]),
  );
}
