import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormGroupDirective, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SecondFactorSetupDto } from '#contracts/account.dto';
import { AuthApi } from '../../../../../core/api/auth-api';
import { filledIn } from '../../../../../core/forms/validators';
import { focusAfterRender } from '../../../../../core/layout/focus-after-render';
import { Session } from '../../../../../core/session/session';
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary';
import { CodeField, plainCode } from '../../../code-field/code-field';
import { CopyField } from '../../../copy-field/copy-field';
import { Fold } from '../../../fold/fold';
import { FreshNote } from '../../../fresh-note/fresh-note';
import { OwnerForms } from '../../../owner-forms';
import { PasswordField } from '../../../password-field/password-field';
import { QrCode } from '../qr-code/qr-code';

/** Setting up an authenticator app: who is it, scan, and the first code. Nothing changes before the last step. */
@Component({
  selector: 'ccp-set-up',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CodeField,
    CopyField,
    ErrorSummary,
    Fold,
    FreshNote,
    MatButton,
    PasswordField,
    QrCode,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './set-up.html',
  styleUrl: '../../../settings-section.scss',
})
export class SetUp {
  /** The recovery codes, once it is on. */
  readonly turnedOn = output<readonly string[]>();

  private readonly api = inject(AuthApi);
  private readonly forms = inject(OwnerForms);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly fb = inject(NonNullableFormBuilder);
  protected readonly hasPassword = computed(() => this.session.user()?.has_password ?? true);
  protected readonly proof = this.fb.group({
    current_password: ['', this.hasPassword() ? filledIn : []],
  });
  protected readonly confirmation = this.fb.group({ code: ['', filledIn] });
  protected readonly isOpen = signal(false);
  protected readonly isSending = signal(false);
  protected readonly setup = signal<SecondFactorSetupDto | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);
  private readonly scan = viewChild<ElementRef<HTMLElement>>('scan');

  protected async start(): Promise<void> {
    const begun = await this.forms.send({
      form: this.proof,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.startSecondFactor(this.hasPassword() ? this.proof.getRawValue() : {}),
      failed: 'settings.security.factor.start_failed',
      again: () => void this.start(),
    });
    if (!begun) return;
    this.setup.set(begun[0]);
    focusAfterRender(() => this.scan()?.nativeElement, this.injector);
  }

  protected async confirm(): Promise<void> {
    const code = plainCode(this.confirmation.getRawValue().code);
    const confirmed = await this.forms.send({
      form: this.confirmation,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.confirmSecondFactor({ code }),
      failed: 'settings.security.factor.confirm_failed',
      again: () => void this.confirm(),
    });
    if (confirmed) this.turnedOn.emit(confirmed[0].recovery_codes);
  }

  protected close(): void {
    this.directive().resetForm();
    this.summary().hide();
    this.setup.set(null);
    this.isOpen.set(false);
  }
}
