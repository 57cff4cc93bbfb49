import { companyWords } from './company';
import { pagesOf, type OpeningToCompare } from './opening';
import { isSameOpening, type ShinglesOf } from './same-opening';
import { fingerprints, shinglesOf } from './text';
import { titleWords } from './title';

/** Openings by what duplicates have in common, so that a new one is compared with few. */
export interface OpeningIndex<T extends OpeningToCompare> {
  /** The first opening added that is the same as this one. */
  find(candidate: OpeningToCompare): T | undefined;
  add(opening: T): void;
}

/** An index of openings; adding and finding cost about the same however many it holds. */
export function indexOpenings<T extends OpeningToCompare>(openings: Iterable<T>): OpeningIndex<T> {
  const byKey = new Map<string, T[]>();
  const shingles = keptShingles();
  const index: OpeningIndex<T> = {
    add(opening) {
      for (const key of keysOf(opening, shingles)) {
        const list = byKey.get(key);
        if (list) list.push(opening);
        else byKey.set(key, [opening]);
      }
    },
    find(candidate) {
      const seen = new Set<T>();
      for (const key of keysOf(candidate, shingles)) {
        for (const opening of byKey.get(key) ?? []) {
          if (seen.has(opening)) continue;
          seen.add(opening);
          if (isSameOpening(candidate, opening, shingles)) return opening;
        }
      }
      return undefined;
    },
  };
  for (const opening of openings) index.add(opening);
  return index;
}

/**
 * The first of the existing openings that is the same as the candidate. For many candidates build an index once
 * ({@link indexOpenings}); for one this is cheaper, as most texts are never read.
 */
export function findDuplicate<T extends OpeningToCompare>(
  candidate: OpeningToCompare,
  existing: readonly T[],
): T | undefined {
  const shingles = keptShingles();
  return existing.find((opening) => isSameOpening(candidate, opening, shingles));
}

function keptShingles(): ShinglesOf {
  const known = new WeakMap<OpeningToCompare, ReadonlySet<number>>();
  return (opening) => {
    const shingles = known.get(opening) ?? shinglesOf(opening.description ?? '');
    known.set(opening, shingles);
    return shingles;
  };
}

/**
 * What an opening may share with a duplicate: an address; its title and a word of the company; its title and part of
 * the text; its company and more of the text, since postings of one company have much text in common anyway.
 */
function keysOf(opening: OpeningToCompare, shingles: ShinglesOf): readonly string[] {
  const company = companyWords(opening.company ?? '');
  const title = titleWords(opening.title, opening.location).join(' ');
  const prints = fingerprints(shingles(opening));
  const [a, b, c, d] = prints;
  const pairs = prints.length === 0 || company[0] === '' ? [] : [`${a}|${b}`, `${c}|${d}`];
  return [
    ...pagesOf(opening).map((page) => `url:${page}`),
    ...company.map((word) => `title:${title}|${word}`),
    ...prints.map((print, at) => `text:${title}|${at}|${print}`),
    ...pairs.map((pair) => `company:${company.join(' ')}|${pair}`),
  ];
}
