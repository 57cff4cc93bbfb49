import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormGroupDirective, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuthApi } from '../../../../../core/api/auth-api';
import { filledIn } from '../../../../../core/forms/validators';
import { Session } from '../../../../../core/session/session';
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary';
import { CodeField, plainCode } from '../../../code-field/code-field';
import { Fold } from '../../../fold/fold';
import { OwnerForms } from '../../../owner-forms';
import { PasswordField } from '../../../password-field/password-field';

/** Turns two-step sign-in off, by the password, or by a code where there is none. */
@Component({
  selector: 'ccp-turn-off',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeField, ErrorSummary, Fold, MatButton, PasswordField, ReactiveFormsModule, TranslocoPipe],
  template: `
    <ccp-fold [isDanger]="true" [label]="'settings.security.factor.stop' | transloco" [(isOpen)]="isOpen">
      <ccp-error-summary [form]="form" prefix="stop-" />
      <form class="stack" novalidate [formGroup]="form" (ngSubmit)="stop()">
        <p>{{ 'settings.security.factor.stop_text' | transloco }}</p>
        @if (hasPassword()) {
          <ccp-password-field
            inputId="stop-current_password"
            [control]="form.controls.current_password"
            [label]="'settings.your_password' | transloco"
            [hint]="'settings.your_password_hint' | transloco"
          />
        } @else {
          <ccp-code-field
            inputId="stop-code"
            [isRecovery]="true"
            [control]="form.controls.code"
            [label]="'settings.code' | transloco"
            [hint]="'settings.code_hint' | transloco"
          />
        }
        <div class="cluster">
          <button matButton="filled" class="danger" type="submit" [aria-disabled]="isSending()">
            {{
              (isSending() ? 'settings.security.factor.stopping' : 'settings.security.factor.stop_now')
                | transloco
            }}
          </button>
          <button matButton type="button" (click)="close()">{{ 'settings.cancel' | transloco }}</button>
        </div>
      </form>
    </ccp-fold>
  `,
  styleUrl: '../../../settings-section.scss',
})
export class TurnOff {
  readonly turnedOff = output();

  private readonly api = inject(AuthApi);
  private readonly forms = inject(OwnerForms);
  private readonly session = inject(Session);
  protected readonly hasPassword = computed(() => this.session.user()?.has_password ?? true);
  protected readonly form = inject(NonNullableFormBuilder).group({
    current_password: ['', this.hasPassword() ? filledIn : []],
    code: ['', this.hasPassword() ? [] : filledIn],
  });
  protected readonly isOpen = signal(false);
  protected readonly isSending = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async stop(): Promise<void> {
    const { current_password, code } = this.form.getRawValue();
    const stopped = await this.forms.send({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () =>
        this.api.stopSecondFactor(this.hasPassword() ? { current_password } : { code: plainCode(code) }),
      failed: 'settings.security.factor.stop_failed',
      again: () => void this.stop(),
    });
    if (stopped) this.turnedOff.emit();
  }

  protected close(): void {
    this.directive().resetForm();
    this.summary().hide();
    this.isOpen.set(false);
  }
}
