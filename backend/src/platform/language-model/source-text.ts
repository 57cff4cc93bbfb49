import { canonicalSkill, extractMentions, findSkill, skillKey } from '#skills';
import { visibleText } from './visible-text';

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const GROUPING = /(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))/g;

/**
 * The document a model read, to hold what it says against it. Case, accents, spacing and punctuation do not
 * matter, and what a person cannot see in the document does not count.
 */
export class SourceText {
  readonly #text: string;
  readonly #folded: string;
  readonly #dense: string;
  readonly #figures: ReadonlySet<string>;
  readonly #mentioned: ReadonlySet<string>;

  constructor(text: string) {
    this.#text = visibleText(text);
    this.#folded = ` ${fold(this.#text)} `;
    this.#dense = this.#folded.replaceAll(' ', '');
    this.#figures = new Set(figuresIn(this.#text));
    this.#mentioned = new Set(extractMentions(this.#text).map(({ skill }) => skillKey(skill.name)));
  }

  /** Whether these words stand in the text, one after the other. */
  says(words: string): boolean {
    const folded = fold(words);
    if (folded === '') return false;
    if (UNSPACED.test(folded)) return this.#dense.includes(folded.replaceAll(' ', ''));
    return this.#folded.includes(` ${folded} `);
  }

  /** The words if the text says them, else `null`. */
  kept(words: string | null): string | null {
    return words !== null && this.says(words) ? words : null;
  }

  /** Those of several that the text says. */
  keptAll(list: readonly string[]): string[] {
    return list.filter((words) => this.says(words));
  }

  /** Whether a figure stands in the text: in full, with separators, or in thousands as in `60k`. */
  hasFigure(value: number): boolean {
    return this.#figures.has(String(value));
  }

  /**
   * Those of the skills that the text names, each once, by their canonical names. A name that is always a skill must
   * be a mention by the rules of #skills, which know "no Java needed"; one that is also an ordinary word, such as
   * Go, and one that the taxonomy does not know must stand there as the model wrote it.
   */
  keptSkills(names: readonly string[]): string[] {
    const kept = new Map<string, string>();
    for (const name of names) {
      const key = skillKey(name);
      if (key !== '' && !kept.has(key) && this.#namesSkill(name, key)) kept.set(key, canonicalSkill(name));
    }
    return [...kept.values()];
  }

  /** Whether these letters stand in the text, capitals included, and not within a word. */
  #writes(name: string): boolean {
    for (let at = this.#text.indexOf(name); at !== -1; at = this.#text.indexOf(name, at + 1)) {
      const around = `${this.#text[at - 1] ?? ''} ${this.#text[at + name.length] ?? ''}`;
      if (!/[\p{L}\p{N}]/u.test(around)) return true;
    }
    return false;
  }

  #namesSkill(name: string, key: string): boolean {
    if (this.#mentioned.has(key)) return true;
    if (findSkill(name) === undefined) return this.says(name);
    const isAlwaysASkill = extractMentions(`the word ${name} is here`).length > 0;
    return !isAlwaysASkill && this.#writes(name);
  }
}

/** Lower case without accents; everything that is no letter or digit is one space, save the signs of C++ and C#. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Every figure of a text as code writes it, and a thousand times as much where a `k` follows. */
function figuresIn(text: string): string[] {
  const plain = text.replace(GROUPING, '');
  return [...plain.matchAll(/(\d{1,12}(?:[.,]\d{1,2}(?!\d))?) ?(k\b|tsd|mil\b)?/giu)].flatMap(
    ([, digits, thousand]) => {
      const value = Number((digits ?? '').replace(',', '.'));
      return thousand === undefined ? [String(value)] : [String(value), String(value * 1000)];
    },
  );
}
