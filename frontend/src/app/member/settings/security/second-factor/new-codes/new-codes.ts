import { ChangeDetectionStrategy, Component, inject, output, signal, viewChild } from '@angular/core';
import { FormGroupDirective, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuthApi } from '../../../../../core/api/auth-api';
import { filledIn } from '../../../../../core/forms/validators';
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary';
import { CodeField, plainCode } from '../../../code-field/code-field';
import { Fold } from '../../../fold/fold';
import { OwnerForms } from '../../../owner-forms';

/** New recovery codes in the place of those that are used up, or in the wrong hands. */
@Component({
  selector: 'ccp-new-codes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeField, ErrorSummary, Fold, MatButton, ReactiveFormsModule, TranslocoPipe],
  template: `
    <ccp-fold [label]="'settings.security.factor.new_codes' | transloco" [(isOpen)]="isOpen">
      <ccp-error-summary [form]="form" prefix="codes-" />
      <form class="stack" novalidate [formGroup]="form" (ngSubmit)="renew()">
        <p>{{ 'settings.security.factor.new_codes_text' | transloco }}</p>
        <ccp-code-field
          inputId="codes-code"
          [isRecovery]="true"
          [control]="form.controls.code"
          [label]="'settings.code' | transloco"
          [hint]="'settings.code_hint' | transloco"
        />
        <div class="cluster">
          <button matButton="filled" type="submit" [aria-disabled]="isSending()">
            {{
              (isSending() ? 'settings.security.factor.renewing' : 'settings.security.factor.renew')
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
export class NewCodes {
  readonly made = output<readonly string[]>();

  private readonly api = inject(AuthApi);
  private readonly forms = inject(OwnerForms);
  protected readonly form = inject(NonNullableFormBuilder).group({ code: ['', filledIn] });
  protected readonly isOpen = signal(false);
  protected readonly isSending = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async renew(): Promise<void> {
    const code = plainCode(this.form.getRawValue().code);
    const renewed = await this.forms.send({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.renewRecoveryCodes({ code }),
      failed: 'settings.security.factor.renew_failed',
      again: () => void this.renew(),
    });
    if (renewed) this.made.emit(renewed[0].recovery_codes);
  }

  protected close(): void {
    this.directive().resetForm();
    this.summary().hide();
    this.isOpen.set(false);
  }
}
