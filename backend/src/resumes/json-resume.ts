import type { JsonResumeDto } from '#contracts/json-resume.dto';
import type { ProfileDto } from '#contracts/profile.dto';
import type { ResumeFields } from './resume-fields';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

const text = <K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } =>
  // A record of one key that is known here.
  (value ? { [key]: value } : {}) as { [P in K]?: string };

const profiles = (links: readonly string[]): JsonResumeDto['basics']['profiles'] =>
  links.map((url) => ({ ...text('network', hostOf(url)), url }));

function hostOf(url: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/\s]{3,100})/i.exec(url);
  return host?.[1]?.toLowerCase() ?? null;
}

/** The profile as a JSON Resume. */
export function profileAsJsonResume(profile: ProfileDto, email: string): JsonResumeDto {
  return {
    $schema: SCHEMA,
    basics: {
      name: profile.full_name ?? '',
      ...text('label', profile.headline),
      email,
      ...text('phone', profile.phone),
      profiles: profiles(profile.links),
    },
    work: profile.experience.map(({ title, company, location, start_date, end_date, bullets = [] }) => ({
      name: company,
      position: title,
      ...text('location', location),
      ...text('startDate', start_date),
      ...text('endDate', end_date),
      highlights: [...bullets],
    })),
    education: profile.education.map(({ institution, degree, field_of_study, start_date, end_date }) => ({
      institution,
      ...text('area', field_of_study),
      ...text('studyType', degree),
      ...text('startDate', start_date),
      ...text('endDate', end_date),
    })),
    skills: profile.skills.map((name) => ({ name })),
    languages: [],
    projects: profile.projects.map(({ name, description, url, skills = [] }) => ({
      name,
      ...text('description', description),
      ...text('url', url),
      ...(skills.length > 0 ? { keywords: [...skills] } : {}),
    })),
  };
}

/** What was read from a resume as a JSON Resume. */
export function fieldsAsJsonResume(fields: ResumeFields): JsonResumeDto {
  const { name, headline, email, phone, summary, location } = fields;
  return {
    $schema: SCHEMA,
    basics: {
      name: name?.value ?? '',
      ...text('label', headline?.value),
      ...text('email', email?.value),
      ...text('phone', phone?.value),
      ...text('summary', summary?.value),
      ...(location ? { location: { city: location.value } } : {}),
      profiles: profiles(fields.links.map(({ value }) => value)),
    },
    work: fields.experience.map(({ value }) => ({
      name: value.company ?? '',
      position: value.title ?? '',
      ...text('location', value.location),
      ...text('startDate', value.start_date),
      ...text('endDate', value.end_date),
      highlights: value.bullets,
    })),
    education: fields.education.map(({ value }) => ({
      institution: value.institution ?? '',
      ...text('studyType', value.degree),
      ...text('startDate', value.start_date),
      ...text('endDate', value.end_date),
    })),
    skills: fields.skills.map(({ value }) => ({ name: value })),
    languages: fields.languages.map(({ value }) => ({ language: value })),
    projects: fields.projects.map(({ value: { name: title, description, url } }) => ({
      name: title,
      ...text('description', description),
      ...text('url', url),
    })),
  };
}
