import {
  type AbstractControl,
  type FormControl,
  type FormGroup,
  type NonNullableFormBuilder,
  Validators,
} from '@angular/forms';
import type { SuggestedField } from '#contracts/resume';
import type { EducationDto, ExperienceDto, ProjectDto } from '#contracts/profile.dto';
import type { SuggestedValueDto } from '#contracts/resume.dto';
import { filledIn, inOrder, monthOrYear, webAddress } from '../../../../core/forms/validators';
import { kindOf } from '../suggestion';

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
  url: Text;
  description: Text;
  skills: FormControl<string[]>;
}>;

/** A form for one value of a profile, by the value's kind. */
export type EditorForm =
  | { readonly kind: 'text' | 'level'; readonly form: FormGroup<{ text: Text }> }
  | { readonly kind: 'list'; readonly form: FormGroup<{ list: FormControl<string[]> }> }
  | { readonly kind: 'experience'; readonly form: ExperienceGroup }
  | { readonly kind: 'education'; readonly form: EducationGroup }
  | { readonly kind: 'project'; readonly form: ProjectGroup };

/** The limits of UpdateProfileDto: characters of a text, entries of a list and characters of each. */
const TEXT_LIMITS: Readonly<Partial<Record<SuggestedField, number>>> = {
  full_name: 120,
  headline: 200,
  phone: 40,
};
export const LIST_LIMITS: Readonly<
  Partial<Record<SuggestedField, { readonly max: number; readonly length: number }>>
> = {
  links: { max: 20, length: 2048 },
  preferred_locations: { max: 20, length: 120 },
  skills: { max: 200, length: 80 },
};

const max = (length: number) => Validators.maxLength(length);
const dates = inOrder<string>(
  'start_date',
  'end_date',
  'order',
  (a, b) => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length)),
);
const webAddresses = (control: AbstractControl<string[]>) =>
  control.value.some((value) => webAddress({ value } as AbstractControl)) ? { web_address: true } : null;

/** A form with a value in it, with the limits that the API sets. */
export function editorForm(
  fb: NonNullableFormBuilder,
  field: SuggestedField,
  value: SuggestedValueDto,
): EditorForm {
  const kind = kindOf(field);
  switch (kind) {
    case 'text':
    case 'level': {
      return {
        kind,
        form: fb.group({ text: [value.text ?? '', [filledIn, max(TEXT_LIMITS[field] ?? 200)]] }),
      };
    }
    case 'list': {
      const validators = field === 'links' ? [Validators.required, webAddresses] : [Validators.required];
      return { kind, form: fb.group({ list: fb.control([...(value.list ?? [])], validators) }) };
    }
    case 'experience':
      return { kind, form: experienceGroup(fb, value.experience) };
    case 'education':
      return { kind, form: educationGroup(fb, value.education) };
    case 'project':
      return { kind, form: projectGroup(fb, value.project) };
  }
}

function experienceGroup(fb: NonNullableFormBuilder, from?: ExperienceDto): ExperienceGroup {
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

function educationGroup(fb: NonNullableFormBuilder, from?: EducationDto): EducationGroup {
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

function projectGroup(fb: NonNullableFormBuilder, from?: ProjectDto): ProjectGroup {
  return fb.group({
    name: [from?.name ?? '', [filledIn, max(200)]],
    url: [from?.url ?? '', [webAddress, max(2048)]],
    description: [from?.description ?? '', max(2000)],
    skills: fb.control([...(from?.skills ?? [])]),
  });
}

/** The value as the form has it now, as the API takes it. */
export function valueOf(editor: EditorForm): SuggestedValueDto {
  switch (editor.kind) {
    case 'text':
    case 'level':
      return { text: editor.form.getRawValue().text.trim() };
    case 'list':
      return { list: editor.form.getRawValue().list };
    case 'experience': {
      const { bullets, ...value } = editor.form.getRawValue();
      const lines = bullets.split('\n').map((line) => line.trim());
      return {
        experience: {
          title: value.title.trim(),
          company: value.company.trim(),
          location: orNull(value.location),
          start_date: orNull(value.start_date),
          end_date: orNull(value.end_date),
          bullets: lines.filter(Boolean),
        },
      };
    }
    case 'education': {
      const value = editor.form.getRawValue();
      return {
        education: {
          institution: value.institution.trim(),
          degree: orNull(value.degree),
          field_of_study: orNull(value.field_of_study),
          start_date: orNull(value.start_date),
          end_date: orNull(value.end_date),
        },
      };
    }
    case 'project': {
      const value = editor.form.getRawValue();
      return {
        project: {
          name: value.name.trim(),
          description: orNull(value.description),
          url: orNull(value.url),
          skills: value.skills,
        },
      };
    }
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
