import {
  type AbstractControl,
  type FormArray,
  type FormControl,
  type FormGroup,
  type NonNullableFormBuilder,
  Validators,
} from '@angular/forms';
import type { ProfileDto, SalaryExpectationDto, UpdateProfileDto } from '#contracts/profile.dto';
import { type ExperienceLevel, type RemotePreference } from '#contracts/profile';
import type { SalaryPeriod } from '#contracts/salary';
import { amount, currencyCode, inOrder, webAddress, webAddresses } from '../../../core/forms/validators';
import {
  educationGroup,
  type EducationGroup,
  educationOf,
  educationValue,
  experienceGroup,
  type ExperienceGroup,
  experienceOf,
  experienceValue,
  orNull,
  projectGroup,
  type ProjectGroup,
  projectOf,
  projectValue,
} from '../../../ui/entry-fields/entry-forms';

/** Texts of the form are never null: an empty field is an empty text, and `null` on the wire. */
type Text = FormControl<string>;

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

const salary = inOrder<string>('min', 'max', 'salary_order', (a, b) => Number(a) < Number(b));
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
    experience: profile.experience.map(experienceValue),
    education: profile.education.map(educationValue),
    projects: profile.projects.map(projectValue),
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
    experience: value.experience.map(experienceOf),
    education: value.education.map(educationOf),
    projects: value.projects.map(projectOf),
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

function timeZone({ value }: AbstractControl<string>) {
  if (value.trim() === '') return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value.trim() });
    return null;
  } catch {
    return { timezone: true };
  }
}
