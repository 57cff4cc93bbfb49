import type { SuggestedField } from '#contracts/resume';
import type { SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';

/** How sure a suggestion is, in words: check it, likely, sure. */
export const BANDS = ['check', 'likely', 'sure'] as const;
export type Band = (typeof BANDS)[number];

/** From here on a suggestion counts as likely, and as sure. Below, it asks to be checked. */
const LIKELY_FROM = 0.6;
const SURE_FROM = 0.85;

/** @param confidence 0 to 1 */
export function bandOf(confidence: number): Band {
  if (confidence >= SURE_FROM) return 'sure';
  return confidence >= LIKELY_FROM ? 'likely' : 'check';
}

/** Suggestions of one band. */
export interface BandGroup {
  readonly band: Band;
  readonly suggestions: readonly SuggestionDto[];
}

/** Suggestions by band, the least sure first; within a band too. Bands without any are left out. */
export function byBand(suggestions: readonly SuggestionDto[]): BandGroup[] {
  const ordered = [...suggestions].sort((a, b) => a.confidence - b.confidence);
  return BANDS.map((band) => ({
    band,
    suggestions: ordered.filter(({ confidence }) => bandOf(confidence) === band),
  })).filter((group) => group.suggestions.length > 0);
}

/** The shape of a field's value, and so of its editor. */
export type ValueKind = 'text' | 'level' | 'list' | 'experience' | 'education' | 'project';

const KINDS: Readonly<Record<SuggestedField, ValueKind>> = {
  full_name: 'text',
  headline: 'text',
  phone: 'text',
  experience_level: 'level',
  links: 'list',
  preferred_locations: 'list',
  skills: 'list',
  experience: 'experience',
  education: 'education',
  projects: 'project',
};

export const kindOf = (field: SuggestedField): ValueKind => KINDS[field];

/** What tells this suggestion from others of its field: the position, the school, the project; empty for the rest. */
export function nameOf({ experience, education, project }: SuggestedValueDto): string {
  if (experience) return [experience.title, experience.company].filter(Boolean).join(', ');
  return education?.institution ?? project?.name ?? '';
}

/** Entries of a list that another list does not have, whatever their case. */
export function newIn(list: readonly string[], before: readonly string[]): ReadonlySet<string> {
  const known = new Set(before.map((entry) => entry.toLowerCase()));
  return new Set(list.filter((entry) => !known.has(entry.toLowerCase())));
}
