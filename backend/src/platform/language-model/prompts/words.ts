import { z } from 'zod';

/**
 * Fields of what a model reads. They are lenient where a member can do without: what is too long to be what was
 * asked, or no date, is as good as not said, and the rest of the answer is kept.
 */

const fitting = (text: string, longest: number): string | null => {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.length > longest ? null : trimmed;
};

/** Words of a document of at most `longest` UTF-16 units, or `null`. */
export const words = (longest: number) =>
  z
    .string()
    .nullish()
    .transform((text) => fitting(text ?? '', longest));

/** The first `most` of them. */
export const manyWords = (most: number, longest: number) =>
  z
    .array(z.string())
    .nullish()
    .transform((list) => (list ?? []).flatMap((text) => fitting(text, longest) ?? []).slice(0, most));

/** The first `most` of several things. */
export const manyOf = <T extends z.ZodType>(thing: T, most: number) =>
  z
    .array(thing)
    .nullish()
    .transform((list) => (list ?? []).slice(0, most));

/** `YYYY-MM` or `YYYY`, or `null`. */
export const monthOrYear = z
  .string()
  .nullish()
  .transform((date) => /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?/.exec(date ?? '')?.[0] ?? null);

/** One of the values, or `null`. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum(values)
    .nullish()
    .transform((value) => value ?? null);

/** An amount of money from 0 to 10⁹, or `null`. */
export const amount = z
  .number()
  .nullish()
  .transform((value) => (value != null && value >= 0 && value <= 1e9 ? value : null));

/** A code of ISO 4217, or `null`. */
export const currency = z
  .string()
  .nullish()
  .transform((code) => (/^[A-Z]{3}$/.test(code ?? '') ? (code ?? null) : null));
