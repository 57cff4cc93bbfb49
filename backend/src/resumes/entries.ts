import type { EducationDto, ExperienceDto, ProfileDto, ProjectDto } from '#contracts/profile.dto';
import type {
  ReadEducationDto,
  ReadExperienceDto,
  ReadProjectDto,
  SuggestedValueDto,
} from '#contracts/resume.dto';
import { webAddress } from './links';

/** A change of one entry of the profile: the entry that it replaces, if there is one, and what it becomes. */
export interface EntryChange {
  readonly current: SuggestedValueDto | null;
  readonly proposed: SuggestedValueDto;
}

/** Stands where a profile needs a name and the resume gives none; the member is shown it with low confidence. */
const NOT_STATED = 'Not stated';

const short = (text: string | null, length = 200): string =>
  [...(text ?? '')].slice(0, length).join('').trim();
const fold = (text: string | null | undefined): string =>
  short(text ?? null)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two dates can be the same: a year alone contradicts no month of it. */
function mayBeSame(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return true;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}

const isEqual = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** `null` if the profile has it to the letter, or if the entry names nothing. */
export function experienceToSuggest(read: ReadExperienceDto, profile: ProfileDto): EntryChange | null {
  if (!read.title && !read.company) return null;
  const experience: ExperienceDto = {
    title: short(read.title) || NOT_STATED,
    company: short(read.company) || NOT_STATED,
    location: short(read.location) || null,
    start_date: read.start_date,
    end_date: read.is_current ? null : read.end_date,
    bullets: read.bullets
      .map((bullet) => short(bullet, 1000))
      .filter((bullet) => bullet !== '')
      .slice(0, 40),
  };
  const current = sameExperience(experience, profile.experience);
  if (current && isEqual(inOrder(current), experience)) return null;
  return { current: current ? { experience: inOrder(current) } : null, proposed: { experience } };
}

/** The entry of a profile that means the same position. */
export const sameExperience = (
  one: ExperienceDto,
  known: readonly ExperienceDto[],
): ExperienceDto | undefined =>
  known.find(
    ({ title, company, start_date }) =>
      fold(company) === fold(one.company) &&
      fold(title) === fold(one.title) &&
      mayBeSame(start_date, one.start_date),
  );

/** With every field, in one order: two entries that say the same are then equal as JSON. */
const inOrder = ({
  title,
  company,
  location,
  start_date,
  end_date,
  bullets,
}: ExperienceDto): Required<ExperienceDto> => ({
  title,
  company,
  location: location ?? null,
  start_date: start_date ?? null,
  end_date: end_date ?? null,
  bullets: bullets ?? [],
});

/** `null` if the profile has it, or if no school is named. */
export function educationToSuggest(read: ReadEducationDto, profile: ProfileDto): EntryChange | null {
  if (!read.institution && !read.degree) return null;
  const education: EducationDto = {
    institution: short(read.institution) || NOT_STATED,
    degree: short(read.degree) || null,
    field_of_study: null,
    start_date: read.start_date,
    end_date: read.end_date,
  };
  const known = sameEducation(education, profile.education);
  if (!known) return { current: null, proposed: { education } };
  const current = {
    institution: known.institution,
    degree: known.degree ?? null,
    field_of_study: known.field_of_study ?? null,
    start_date: known.start_date ?? null,
    end_date: known.end_date ?? null,
  };
  const proposed = {
    ...education,
    field_of_study: current.field_of_study,
    degree: education.degree ?? current.degree,
    start_date: education.start_date ?? current.start_date,
    end_date: education.end_date ?? current.end_date,
  };
  return isEqual(current, proposed)
    ? null
    : { current: { education: current }, proposed: { education: proposed } };
}

export const sameEducation = (one: EducationDto, known: readonly EducationDto[]): EducationDto | undefined =>
  known.find(
    ({ institution, degree }) =>
      fold(institution) === fold(one.institution) &&
      (!degree || !one.degree || fold(degree) === fold(one.degree)),
  );

/** `null` if the profile has a project of that name that says as much. */
export function projectToSuggest(read: ReadProjectDto, profile: ProfileDto): EntryChange | null {
  const name = short(read.name);
  if (name === '') return null;
  const known = sameProject({ name }, profile.projects);
  const description = short(read.description, 2000) || (known?.description ?? null);
  const url = (read.url ? webAddress(read.url) : null) ?? known?.url ?? null;
  const project: ProjectDto = { name, description, url, skills: known?.skills ?? [] };
  if (!known) return { current: null, proposed: { project } };
  const current = {
    name: known.name,
    description: known.description ?? null,
    url: known.url ?? null,
    skills: known.skills ?? [],
  };
  return isEqual({ ...current, name }, project)
    ? null
    : { current: { project: current }, proposed: { project } };
}

export const sameProject = (
  one: Pick<ProjectDto, 'name'>,
  known: readonly ProjectDto[],
): ProjectDto | undefined => known.find(({ name }) => fold(name) === fold(one.name));
