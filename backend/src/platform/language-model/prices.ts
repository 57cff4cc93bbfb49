export interface Tokens {
  /** Read by the model. */
  readonly in: number;
  /** Written by it. */
  readonly out: number;
}

export const NO_TOKENS: Tokens = { in: 0, out: 0 };

export const sumOf = (all: readonly Tokens[]): Tokens =>
  all.reduce((sum, one) => ({ in: sum.in + one.in, out: sum.out + one.out }), NO_TOKENS);

/** US dollars for a million tokens. */
export interface Price {
  readonly in: number;
  readonly out: number;
}

export const FREE: Price = { in: 0, out: 0 };

/** Taken for a hosted model that is not in the table: as dear as most large ones. LLM_PRICE_IN and _OUT say better. */
export const UNKNOWN: Price = { in: 5, out: 25 };

/**
 * List prices of hosted models by the beginning of their names, of two that fit the longer one first; as published
 * in November 2026, without discounts for cached or batched input, for prompts below 100,000 tokens.
 */
const PRICES: readonly (readonly [string, Price])[] = [
  ['gpt-5.4-mini', { in: 0.75, out: 4.5 }],
  ['gpt-5.4-nano', { in: 0.2, out: 1.25 }],
  ['gpt-5.4-pro', { in: 30, out: 180 }],
  ['gpt-5.4', { in: 2.5, out: 15 }],
  ['gpt-5.2-pro', { in: 21, out: 168 }],
  ['gpt-5.2', { in: 1.75, out: 14 }],
  ['gpt-5-mini', { in: 0.25, out: 2 }],
  ['gpt-5-nano', { in: 0.05, out: 0.4 }],
  ['gpt-5-pro', { in: 15, out: 120 }],
  ['gpt-5', { in: 1.25, out: 10 }],
  ['gpt-4.1-mini', { in: 0.4, out: 1.6 }],
  ['gpt-4.1-nano', { in: 0.1, out: 0.4 }],
  ['gpt-4.1', { in: 2, out: 8 }],
  ['gpt-4o-mini', { in: 0.15, out: 0.6 }],
  ['gpt-4o', { in: 2.5, out: 10 }],
  ['o4-mini', { in: 1.1, out: 4.4 }],
  ['claude-haiku-5-5', { in: 0.1, out: 0.5 }],
  ['claude-haiku-4-5', { in: 1, out: 5 }],
  ['claude-sonnet-5', { in: 2, out: 10 }],
  ['claude-sonnet-4', { in: 3, out: 15 }],
  ['claude-opus-5-5', { in: 4, out: 20 }],
  ['claude-opus-5', { in: 5, out: 25 }],
  ['claude-opus-4-0', { in: 15, out: 75 }],
  ['claude-opus-4-1', { in: 15, out: 75 }],
  ['claude-opus-4-20250514', { in: 15, out: 75 }],
  ['claude-opus-4', { in: 5, out: 25 }],
  ['claude-fable-5', { in: 10, out: 50 }],
];

/** What a hosted model costs; a dear guess for one that is not known. */
export function priceOf(model: string): Price {
  return PRICES.find(([name]) => isNamed(model, name))?.[1] ?? UNKNOWN;
}

/** A dated or dashed edition costs what its model does; `gpt-5.2` is not an edition of `gpt-5`. */
const isNamed = (model: string, name: string): boolean => model === name || model.startsWith(`${name}-`);

/** US dollars for so many tokens. */
export const costOf = (price: Price, tokens: Tokens): number =>
  (price.in * tokens.in + price.out * tokens.out) / 1_000_000;
