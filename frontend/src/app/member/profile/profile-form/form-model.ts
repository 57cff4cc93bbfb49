import {
  type AbstractControl,
  type FormArray,
  type FormControl,
  type FormGroup,
  type NonNullableFormBuilder,
  Validators,
} from '@angular/forms';
import type {
  EducationDto,
  ExperienceDto,
  ProfileDto,
  ProjectDto,
  SalaryExpectationDto,
  UpdateProfileDto,
} from '#contracts/profile.dto';
import { type ExperienceLevel, type RemotePreference } from '#contracts/profile';
import type { SalaryPeriod } from '#contracts/salary';
import {
  amount,
  currencyCode,
  filledIn,
  inOrder,
  monthOrYear,
  webAddress,
} from '../../../core/forms/validators';

/** Texts of the form are never null: an empty field is an empty text, and `null` on the wire. */
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
export type ProfileFormGroup = FormGroup<{
  full_name: Text;
  headline: Text;
  phone: Text;
  links: FormControl<string[]>;
  work_authorization: Text;
  profile_picture_url: Text;
  skills: FormControl<string[]>;
  desired_titles: FormControl<string[]>;
  preferred_locations: FormControl<string[]>;
  experience_level: FormControl<ExperienceLevel | null>;
  remote_preference: FormControl<RemotePreference | null>;
  salary_expectation: FormGroup<{
    min: Text;
    max: Text;
    currency: Text;
    period: FormControl<SalaryPeriod>;
  }>;
  timezone: Text;
  locale: Text;
  experience: FormArray<ExperienceGroup>;
  education: FormArray<EducationGroup>;
  projects: FormArray<ProjectGroup>;
}>;
export type ProfileFormValue = ReturnType<ProfileFormGroup['getRawValue']>;

const dates = inOrder<string>(
  'start_date',
  'end_date',
  'order',
  (a, b) => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length)),
);
const salary = inOrder<string>('min', 'max', 'salary_order', (a, b) => Number(a) < Number(b));
const webAddresses = (control: AbstractControl<string[]>) =>
  control.value.some((value) => webAddress({ value } as AbstractControl)) ? { web_address: true } : null;
const max = (length: number) => Validators.maxLength(length);

/** An empty profile form, with the limits of UpdateProfileDto. */
export function profileForm(fb: NonNullableFormBuilder): ProfileFormGroup {
  return fb.group({
    full_name: ['', max(120)],
    headline: ['', max(200)],
    phone: ['', max(40)],
    links: fb.control<string[]>([], webAddresses),
    work_authorization: ['', max(200)],
    profile_picture_url: ['', [webAddress, max(2048)]],
    skills: fb.control<string[]>([]),
    desired_titles: fb.control<string[]>([]),
    preferred_locations: fb.control<string[]>([]),
    experience_level: fb.control<ExperienceLevel | null>(null),
    remote_preference: fb.control<RemotePreference | null>(null),
    salary_expectation: fb.group(
      {
        min: ['', amount],
        max: ['', amount],
        currency: ['', currencyCode],
        period: fb.control<SalaryPeriod>('year'),
      },
      { validators: salary },
    ),
    timezone: ['', timeZone],
    locale: [''],
    experience: fb.array<ExperienceGroup>([]),
    education: fb.array<EducationGroup>([]),
    projects: fb.array<ProjectGroup>([]),
  });
}

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

/** The profile as the form holds it. */
export function formValueOf(profile: ProfileDto): ProfileFormValue {
  const { min, max: most, currency, period }: SalaryExpectationDto = profile.salary_expectation ?? {};
  return {
    full_name: profile.full_name ?? '',
    headline: profile.headline ?? '',
    phone: profile.phone ?? '',
    links: profile.links,
    work_authorization: profile.work_authorization ?? '',
    profile_picture_url: profile.profile_picture_url ?? '',
    skills: profile.skills,
    desired_titles: profile.desired_titles,
    preferred_locations: profile.preferred_locations,
    experience_level: profile.experience_level,
    remote_preference: profile.remote_preference,
    salary_expectation: {
      min: min?.toString() ?? '',
      max: most?.toString() ?? '',
      currency: currency ?? '',
      period: period ?? 'year',
    },
    timezone: profile.timezone ?? '',
    locale: profile.locale ?? '',
    experience: profile.experience.map((entry) => ({
      title: entry.title,
      company: entry.company,
      location: entry.location ?? '',
      start_date: entry.start_date ?? '',
      end_date: entry.end_date ?? '',
      bullets: (entry.bullets ?? []).join('\n'),
    })),
    education: profile.education.map((entry) => ({
      institution: entry.institution,
      degree: entry.degree ?? '',
      field_of_study: entry.field_of_study ?? '',
      start_date: entry.start_date ?? '',
      end_date: entry.end_date ?? '',
    })),
    projects: profile.projects.map((entry) => ({
      name: entry.name,
      description: entry.description ?? '',
      url: entry.url ?? '',
      skills: entry.skills ?? [],
    })),
  };
}

/** Puts a value into the form, growing or shrinking its lists to the value's. Entries that stay open stay open. */
export function fill(form: ProfileFormGroup, value: ProfileFormValue, fb: NonNullableFormBuilder): void {
  const { experience, education, projects } = form.controls;
  resize(experience, value.experience.length, () => experienceGroup(fb));
  resize(education, value.education.length, () => educationGroup(fb));
  resize(projects, value.projects.length, () => projectGroup(fb));
  form.reset(value);
}

function resize<Group extends FormGroup>(entries: FormArray<Group>, length: number, make: () => Group): void {
  while (entries.length > length) entries.removeAt(-1, { emitEvent: false });
  while (entries.length < length) entries.push(make(), { emitEvent: false });
}

/** What has changed, as the API takes it: untouched parts are left out, empty texts are `null`. */
export function changesOf(form: ProfileFormGroup): UpdateProfileDto {
  const value = form.getRawValue();
  const all: Required<UpdateProfileDto> = {
    full_name: orNull(value.full_name),
    headline: orNull(value.headline),
    phone: orNull(value.phone),
    links: value.links,
    work_authorization: orNull(value.work_authorization),
    profile_picture_url: orNull(value.profile_picture_url),
    skills: value.skills,
    desired_titles: value.desired_titles,
    preferred_locations: value.preferred_locations,
    experience_level: value.experience_level,
    remote_preference: value.remote_preference,
    salary_expectation: salaryOf(value.salary_expectation),
    timezone: orNull(value.timezone),
    locale: orNull(value.locale),
    experience: value.experience.map((entry) => ({
      title: entry.title.trim(),
      company: entry.company.trim(),
      location: orNull(entry.location),
      start_date: orNull(entry.start_date),
      end_date: orNull(entry.end_date),
      bullets: entry.bullets
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    })),
    education: value.education.map((entry) => ({
      institution: entry.institution.trim(),
      degree: orNull(entry.degree),
      field_of_study: orNull(entry.field_of_study),
      start_date: orNull(entry.start_date),
      end_date: orNull(entry.end_date),
    })),
    projects: value.projects.map((entry) => ({
      name: entry.name.trim(),
      description: orNull(entry.description),
      url: orNull(entry.url),
      skills: entry.skills,
    })),
  };
  const dirty = Object.entries(all).filter(([field]) => form.get(field)?.dirty);
  return Object.fromEntries(dirty);
}

function salaryOf(value: ProfileFormValue['salary_expectation']): SalaryExpectationDto | null {
  if (value.min === '' && value.max === '') return null;
  return {
    min: value.min === '' ? null : Number(value.min),
    max: value.max === '' ? null : Number(value.max),
    currency: orNull(value.currency),
    period: value.period,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function timeZone({ value }: AbstractControl<string>) {
  if (value.trim() === '') return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value.trim() });
    return null;
  } catch {
    return { timezone: true };
  }
}
