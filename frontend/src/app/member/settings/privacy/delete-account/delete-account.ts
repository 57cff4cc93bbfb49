import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  type AbstractControl,
  FormGroupDirective,
  NonNullableFormBuilder,
  ReactiveFormsModule,
} from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PrivacyApi } from '../../../../core/api/privacy-api';
import { filledIn } from '../../../../core/forms/validators';
import { Session } from '../../../../core/session/session';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import { CodeField, plainCode } from '../../code-field/code-field';
import { Fold } from '../../fold/fold';
import { FreshNote } from '../../fresh-note/fresh-note';
import { OwnerForms } from '../../owner-forms';
import { PasswordField } from '../../password-field/password-field';

/** What the member is told before: `settings.privacy.delete.what.<name>`. */
const CONSEQUENCES = ['out', 'gone', 'keys', 'log'] as const;

/** Closes the account for good: what that means, and proof that it is meant. */
@Component({
  selector: 'ccp-delete-account',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CodeField,
    ErrorPipe,
    ErrorSummary,
    Fold,
    FreshNote,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PasswordField,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './delete-account.html',
  styleUrls: ['../../settings-section.scss', './delete-account.scss'],
})
export class DeleteAccount {
  private readonly api = inject(PrivacyApi);
  private readonly forms = inject(OwnerForms);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  protected readonly consequences = CONSEQUENCES;
  protected readonly username = computed(() => this.session.user()?.username ?? '');
  protected readonly hasPassword = computed(() => this.session.user()?.has_password ?? true);
  protected readonly hasCode = computed(() => this.session.user()?.second_factor ?? false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', this.hasPassword() ? filledIn : []],
    // Not sent: for those without a password, so that one press alone deletes nothing.
    username: ['', this.hasPassword() ? [] : (control: AbstractControl<string>) => this.isName(control)],
    code: ['', this.hasCode() ? filledIn : []],
  });
  protected readonly isOpen = signal(false);
  protected readonly isSending = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async deleteAccount(): Promise<void> {
    const { password, code } = this.form.getRawValue();
    const deleted = await this.forms.send({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () =>
        this.api.deleteAccount({
          ...(this.hasPassword() ? { password } : {}),
          ...(this.hasCode() ? { code: plainCode(code) } : {}),
        }),
      failed: 'settings.privacy.delete.failed',
      again: () => void this.deleteAccount(),
    });
    if (!deleted) return;
    // There is nobody any more whom the server could be told to sign out.
    this.session.forget();
    const fragment = new URLSearchParams({ token: deleted[0].token }).toString();
    await this.router.navigate(['/erasure'], { fragment, replaceUrl: true });
  }

  protected close(): void {
    this.directive().resetForm();
    this.summary().hide();
    this.isOpen.set(false);
  }

  private isName({ value }: AbstractControl<string>) {
    if (value.trim() === this.username()) return null;
    return { server: this.transloco.translate<string>('settings.privacy.delete.name_wrong') };
  }
}
