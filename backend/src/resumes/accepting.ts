import type { ProfileDto, UpdateProfileDto } from '#contracts/profile.dto';
import type { ApplySuggestionsDto, SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';
import { invalidField } from '../platform/http';
import { sameEducation, sameExperience, sameProject } from './entries';

/** The part of a value that each field takes. */
const PART_OF = {
  full_name: 'text',
  headline: 'text',
  phone: 'text',
  experience_level: 'text',
  links: 'list',
  preferred_locations: 'list',
  skills: 'list',
  experience: 'experience',
  education: 'education',
  projects: 'project',
} as const satisfies Record<SuggestionDto['field'], keyof SuggestedValueDto>;

/**
 * The change of the profile that accepting some suggestions makes, and nothing else. It is not checked yet: an
 * edited value may be anything that fits the field's kind.
 * @throws {AppError} `invalid` for an unknown id, an edit of what was not accepted, or a value of another kind
 */
export function changeFor(
  { accept, edits }: ApplySuggestionsDto,
  suggestions: readonly SuggestionDto[],
  profile: ProfileDto,
): UpdateProfileDto {
  const known = new Map(suggestions.map((one) => [one.id, one]));
  const edited = new Map((edits ?? []).map(({ id, value }) => [id, value]));
  for (const id of edited.keys()) {
    if (!accept.includes(id)) throw invalidField('edits', `${id} is edited but not accepted.`);
  }
  let change: UpdateProfileDto = {};
  for (const id of accept) {
    const suggestion = known.get(id);
    if (!suggestion) {
      throw invalidField('accept', `${id} is not suggested, or your profile says so already.`);
    }
    const value = edited.get(id) ?? suggestion.proposed;
    if (value[PART_OF[suggestion.field]] === undefined) {
      throw invalidField('edits', `The value of ${id} needs ${PART_OF[suggestion.field]}.`);
    }
    change = { ...change, ...taken(suggestion, value, { ...profile, ...definedIn(change) }) };
  }
  return change;
}

/** The lists that earlier suggestions changed already. */
const definedIn = ({
  experience,
  education,
  projects,
}: UpdateProfileDto): Partial<Pick<ProfileDto, 'experience' | 'education' | 'projects'>> => ({
  ...(experience ? { experience } : {}),
  ...(education ? { education } : {}),
  ...(projects ? { projects } : {}),
});

/** An entry takes the place of the one it was compared with; new ones follow in the order of the resume. */
function taken(
  { field, current }: SuggestionDto,
  value: SuggestedValueDto,
  profile: Pick<ProfileDto, 'experience' | 'education' | 'projects'>,
): UpdateProfileDto {
  switch (field) {
    case 'experience':
      return {
        experience: placed(
          profile.experience,
          current?.experience && sameExperience(current.experience, profile.experience),
          value.experience,
        ),
      };
    case 'education':
      return {
        education: placed(
          profile.education,
          current?.education && sameEducation(current.education, profile.education),
          value.education,
        ),
      };
    case 'projects':
      return {
        projects: placed(
          profile.projects,
          current?.project && sameProject(current.project, profile.projects),
          value.project,
        ),
      };
    case 'links':
    case 'preferred_locations':
    case 'skills':
      return { [field]: value.list };
    default:
      return { [field]: value.text };
  }
}

function placed<T>(list: readonly T[], old: T | undefined, entry: T | undefined): T[] {
  if (entry === undefined) return [...list];
  return old === undefined ? [...list, entry] : list.map((one) => (one === old ? entry : one));
}
