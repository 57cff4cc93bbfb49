import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../session';
import { SignInForm } from '../sign-in-form/sign-in-form';

/** Over a page whose session ended; closes with true once the member is back. */
@Component({
  selector: 'ccp-sign-in-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule, SignInForm, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'session.again_title' | transloco }}</h2>
    <mat-dialog-content>
      <p class="quiet">{{ 'session.again_text' | transloco }}</p>
      <ccp-sign-in-form [username]="name" (signedIn)="dialog.close(true)" />
      <button matButton type="button" class="out" (click)="dialog.close(false)">
        {{ 'app.sign_out' | transloco }}
      </button>
    </mat-dialog-content>
  `,
  styles: `
    p {
      margin-bottom: var(--ccp-space-4);
    }

    .out {
      width: 100%;
      margin-top: var(--ccp-space-2);
    }
  `,
})
export class SignInDialog {
  protected readonly dialog = inject<MatDialogRef<SignInDialog, boolean>>(MatDialogRef);
  /** The same person goes on: another account would find a page that is not theirs. */
  protected readonly name = inject(Session).user()?.username ?? '';
}
