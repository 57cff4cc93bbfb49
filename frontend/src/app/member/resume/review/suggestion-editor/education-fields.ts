import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import type { EducationGroup } from './editor-form';

/** The fields of a course of study. */
@Component({
  selector: 'ccp-education-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <div class="stack" [formGroup]="form()">
      <div class="field-row">
        <mat-form-field>
          <mat-label>{{ 'resume.edit.institution' | transloco }}</mat-label>
          <input matInput formControlName="institution" autocomplete="off" />
          <mat-error>{{ form().controls.institution | ccpError }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'resume.edit.degree' | transloco }}</mat-label>
          <input matInput formControlName="degree" autocomplete="off" />
          <mat-error>{{ form().controls.degree | ccpError }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'resume.edit.field_of_study' | transloco }}</mat-label>
          <input matInput formControlName="field_of_study" autocomplete="off" />
          <mat-error>{{ form().controls.field_of_study | ccpError }}</mat-error>
        </mat-form-field>
      </div>
      <div class="field-row">
        <mat-form-field>
          <mat-label>{{ 'resume.edit.start_date' | transloco }}</mat-label>
          <input matInput formControlName="start_date" autocomplete="off" />
          <mat-hint>{{ 'resume.edit.date_hint' | transloco }}</mat-hint>
          <mat-error>{{ form().controls.start_date | ccpError }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'resume.edit.end_date' | transloco }}</mat-label>
          <input matInput formControlName="end_date" autocomplete="off" />
          <mat-error>{{ form().controls.end_date | ccpError }}</mat-error>
        </mat-form-field>
      </div>
    </div>
  `,
  styles: `
    .field-row {
      row-gap: var(--ccp-space-4);
    }
  `,
})
export class EducationFields {
  readonly form = input.required<EducationGroup>();
}
