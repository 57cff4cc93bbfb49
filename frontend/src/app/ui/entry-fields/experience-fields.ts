import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPipe } from '../form-field/error.pipe';
import type { ExperienceGroup } from './entry-forms';

/** The fields of a position. */
@Component({
  selector: 'ccp-experience-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './experience-fields.html',
  styleUrl: './entry-fields.scss',
})
export class ExperienceFields {
  readonly form = input.required<ExperienceGroup>();
  /** Begins the ids of the fields. */
  readonly prefix = input.required<string>();
}
