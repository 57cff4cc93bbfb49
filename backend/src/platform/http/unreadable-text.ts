import { AppError } from './app-error';

const DEEPEST = 32;
/** More names than any DTO has; the validator's work grows with their square. */
const WIDEST = 200;
/** Names that every object or class has: no field is called so, and a check for unknown fields does not see them. */
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Refuses text that PostgreSQL cannot hold (U+0000) or that is no text at all (half of a surrogate pair), and
 * structures deeper or wider than any request of ours, wherever they stand in a request.
 * @throws {AppError} `invalid`
 */
export function refuseUnreadableText(value: unknown, depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new AppError('invalid', 'The request holds characters that are not text.');
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new AppError('invalid', 'The request is nested too deeply.');
  if (!Array.isArray(value)) refuseOddNames(Object.keys(value));
  for (const [name, inner] of Object.entries(value)) {
    refuseUnreadableText(name, depth);
    refuseUnreadableText(inner, depth + 1);
  }
}

function refuseOddNames(names: readonly string[]): void {
  if (names.length > WIDEST)
    throw new AppError('invalid', 'The request has more fields than anything here takes.');
  const odd = names.find((name) => INHERITED.has(name));
  if (odd !== undefined) throw new AppError('invalid', `${odd} is not a known field.`);
}
