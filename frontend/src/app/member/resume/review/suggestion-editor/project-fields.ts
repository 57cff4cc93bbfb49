import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChipInput } from '../../../../ui/chip-input/chip-input';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import type { ProjectGroup } from './editor-form';

/** The fields of a project. */
@Component({
  selector: 'ccp-project-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChipInput, ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <div class="stack" [formGroup]="form()">
      <div class="field-row">
        <mat-form-field>
          <mat-label>{{ 'resume.edit.name' | transloco }}</mat-label>
          <input matInput formControlName="name" autocomplete="off" />
          <mat-error>{{ form().controls.name | ccpError }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'resume.edit.url' | transloco }}</mat-label>
          <input matInput formControlName="url" autocomplete="off" />
          <mat-error>{{ form().controls.url | ccpError }}</mat-error>
        </mat-form-field>
      </div>
      <mat-form-field>
        <mat-label>{{ 'resume.edit.description' | transloco }}</mat-label>
        <textarea matInput rows="3" formControlName="description"></textarea>
        <mat-error>{{ form().controls.description | ccpError }}</mat-error>
      </mat-form-field>
      <ccp-chip-input
        formControlName="skills"
        [inputId]="prefix() + '-skills'"
        [label]="'resume.edit.skills' | transloco"
        [max]="50"
      />
    </div>
  `,
  styles: `
    .field-row {
      row-gap: var(--ccp-space-4);
    }
  `,
})
export class ProjectFields {
  readonly form = input.required<ProjectGroup>();
  /** Begins the id of its fields. */
  readonly prefix = input.required<string>();
}
