import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** The eye in a password field: `<ccp-show-password matSuffix [(isShown)]="isShown" />`. */
@Component({
  selector: 'ccp-show-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton, TranslocoPipe],
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="(isShown() ? 'session.hide_password' : 'session.show_password') | transloco"
      (click)="isShown.set(!isShown())"
    >
      <ccp-icon [name]="isShown() ? 'eye-off' : 'eye'" />
    </button>
  `,
})
export class ShowPassword {
  readonly isShown = model.required<boolean>();
}
