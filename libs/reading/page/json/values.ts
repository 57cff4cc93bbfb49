/** Reading values of any shape: nothing is what a board promised until it was looked at. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names and indexes; `undefined` as soon as one is missing. Only own fields count. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    // Whoever asks checks what is found.
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/** The items of an array; none for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An array as it is, nothing as no items, and anything else as the only item. */
export function listOrOne(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A string without outer spaces, or a number written out; `null` for an empty one and anything else. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** The first of several that holds text. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const found = text(value);
    if (found !== null) return found;
  }
  return null;
}

/** A finite number, also one written as a plain decimal. */
export function figure(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\s{0,9}-?\d{1,15}(?:\.\d{1,15})?\s{0,9}$/.test(value)
    ? Number(value)
    : null;
}

/** True and false, also as words and as 1 and 0. */
export function flag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = (text(value) ?? '').toLowerCase();
  if (/^(?:true|yes|1)$/.test(word)) return true;
  return /^(?:false|no|0)$/.test(word) ? false : null;
}

/** Places and the like joined by `sign`, without empty ones and repetitions. */
export function joined(values: readonly unknown[], sign: string): string | null {
  const texts = values.flatMap((value) => text(value) ?? []);
  return text([...new Set(texts)].join(sign));
}
