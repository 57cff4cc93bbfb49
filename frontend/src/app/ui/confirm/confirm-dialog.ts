import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Question } from './confirm';

/** The dialog behind Confirm; closes with true for yes. */
@Component({
  selector: 'ccp-confirm-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ question.title | transloco: question.params }}</h2>
    <mat-dialog-content>{{ question.text | transloco: question.params }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false">
        {{ question.cancel ?? 'ui.cancel' | transloco }}
      </button>
      <button
        matButton="filled"
        type="button"
        [class.danger]="question.is_destructive"
        [mat-dialog-close]="true"
      >
        {{ question.action | transloco }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .danger {
      --mat-button-filled-container-color: var(--mat-sys-error);
      --mat-button-filled-label-text-color: var(--mat-sys-on-error);
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
