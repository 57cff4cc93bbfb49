import { type FormControl, type FormGroup, type NonNullableFormBuilder, Validators } from '@angular/forms';
import type { SuggestedField } from '#contracts/resume';
import type { SuggestedValueDto } from '#contracts/resume.dto';
import { filledIn, webAddresses } from '../../../../core/forms/validators';
import {
  educationGroup,
  type EducationGroup,
  educationOf,
  experienceGroup,
  type ExperienceGroup,
  experienceOf,
  projectGroup,
  type ProjectGroup,
  projectOf,
} from '../../../../ui/entry-fields/entry-forms';
import { kindOf } from '../suggestion';

type Text = FormControl<string>;

/** A form for one value of a profile, by the value's kind. */
export type EditorForm =
  | { readonly kind: 'text' | 'level'; readonly form: FormGroup<{ text: Text }> }
  | { readonly kind: 'list'; readonly form: FormGroup<{ list: FormControl<string[]> }> }
  | { readonly kind: 'experience'; readonly form: ExperienceGroup }
  | { readonly kind: 'education'; readonly form: EducationGroup }
  | { readonly kind: 'project'; readonly form: ProjectGroup };

const max = (length: number) => Validators.maxLength(length);

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

/** The value as the form has it now, as the API takes it. */
export function valueOf(editor: EditorForm): SuggestedValueDto {
  switch (editor.kind) {
    case 'text':
    case 'level':
      return { text: editor.form.getRawValue().text.trim() };
    case 'list':
      return { list: editor.form.getRawValue().list };
    case 'experience':
      return { experience: experienceOf(editor.form.getRawValue()) };
    case 'education':
      return { education: educationOf(editor.form.getRawValue()) };
    case 'project':
      return { project: projectOf(editor.form.getRawValue()) };
  }
}
