import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { INVITATION_DAYS } from '#contracts/admin';
import type { InvitationDto } from '#contracts/admin.dto';
import type { Role } from '#contracts/user';
import { AdminApi } from '../../../../core/api/admin-api';
import type { ApiError } from '../../../../core/errors/api-error';
import { formFields } from '../../../../core/forms/form-fields';
import { submit } from '../../../../core/forms/submit';
import { filledIn } from '../../../../core/forms/validators';
import { Choice } from '../../../../ui/choice/choice';
import { ErrorPanel } from '../../../../ui/error-panel/error-panel';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import { ROLE_OPTIONS } from '../../roles';

/** Asks whom to invite to what and sends it; closes with the invitation once the server has taken it. */
@Component({
  selector: 'ccp-invite-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Choice,
    ErrorPanel,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  providers: [formFields],
  templateUrl: './invite-dialog.html',
  styles: `
    p {
      margin-bottom: var(--ccp-space-4);
    }

    .stack p {
      margin: 0;
    }
  `,
})
export class InviteDialog {
  private readonly api = inject(AdminApi);
  private readonly dialog = inject<MatDialogRef<InviteDialog, InvitationDto>>(MatDialogRef);
  private readonly fields = inject(NonNullableFormBuilder);
  protected readonly days = INVITATION_DAYS;
  protected readonly roles = ROLE_OPTIONS;
  protected readonly form = this.fields.group({
    email: ['', [filledIn, Validators.email]],
    role: this.fields.control<Role>('member'),
  });
  protected readonly role = toSignal(this.form.controls.role.valueChanges, { initialValue: 'member' });
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);

  protected async send(): Promise<void> {
    this.failure.set(null);
    const { email, role } = this.form.getRawValue();
    const invitation = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.invite({ email: email.trim(), role }),
      failed: (error) => this.failure.set(error),
    });
    if (invitation) this.dialog.close(invitation);
  }
}
