import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChipInput } from '../chip-input/chip-input';
import { ErrorPipe } from '../form-field/error.pipe';
import type { ProjectGroup } from './entry-forms';

/** The fields of a project. */
@Component({
  selector: 'ccp-project-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChipInput, ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './project-fields.html',
  styleUrl: './entry-fields.scss',
})
export class ProjectFields {
  readonly form = input.required<ProjectGroup>();
  /** Begins the ids of the fields. */
  readonly prefix = input.required<string>();
}
