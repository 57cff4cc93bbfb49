import type { ExperienceLevel } from '#contracts/profile';
import type { ReadEducationDto, ReadExperienceDto, ReadProjectDto } from '#contracts/resume.dto';
import type { ResumeReading } from '#reading';

/** A value read from a resume, how sure it is (0 to 1), and where it stands, if it stands in one place. */
export interface Found<T> {
  readonly value: T;
  readonly confidence: number;
  readonly page: number | null;
  readonly line: number | null;
  readonly passage: string | null;
}

/** What was read from a resume, whoever read it: rules, a model, or the file's own structure. */
export interface ResumeFields {
  readonly name: Found<string> | null;
  readonly email: Found<string> | null;
  readonly phone: Found<string> | null;
  readonly location: Found<string> | null;
  readonly headline: Found<string> | null;
  readonly summary: Found<string> | null;
  readonly links: readonly Found<string>[];
  readonly skills: readonly Found<string>[];
  readonly languages: readonly Found<string>[];
  readonly experience: readonly Found<ReadExperienceDto>[];
  readonly education: readonly Found<ReadEducationDto>[];
  readonly projects: readonly Found<ReadProjectDto>[];
  readonly total_years: number | null;
  readonly level: ExperienceLevel | null;
}

type Source = Omit<Found<unknown>, 'value'>;

const NOWHERE: Source = { confidence: 0.4, page: null, line: null, passage: null };

/** The same place, with another value. */
export const at = <T>(source: Source | null | undefined, value: T, confidence?: number): Found<T> => {
  const { page, line, passage, confidence: own } = source ?? NOWHERE;
  return { value, confidence: confidence ?? own, page, line, passage };
};

/** The least sure of several parts. */
const weakest = (...parts: readonly (Source | null)[]): number =>
  parts.reduce((least, part) => Math.min(least, part?.confidence ?? NOWHERE.confidence), 1);

/** Brings what the rules read into the shape that is kept. */
export function fieldsOfReading(reading: ResumeReading): ResumeFields {
  const plain = (found: Found<string> | null): Found<string> | null => found && at(found, found.value);
  return {
    name: plain(reading.name),
    email: plain(reading.email),
    phone: plain(reading.phone),
    location: plain(reading.location),
    headline: plain(reading.headline),
    summary: plain(reading.summary),
    links: reading.links.map((link) => at(link, link.value)),
    // As typed: skills are compared by their canonical names wherever they are compared.
    skills: reading.skills.map((skill) => at(skill, skill.written)),
    languages: reading.languages.map((language) => at(language, language.value)),
    experience: reading.experience.map(({ title, company, location, start, end, bullets }) =>
      at(
        title ?? company ?? start,
        {
          title: title?.value ?? null,
          company: company?.value ?? null,
          location: location?.value ?? null,
          start_date: start?.value ?? null,
          end_date: endOf(end),
          is_current: end?.value === PRESENT,
          bullets: [...bullets],
        },
        weakest(title, company, start),
      ),
    ),
    education: reading.education.map(({ institution, degree, start, end }) =>
      at(
        institution ?? degree ?? end,
        {
          institution: institution?.value ?? null,
          degree: degree?.value ?? null,
          start_date: start?.value ?? null,
          end_date: endOf(end),
        },
        weakest(institution, degree),
      ),
    ),
    projects: reading.projects.map(({ name, description, url }) =>
      at(name, { name: name.value, description: description || null, url }),
    ),
    total_years: reading.experience.length > 0 ? reading.total_years : null,
    level: reading.level,
  };
}

/** How a reading says that something goes on. */
const PRESENT = 'present';
const endOf = (end: Found<string> | null): string | null =>
  end === null || end.value === PRESENT ? null : end.value;
