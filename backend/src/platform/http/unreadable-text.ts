import { AppError } from './app-error';

const DEEPEST = 32;

/**
 * Refuses text that PostgreSQL cannot hold (U+0000) or that is no text at all (half of a surrogate pair), and
 * structures deeper than any request of ours, wherever they stand in a request.
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
  for (const [name, inner] of Object.entries(value)) {
    refuseUnreadableText(name, depth);
    refuseUnreadableText(inner, depth + 1);
  }
}
