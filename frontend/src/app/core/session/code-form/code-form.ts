import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormGroupDirective, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPanel } from '../../../ui/error-panel/error-panel';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import type { ApiError } from '../../errors/api-error';
import { submit } from '../../forms/submit';
import { filledIn } from '../../forms/validators';
import { focusAfterRender } from '../../layout/focus-after-render';

/**
 * The second step of signing in: the code of the authenticator app, or a recovery code in the same field. Takes the
 * focus, as it comes in the place of what had it.
 */
@Component({
  selector: 'ccp-code-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPanel,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './code-form.html',
  styles: `
    p {
      margin-bottom: var(--ccp-space-4);
    }

    form {
      --ccp-gap: var(--ccp-space-4);
    }

    .send {
      width: 100%;
    }

    .others {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }
  `,
})
export class CodeForm {
  /** Signs in with the code; fails as HttpClient does. */
  readonly send = input.required<(code: string) => Promise<void>>();
  readonly signedIn = output();
  /** The failure is not the code's: what was given before no longer holds. */
  readonly refused = output<ApiError>();
  readonly back = output();

  private readonly injector = inject(Injector);
  protected readonly form = inject(NonNullableFormBuilder).group({ code: ['', filledIn] });
  protected readonly isRecovery = signal(false);
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    this.focusField();
  }

  protected async check(): Promise<void> {
    this.failure.set(null);
    // Apps show the digits in groups, and so they are copied.
    const code = this.form.getRawValue().code.replaceAll(/\s/g, '');
    const isIn = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.send()(code).then(() => true),
      failed: (error) => this.tell(error),
    });
    if (isIn) this.signedIn.emit();
  }

  /** From the app's code to a recovery code, or back. */
  protected change(): void {
    this.isRecovery.update((was) => !was);
    this.directive().resetForm();
    this.summary().hide();
    this.focusField();
  }

  private tell(error: ApiError): void {
    if (error.code === 'second_factor_required') {
      this.form.controls.code.setErrors({ wrong_code: true });
      this.summary().show();
      return;
    }
    if (error.is_retryable) this.failure.set(error);
    else this.refused.emit(error);
  }

  private focusField(): void {
    focusAfterRender(() => this.field().nativeElement, this.injector);
  }
}
