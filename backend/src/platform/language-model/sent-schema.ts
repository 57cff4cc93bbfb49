import { toJSONSchema, type ZodType } from 'zod';

/** The words of JSON Schema that every provider's structured output takes; the others make some refuse the request. */
const TAKEN = new Set(['type', 'enum', 'const', 'properties', 'items', 'anyOf', 'description']);

/** A JSON Schema, made of what all providers take. */
export interface SentSchema {
  readonly [word: string]: unknown;
}

/**
 * The schema as providers take it: every property is required, none may be added, and limits of lengths and numbers,
 * which `schema` checks afterwards, are left out. Where a text or list may be `null` the model is to leave it empty,
 * since Anthropic takes 16 choices between types at most; `schema` should take an empty text for `null`.
 */
export function sentSchema(schema: ZodType): SentSchema {
  return portable(toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function portable(given: object): SentSchema {
  const node = withoutNull(given);
  const kept: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(node)) if (TAKEN.has(word)) kept[word] = inner(word, value);
  if (kept['type'] !== 'object') return kept;
  return { ...kept, required: Object.keys(kept['properties'] ?? {}), additionalProperties: false };
}

/** A text or list that may be `null`, without the `null`. Zod writes it as two types or as two alternatives. */
function withoutNull(node: { readonly type?: unknown; readonly anyOf?: unknown }): object {
  if (Array.isArray(node.type) && node.type.includes('string')) return { ...node, type: 'string' };
  if (!Array.isArray(node.anyOf)) return node;
  const real = (node.anyOf as { type?: unknown; enum?: unknown }[]).filter(({ type }) => type !== 'null');
  const [only] = real;
  if (only === undefined || real.length > 1 || only.enum !== undefined) return node;
  return only.type === 'array' || only.type === 'string' ? only : node;
}

function inner(word: string, value: unknown): unknown {
  if (word === 'anyOf' && Array.isArray(value)) return value.map((one: object) => portable(one));
  if (typeof value !== 'object' || value === null) return value;
  if (word === 'items') return portable(value);
  if (word !== 'properties') return value;
  // Each property of a schema's `properties` is a schema.
  const properties = Object.entries(value) as [string, object][];
  return Object.fromEntries(properties.map(([name, one]) => [name, portable(one)]));
}
