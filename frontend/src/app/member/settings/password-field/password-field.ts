import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoService } from '@jsverse/transloco';
import { switchMap } from 'rxjs';
import { errorText } from '../../../ui/form-field/error-text';
import { ShowPassword } from '../../../ui/form-field/show-password';

/** A password and the eye that shows it, with what is wrong with it. */
@Component({
  selector: 'ccp-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatFormFieldModule, MatInput, ReactiveFormsModule, ShowPassword],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        [id]="inputId()"
        [formControl]="control()"
        [autocomplete]="kind() + '-password'"
        [type]="isShown() ? 'text' : 'password'"
      />
      <ccp-show-password matSuffix [(isShown)]="isShown" />
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
})
export class PasswordField {
  readonly control = input.required<FormControl<string>>();
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** Whether a password manager is to fill in the one it knows, or to make one. */
  readonly kind = input<'current' | 'new'>('current');

  protected readonly isShown = signal(false);
  private readonly transloco = inject(TranslocoService);
  // Touched from outside, by a submit in vain, the control changes without anything here being asked to look.
  private readonly changes = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.events)),
  );
  protected readonly error = computed(() => {
    this.changes();
    return errorText(this.control(), this.transloco);
  });
}
