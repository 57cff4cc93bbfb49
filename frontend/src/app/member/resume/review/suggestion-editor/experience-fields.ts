import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import type { ExperienceGroup } from './editor-form';

/** The fields of a position. */
@Component({
  selector: 'ccp-experience-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <div class="stack" [formGroup]="form()">
      <div class="field-row">
        <mat-form-field>
          <mat-label>{{ 'resume.edit.title' | transloco }}</mat-label>
          <input matInput formControlName="title" autocomplete="off" />
          <mat-error>{{ form().controls.title | ccpError }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'resume.edit.company' | transloco }}</mat-label>
          <input matInput formControlName="company" autocomplete="off" />
          <mat-error>{{ form().controls.company | ccpError }}</mat-error>
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
          <mat-hint>{{ 'resume.edit.end_hint' | transloco }}</mat-hint>
          <mat-error>{{ form().controls.end_date | ccpError }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'resume.edit.location' | transloco }}</mat-label>
          <input matInput formControlName="location" autocomplete="off" />
          <mat-error>{{ form().controls.location | ccpError }}</mat-error>
        </mat-form-field>
      </div>
      <mat-form-field>
        <mat-label>{{ 'resume.edit.bullets' | transloco }}</mat-label>
        <textarea matInput rows="5" formControlName="bullets"></textarea>
        <mat-hint>{{ 'resume.edit.bullets_hint' | transloco }}</mat-hint>
      </mat-form-field>
    </div>
  `,
  styles: `
    .field-row {
      row-gap: var(--ccp-space-4);
    }
  `,
})
export class ExperienceFields {
  readonly form = input.required<ExperienceGroup>();
}
