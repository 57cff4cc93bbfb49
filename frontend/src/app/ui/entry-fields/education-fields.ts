import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPipe } from '../form-field/error.pipe';
import type { EducationGroup } from './entry-forms';

/** The fields of a course of study. */
@Component({
  selector: 'ccp-education-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './education-fields.html',
  styleUrl: './entry-fields.scss',
})
export class EducationFields {
  readonly form = input.required<EducationGroup>();
  /** Begins the ids of the fields. */
  readonly prefix = input.required<string>();
}
