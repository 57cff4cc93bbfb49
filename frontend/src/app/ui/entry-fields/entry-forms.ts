import { type FormControl, type FormGroup, type NonNullableFormBuilder, Validators } from '@angular/forms';
import type { EducationDto, ExperienceDto, ProjectDto } from '#contracts/profile.dto';
import { filledIn, inOrder, monthOrYear, webAddress } from '../../core/forms/validators';

/** Texts of a form are never null: an empty field is an empty text, and `null` on the wire. */
type Text = FormControl<string>;

export type ExperienceGroup = FormGroup<{
  title: Text;
  company: Text;
  location: Text;
  start_date: Text;
  end_date: Text;
  /** One line each. */
  bullets: Text;
}>;
export type EducationGroup = FormGroup<{
  institution: Text;
  degree: Text;
  field_of_study: Text;
  start_date: Text;
  end_date: Text;
}>;
export type ProjectGroup = FormGroup<{
  name: Text;
  description: Text;
  url: Text;
  skills: FormControl<string[]>;
}>;
const dates = inOrder<string>(
  'start_date',
  'end_date',
  'order',
  (a, b) => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length)),
);
const max = (length: number) => Validators.maxLength(length);

/** One position, filled from the profile or empty. */
export function experienceGroup(fb: NonNullableFormBuilder, from?: Partial<ExperienceDto>): ExperienceGroup {
  return fb.group(
    {
      title: [from?.title ?? '', [filledIn, max(200)]],
      company: [from?.company ?? '', [filledIn, max(200)]],
      location: [from?.location ?? '', max(200)],
      start_date: [from?.start_date ?? '', monthOrYear],
      end_date: [from?.end_date ?? '', monthOrYear],
      bullets: [(from?.bullets ?? []).join('\n')],
    },
    { validators: dates },
  );
}

/** One course of study, filled from the profile or empty. */
export function educationGroup(fb: NonNullableFormBuilder, from?: Partial<EducationDto>): EducationGroup {
  return fb.group(
    {
      institution: [from?.institution ?? '', [filledIn, max(200)]],
      degree: [from?.degree ?? '', max(200)],
      field_of_study: [from?.field_of_study ?? '', max(200)],
      start_date: [from?.start_date ?? '', monthOrYear],
      end_date: [from?.end_date ?? '', monthOrYear],
    },
    { validators: dates },
  );
}

/** One project, filled from the profile or empty. */
export function projectGroup(fb: NonNullableFormBuilder, from?: Partial<ProjectDto>): ProjectGroup {
  return fb.group({
    name: [from?.name ?? '', [filledIn, max(200)]],
    description: [from?.description ?? '', max(2000)],
    url: [from?.url ?? '', [webAddress, max(2048)]],
    skills: fb.control([...(from?.skills ?? [])]),
  });
}

/** A position as its form holds it. */
export const experienceValue = (entry: ExperienceDto): ReturnType<ExperienceGroup['getRawValue']> => ({
  title: entry.title,
  company: entry.company,
  location: entry.location ?? '',
  start_date: entry.start_date ?? '',
  end_date: entry.end_date ?? '',
  bullets: (entry.bullets ?? []).join('\n'),
});

/** A course of study as its form holds it. */
export const educationValue = (entry: EducationDto): ReturnType<EducationGroup['getRawValue']> => ({
  institution: entry.institution,
  degree: entry.degree ?? '',
  field_of_study: entry.field_of_study ?? '',
  start_date: entry.start_date ?? '',
  end_date: entry.end_date ?? '',
});

/** A project as its form holds it. */
export const projectValue = (entry: ProjectDto): ReturnType<ProjectGroup['getRawValue']> => ({
  name: entry.name,
  description: entry.description ?? '',
  url: entry.url ?? '',
  skills: entry.skills ?? [],
});

/** A position as the API takes it. */
export const experienceOf = (value: ReturnType<ExperienceGroup['getRawValue']>): ExperienceDto => ({
  title: value.title.trim(),
  company: value.company.trim(),
  location: orNull(value.location),
  start_date: orNull(value.start_date),
  end_date: orNull(value.end_date),
  bullets: value.bullets
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});

/** A course of study as the API takes it. */
export const educationOf = (value: ReturnType<EducationGroup['getRawValue']>): EducationDto => ({
  institution: value.institution.trim(),
  degree: orNull(value.degree),
  field_of_study: orNull(value.field_of_study),
  start_date: orNull(value.start_date),
  end_date: orNull(value.end_date),
});

/** A project as the API takes it. */
export const projectOf = (value: ReturnType<ProjectGroup['getRawValue']>): ProjectDto => ({
  name: value.name.trim(),
  description: orNull(value.description),
  url: orNull(value.url),
  skills: value.skills,
});

/** What a field holds, as the API takes it: nothing is `null`. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
