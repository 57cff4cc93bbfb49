import type { ProfileDto } from '#contracts/profile.dto';
import type { SuggestedField } from '#contracts/resume';
import type { SuggestionDto } from '#contracts/resume.dto';
import { skillKey } from '#skills';
import { educationToSuggest, type EntryChange, experienceToSuggest, projectToSuggest } from './entries';
import { profileLinks } from './links';
import { at, type Found, type ResumeFields } from './resume-fields';
import { markOf, NOTHING_SETTLED, type Settled } from './settled';

/** Where one lives is a hint at where one wants to work, no more. */
const HOME_AS_WISH = 0.6;
/** The level is concluded from titles and years. */
const CONCLUDED = 0.6;

/** A suggestion with the marks of what it takes from the resume. */
export interface MarkedSuggestion extends SuggestionDto {
  readonly marks: readonly string[];
}

/**
 * What a resume would change in the profile as it is now, one suggestion for each field, position, course and project.
 * What the profile says already and what is settled is left out. Ids depend on the resume alone, so that they stay the
 * same.
 */
export function suggestChanges(
  fields: ResumeFields,
  profile: ProfileDto,
  settled: Settled = NOTHING_SETTLED,
): MarkedSuggestion[] {
  const entries = <T>(
    field: 'experience' | 'education' | 'projects',
    found: readonly Found<T>[],
    changeOf: (read: T, profile: ProfileDto) => EntryChange | null,
  ): MarkedSuggestion[] =>
    found.flatMap((entry, index) => {
      const mark = markOf(field, entry.value);
      if (settled.has(mark) && profile[field].length > 0) return [];
      const change = changeOf(entry.value, profile);
      return change ? [{ ...suggestion(`${field}-${index}`, field, entry, change), marks: [mark] }] : [];
    });
  const all = [
    ...textChange('full_name', cut(fields.name, 120), profile.full_name),
    ...textChange('headline', cut(fields.headline ?? presentTitle(fields), 200), profile.headline),
    ...textChange('phone', cut(fields.phone, 40), profile.phone),
    ...listChange('links', profileLinks(fields.links), profile.links, { keyOf: linkKey, settled }),
    ...listChange('preferred_locations', homeOf(fields), profile.preferred_locations, {
      keyOf: fold,
      settled,
    }),
    ...textChange('experience_level', levelOf(fields), profile.experience_level),
    ...listChange('skills', fields.skills.filter(isSkill), profile.skills, { keyOf: skillKey, settled }),
    ...entries('experience', fields.experience, experienceToSuggest),
    ...entries('education', fields.education, educationToSuggest),
    ...entries('projects', fields.projects, projectToSuggest),
  ];
  return all.filter(
    ({ current, marks }) => current?.text === undefined || !marks.every((mark) => settled.has(mark)),
  );
}

export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const linkKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');

const isSkill = ({ value }: Found<string>): boolean => value.length <= 80;

const cut = (found: Found<string> | null, length: number): Found<string> | null =>
  found && at(found, [...found.value].slice(0, length).join('').trim());

/** The present position, or the first one, says what somebody is. */
function presentTitle({ experience }: ResumeFields): Found<string> | null {
  const entry = experience.find(({ value }) => value.is_current) ?? experience[0];
  return entry?.value.title ? at(entry, entry.value.title, entry.confidence * 0.8) : null;
}

const homeOf = ({ location }: ResumeFields): readonly Found<string>[] =>
  location && location.value.length <= 120 ? [at(location, location.value, HOME_AS_WISH)] : [];

const levelOf = ({ level, experience }: ResumeFields): Found<string> | null =>
  level && experience.length > 0
    ? { value: level, confidence: CONCLUDED, page: null, line: null, passage: null }
    : null;

function textChange(
  field: SuggestedField,
  found: Found<string> | null,
  current: string | null,
): MarkedSuggestion[] {
  if (!found || found.value === '' || (current !== null && fold(current) === fold(found.value))) return [];
  return [
    {
      ...suggestion(field, field, found, {
        current: current === null ? null : { text: current },
        proposed: { text: found.value },
      }),
      marks: [markOf(field, fold(found.value))],
    },
  ];
}

/** How many entries the profile takes. */
const MOST = { links: 20, preferred_locations: 20, skills: 200 } as const;

/** What is new is added to what is there. */
function listChange(
  field: keyof typeof MOST,
  found: readonly Found<string>[],
  current: readonly string[],
  { keyOf, settled }: { keyOf: (text: string) => string; settled: Settled },
): MarkedSuggestion[] {
  const seen = new Set(current.map(keyOf));
  const mark = ({ value }: Found<string>): string => markOf(field, keyOf(value));
  const fresh = found.filter((one) => {
    const isNew = !seen.has(keyOf(one.value));
    seen.add(keyOf(one.value));
    return isNew && !(current.length > 0 && settled.has(mark(one)));
  });
  const added = fresh.slice(0, Math.max(0, MOST[field] - current.length));
  const [first] = added;
  if (!first) return [];
  const confidence = added.reduce((sum, one) => sum + one.confidence, 0) / added.length;
  const proposed = { list: [...current, ...added.map(({ value }) => value)] };
  return [
    {
      ...suggestion(
        field,
        field,
        { ...first, confidence },
        { current: current.length > 0 ? { list: [...current] } : null, proposed },
      ),
      marks: added.map(mark),
    },
  ];
}

const suggestion = (
  id: string,
  field: SuggestedField,
  { confidence, page, line, passage }: Found<unknown>,
  { current, proposed }: EntryChange,
): SuggestionDto => ({
  id,
  field,
  current,
  proposed,
  confidence: Math.round(confidence * 100) / 100,
  page,
  line,
  passage,
});
