import type { ApplySuggestionsDto, SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';

/** What the member decided about one suggestion. */
export type Decision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'edit'; readonly value: SuggestedValueDto }
  | { readonly kind: 'skip' };

/** Decisions by the id of their suggestion; one without is undecided. */
export type Decisions = ReadonlyMap<string, Decision>;

/** How many suggestions were decided in which way. */
export interface Tally {
  readonly accepted: number;
  readonly edited: number;
  readonly skipped: number;
  readonly left: number;
}

/** The decisions with some of them changed; `null` makes them undecided again. */
export function decided(decisions: Decisions, ids: readonly string[], decision: Decision | null): Decisions {
  const next = new Map(decisions);
  for (const id of ids) {
    if (decision) next.set(id, decision);
    else next.delete(id);
  }
  return next;
}

/** The same decision once more takes it back. */
export function toggled(decisions: Decisions, id: string, kind: 'accept' | 'skip'): Decisions {
  return decided(decisions, [id], decisions.get(id)?.kind === kind ? null : { kind });
}

/** Without decisions about what is not suggested any more. */
export function stillThere(decisions: Decisions, suggestions: readonly SuggestionDto[]): Decisions {
  const ids = new Set(suggestions.map(({ id }) => id));
  return new Map([...decisions].filter(([id]) => ids.has(id)));
}

export function tallyOf(decisions: Decisions, suggestions: readonly SuggestionDto[]): Tally {
  const kinds = suggestions.map(({ id }) => decisions.get(id)?.kind);
  const count = (kind: Decision['kind'] | undefined) => kinds.filter((other) => other === kind).length;
  return { accepted: count('accept'), edited: count('edit'), skipped: count('skip'), left: count(undefined) };
}

/** What is sent: everything accepted, with the values that the member wrote instead. */
export function choiceOf(decisions: Decisions): ApplySuggestionsDto {
  const taken = [...decisions].filter(([, { kind }]) => kind !== 'skip');
  return {
    accept: taken.map(([id]) => id),
    edits: taken.flatMap(([id, decision]) =>
      decision.kind === 'edit' ? [{ id, value: decision.value }] : [],
    ),
  };
}

/** Decisions as a text to keep, and back. A text that is none gives no decisions. */
export function written(decisions: Decisions): string {
  return JSON.stringify([...decisions]);
}

export function readBack(text: string | null): Decisions {
  if (text === null) return new Map();
  try {
    // Written by `written` in this tab.
    return new Map(JSON.parse(text) as [string, Decision][]);
  } catch {
    return new Map();
  }
}
