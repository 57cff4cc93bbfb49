import { ChangeDetectionStrategy, Component, DestroyRef, inject, viewChild } from '@angular/core';
import { Session } from '../../../core/session/session';
import { Confirm } from '../../../ui/confirm/confirm';
import { SettingsHead } from '../settings-head/settings-head';
import { SecondFactor } from './second-factor/second-factor';
import { Sessions } from './sessions/sessions';
import { Tokens } from './tokens/tokens';

/** Who and what else gets into the account: the second step of signing in, devices, tokens. */
@Component({
  selector: 'ccp-security',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SecondFactor, Sessions, SettingsHead, Tokens],
  template: `
    <ccp-settings-head section="security" />
    <div class="stack sections">
      <ccp-second-factor />
      <ccp-sessions />
      <ccp-tokens />
    </div>
  `,
  styleUrl: '../settings-section.scss',
})
export class Security {
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  private readonly factor = viewChild.required(SecondFactor);
  private readonly tokens = viewChild.required(Tokens);

  constructor() {
    const warn = (event: Event) => {
      if (this.isShowing()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', warn));
  }

  /** Asks before something that is shown only once is left. */
  mayLeave(): boolean | Promise<boolean> {
    // After a sign-out there is nobody to show it to.
    if (!this.isShowing() || this.session.status() === 'guest') return true;
    return this.confirm.ask({
      title: 'settings.security.leave_title',
      text: 'settings.security.leave_text',
      action: 'settings.security.leave',
      cancel: 'settings.security.stay',
      is_destructive: true,
    });
  }

  private isShowing(): boolean {
    return this.factor().codes() !== null || this.tokens().shown() !== null;
  }
}
