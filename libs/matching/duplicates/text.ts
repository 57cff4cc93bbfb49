import { foldWords } from '../fold';

const WORDS_PER_SHINGLE = 3;
/** Enough of a long posting to tell it from another. */
const LONGEST = 20_000;

/** The hashes of every three words in a row of a text, markup taken away. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const plain = text
    .slice(0, LONGEST)
    .replace(/<[^>]{1,300}>/g, ' ')
    .replace(/&(?:[a-z]+|#\d+);/gi, ' ');
  const words = foldWords(plain)
    .split(' ')
    .filter((word) => word !== '');
  const shingles = new Set<number>();
  for (let at = 0; at + WORDS_PER_SHINGLE <= words.length; at += 1) {
    shingles.add(hash(words.slice(at, at + WORDS_PER_SHINGLE).join(' ')));
  }
  return shingles;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The share of the shorter text's shingles that the other has too, 0 to 1; a snippet is contained in its whole text. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let common = 0;
  for (const one of fewer) if (more.has(one)) common += 1;
  return common / fewer.size;
}

/** A few numbers that two texts with most shingles in common very likely share one of (MinHash). */
export function fingerprints(shingles: ReadonlySet<number>): readonly number[] {
  const least = SEEDS.map(() => Infinity);
  for (const one of shingles) {
    SEEDS.forEach((seed, at) => {
      const mixed = Math.imul(one ^ seed, 0x9e3779b1) >>> 0;
      if (mixed < (least[at] ?? 0)) least[at] = mixed;
    });
  }
  return shingles.size === 0 ? [] : least;
}

const SEEDS = [0x1b873593, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
