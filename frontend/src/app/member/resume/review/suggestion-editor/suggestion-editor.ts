import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { EXPERIENCE_LEVELS } from '#contracts/profile';
import type { SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';
import { KeysOf } from '../../../../core/shortcuts/keys-of';
import { ChipInput } from '../../../../ui/chip-input/chip-input';
import { Choice } from '../../../../ui/choice/choice';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import { EducationFields } from '../../../../ui/entry-fields/education-fields';
import { ExperienceFields } from '../../../../ui/entry-fields/experience-fields';
import { ProjectFields } from '../../../../ui/entry-fields/project-fields';
import { editorForm, LIST_LIMITS, valueOf } from './editor-form';

/** Edits a suggested value in its card, with the fields that fit it. Nothing is sent. */
@Component({
  selector: 'ccp-suggestion-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChipInput,
    Choice,
    EducationFields,
    ErrorPipe,
    ExperienceFields,
    KeysOf,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ProjectFields,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './suggestion-editor.html',
  styles: `
    :host {
      display: block;
    }

    .actions {
      margin-top: var(--ccp-space-2);
    }

    @media (width < 840px) {
      .keys {
        display: none;
      }
    }
  `,
})
export class SuggestionEditor {
  readonly suggestion = input.required<SuggestionDto>();
  /** What to begin with: what was proposed, or what the member made of it before. */
  readonly value = input.required<SuggestedValueDto>();
  readonly save = output<SuggestedValueDto>();
  readonly dismiss = output();

  private readonly fb = inject(NonNullableFormBuilder);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Made once: a later answer of the server does not overwrite what is being typed. */
  protected readonly editor = computed(() =>
    editorForm(this.fb, this.suggestion().field, untracked(this.value)),
  );
  protected readonly prefix = computed(() => `resume-edit-${this.suggestion().id}`);
  protected readonly limits = computed(
    () => LIST_LIMITS[this.suggestion().field] ?? { max: 200, length: 200 },
  );
  protected readonly levels = EXPERIENCE_LEVELS.map((value) => ({ value, label: `words.level.${value}` }));

  constructor() {
    afterNextRender({
      read: () => queueMicrotask(() => this.focusField('input:not([type="radio"]), :checked')),
    });
  }

  protected submit(event: Event): void {
    // Or the page's own Ctrl+Enter would apply everything.
    event.preventDefault();
    // Leaving a field of chips adds what is typed there.
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement) activeElement.blur();
    const editor = this.editor();
    editor.form.markAllAsTouched();
    editor.form.updateValueAndValidity();
    if (editor.form.valid) this.save.emit(valueOf(editor));
    else this.focusField('input.ng-invalid, textarea.ng-invalid, .ng-invalid input');
  }

  protected leave(event: Event): void {
    event.preventDefault();
    this.dismiss.emit();
  }

  private focusField(selector: string): void {
    this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus();
  }
}
