import type { ZodType } from 'zod';

/** Faults that are told to the model. */
const MOST_FAULTS = 10;

export type ReadReply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly string[] };

/** A model's words as the value they should be, or what is wrong with them in words for the model. */
export function readReply<T>(text: string, schema: ZodType<T>): ReadReply<T> {
  if (text.trim() === '') return { ok: false, faults: ['It is empty.'] };
  let json: unknown;
  try {
    json = JSON.parse(withoutWrapping(text));
  } catch {
    return { ok: false, faults: ['It is not one complete JSON object; if it was cut off, be shorter.'] };
  }
  const read = schema.safeParse(json);
  if (read.success) return { ok: true, value: read.data };
  const faults = read.error.issues
    .slice(0, MOST_FAULTS)
    .map(
      ({ path, message }) => `${path.length === 0 ? 'the whole' : path.join('.').slice(0, 100)}: ${message}`,
    );
  return { ok: false, faults };
}

/** From the first brace to the last: some models put a code block or a sentence around their JSON. */
function withoutWrapping(text: string): string {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return start === -1 || end < start ? text : text.slice(start, end + 1);
}
