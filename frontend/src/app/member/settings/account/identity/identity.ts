import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  type AbstractControl,
  FormGroupDirective,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  Validators,
} from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { VERIFY_HOURS } from '#contracts/account';
import { AccountLinksApi } from '../../../../core/api/account-links-api';
import { AuthApi } from '../../../../core/api/auth-api';
import { toApiError } from '../../../../core/errors/api-error';
import { filledIn } from '../../../../core/forms/validators';
import { Session } from '../../../../core/session/session';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import { Icon } from '../../../../ui/icon/icon';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { Fold } from '../../fold/fold';
import { FreshNote } from '../../fresh-note/fresh-note';
import { OwnerForms } from '../../owner-forms';
import { PasswordField } from '../../password-field/password-field';

/** The user name, and the e-mail address: whether it is confirmed, and changing it. */
@Component({
  selector: 'ccp-identity',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPipe,
    ErrorSummary,
    Fold,
    FreshNote,
    Icon,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PasswordField,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './identity.html',
  styleUrls: ['../../settings-section.scss', './identity.scss'],
})
export class Identity {
  private readonly api = inject(AuthApi);
  private readonly links = inject(AccountLinksApi);
  private readonly forms = inject(OwnerForms);
  private readonly session = inject(Session);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);
  private readonly fb = inject(NonNullableFormBuilder);

  protected readonly hours = VERIFY_HOURS;
  protected readonly user = this.session.user;
  protected readonly hasPassword = computed(() => this.user()?.has_password ?? true);
  protected readonly form = this.fb.group({
    email: ['', [filledIn, Validators.email, (control: AbstractControl<string>) => this.isOther(control)]],
    current_password: ['', this.hasPassword() ? filledIn : []],
  });
  protected readonly isOpen = signal(false);
  protected readonly isSending = signal(false);
  protected readonly isResending = signal(false);
  /** Where the last link went. */
  protected readonly sentTo = signal<string | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async resend(): Promise<void> {
    if (this.isResending()) return;
    this.isResending.set(true);
    try {
      await firstValueFrom(this.links.resendVerification());
      this.snackbar.say('settings.account.identity.resent', { params: { email: this.user()?.email } });
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.resend() : undefined;
      this.snackbar.failed('settings.account.identity.not_resent', error, { again });
    } finally {
      this.isResending.set(false);
    }
  }

  protected async change(): Promise<void> {
    const { email: typed, current_password } = this.form.getRawValue();
    const email = typed.trim();
    const sent = await this.forms.send({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.changeEmail({ email, ...(this.hasPassword() ? { current_password } : {}) }),
      failed: 'settings.account.identity.failed',
      again: () => void this.change(),
    });
    if (!sent) return;
    this.sentTo.set(email);
    this.close();
    this.snackbar.say('settings.account.identity.sent', { params: { email } });
  }

  protected close(): void {
    this.directive().resetForm();
    this.summary().hide();
    this.isOpen.set(false);
  }

  private isOther({ value }: AbstractControl<string>) {
    const isSame = value.trim().toLowerCase() === this.user()?.email.toLowerCase();
    return isSame ? { server: this.transloco.translate<string>('settings.account.identity.same') } : null;
  }
}
