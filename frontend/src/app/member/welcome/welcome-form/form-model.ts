import { type FormControl, type FormGroup, type NonNullableFormBuilder, Validators } from '@angular/forms';
import type { ExperienceLevel, RemotePreference } from '#contracts/profile';
import type { ProfileDto, SalaryExpectationDto, UpdateProfileDto } from '#contracts/profile.dto';
import type { SalaryPeriod } from '#contracts/salary';
import { amount, currencyCode } from '../../../core/forms/validators';
import type { Question } from '../questions';

/** One control for each question. Texts are never null: an empty field is an empty text, and `null` on the wire. */
export type WelcomeFormGroup = FormGroup<{
  headline: FormControl<string>;
  skills: FormControl<string[]>;
  experience_level: FormControl<ExperienceLevel | null>;
  desired_titles: FormControl<string[]>;
  preferred_locations: FormControl<string[]>;
  remote_preference: FormControl<RemotePreference | null>;
  salary_expectation: FormGroup<{
    min: FormControl<string>;
    currency: FormControl<string>;
    period: FormControl<SalaryPeriod>;
  }>;
}>;
export type WelcomeValue = ReturnType<WelcomeFormGroup['getRawValue']>;

/** An empty form, with the limits of UpdateProfileDto. */
export function welcomeForm(fb: NonNullableFormBuilder): WelcomeFormGroup {
  return fb.group({
    headline: ['', Validators.maxLength(200)],
    skills: fb.control<string[]>([]),
    experience_level: fb.control<ExperienceLevel | null>(null),
    desired_titles: fb.control<string[]>([]),
    preferred_locations: fb.control<string[]>([]),
    remote_preference: fb.control<RemotePreference | null>(null),
    salary_expectation: fb.group({
      min: ['', amount],
      currency: ['', currencyCode],
      period: fb.control<SalaryPeriod>('year'),
    }),
  });
}

/** The profile as the form holds it. */
export function formValueOf(profile: ProfileDto): WelcomeValue {
  const { min, currency, period }: SalaryExpectationDto = profile.salary_expectation ?? {};
  return {
    headline: profile.headline ?? '',
    skills: profile.skills,
    experience_level: profile.experience_level,
    desired_titles: profile.desired_titles,
    preferred_locations: profile.preferred_locations,
    remote_preference: profile.remote_preference,
    salary_expectation: {
      min: min?.toString() ?? '',
      currency: currency ?? '',
      period: period ?? 'year',
    },
  };
}

/** The answers to these questions that were touched, as the API takes them. */
export function changesOf(
  form: WelcomeFormGroup,
  questions: readonly Question[],
  profile: ProfileDto,
): UpdateProfileDto {
  const value = form.getRawValue();
  const all: Required<Pick<UpdateProfileDto, Question>> = {
    ...value,
    headline: value.headline.trim() || null,
    salary_expectation: salaryOf(value.salary_expectation, profile.salary_expectation?.max ?? null),
  };
  const touched = questions.filter((question) => form.controls[question].dirty);
  return Object.fromEntries(touched.map((question) => [question, all[question]]));
}

/** The upper end is asked for in the profile only; it stays as long as the lower one does not pass it. */
function salaryOf(
  { min, currency, period }: WelcomeValue['salary_expectation'],
  most: number | null,
): SalaryExpectationDto | null {
  if (min === '' && most === null) return null;
  const least = min === '' ? null : Number(min);
  const max = most !== null && least !== null && most < least ? null : most;
  return { min: least, max, currency: currency || null, period };
}
