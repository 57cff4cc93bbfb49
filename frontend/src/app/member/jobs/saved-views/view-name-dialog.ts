import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { filledIn } from '../../../core/forms/validators';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { isSameName, NAME_LIMIT } from './job-view';

export interface NameQuestion {
  /** Key of the title. */
  readonly title: string;
  /** What the view shows, in words. */
  readonly shows: string;
  /** The name to begin with. */
  readonly name: string;
  /** Names of the other views. */
  readonly taken: readonly string[];
}

/** Asks for the name of a view; closes with it, or with nothing. A name that is taken is pointed out, not refused. */
@Component({
  selector: 'ccp-view-name-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPipe,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  template: `
    <form novalidate [formGroup]="form" (ngSubmit)="close()">
      <h2 mat-dialog-title>{{ question.title | transloco }}</h2>
      <mat-dialog-content>
        <p class="quiet small">{{ question.shows }}</p>
        <mat-form-field>
          <mat-label>{{ 'jobs.views.name' | transloco }}</mat-label>
          <input matInput autocomplete="off" [maxlength]="limit" formControlName="name" />
          @if (isTaken()) {
            <mat-hint>{{ 'jobs.views.replaces' | transloco }}</mat-hint>
          }
          <mat-error>{{ form.controls.name | ccpError }}</mat-error>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" [mat-dialog-close]="undefined">{{ 'ui.cancel' | transloco }}</button>
        <button matButton="filled" type="submit">{{ 'ui.save' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    p {
      margin-bottom: var(--ccp-space-4);
    }
  `,
})
export class ViewNameDialog {
  protected readonly question = inject<NameQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ViewNameDialog, string>>(MatDialogRef);
  protected readonly limit = NAME_LIMIT;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: [this.question.name, [filledIn, Validators.maxLength(NAME_LIMIT)]],
  });
  private readonly typed = toSignal(this.form.controls.name.valueChanges, {
    initialValue: this.question.name,
  });
  protected readonly isTaken = computed(() =>
    this.question.taken.some((name) => isSameName(name, this.typed())),
  );

  protected close(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.dialog.close(this.form.controls.name.value.trim());
  }
}
