import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoService } from '@jsverse/transloco';
import { switchMap } from 'rxjs';
import { errorText } from '../../../ui/form-field/error-text';

/** The code of an authenticator app, or where `isRecovery` a recovery code too, with what is wrong with it. */
@Component({
  selector: 'ccp-code-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatFormFieldModule, MatInput, ReactiveFormsModule],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        [id]="inputId()"
        [formControl]="control()"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        [attr.inputmode]="isRecovery() ? 'text' : 'numeric'"
      />
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
})
export class CodeField {
  readonly control = input.required<FormControl<string>>();
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly isRecovery = input(false);

  private readonly transloco = inject(TranslocoService);
  // As in PasswordField.
  private readonly changes = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.events)),
  );
  protected readonly error = computed(() => {
    this.changes();
    return errorText(this.control(), this.transloco);
  });
}

/** Apps show the digits in groups, and so they are copied. */
export const plainCode = (typed: string): string => typed.replaceAll(/\s/g, '');
