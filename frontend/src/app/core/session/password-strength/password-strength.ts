import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { startWith, switchMap } from 'rxjs';
import { PASSWORD_MIN_LENGTH } from '#contracts/user';
import { STRENGTHS, strengthOf } from '../credentials';

/** Three bars and a word under a new password, while it is typed. */
@Component({
  selector: 'ccp-password-strength',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @if (typed(); as password) {
      <span class="bars" aria-hidden="true">
        @for (step of steps; track step) {
          <span [class.on]="$index <= level(password)"></span>
        }
      </span>
      <span class="word">
        <span class="visually-hidden">{{ 'session.strength.label' | transloco }}: </span>
        @if (missing(password); as missing) {
          {{ 'session.strength.too_short' | transloco: { missing } }}
        } @else {
          {{ 'session.strength.' + strength(password) | transloco }}
        }
      </span>
    }
  `,
  styleUrl: './password-strength.scss',
  host: { '[attr.data-strength]': 'strength(typed() ?? "")' },
})
export class PasswordStrength {
  readonly password = input.required<FormControl<string>>();

  protected readonly steps = STRENGTHS;
  protected readonly strength = strengthOf;
  protected readonly typed = toSignal(
    toObservable(this.password).pipe(
      switchMap((control) => control.valueChanges.pipe(startWith(control.value))),
    ),
  );

  protected level(password: string): number {
    return STRENGTHS.indexOf(strengthOf(password));
  }

  protected missing(password: string): number {
    return Math.max(0, PASSWORD_MIN_LENGTH - password.length);
  }
}
