import { ChangeDetectionStrategy, Component } from '@angular/core';
import { SettingsHead } from '../settings-head/settings-head';
import { CalendarFeed } from './calendar-feed/calendar-feed';
import { ChangePassword } from './change-password/change-password';
import { ConnectedAccounts } from './connected-accounts/connected-accounts';
import { Identity } from './identity/identity';

/** Who the member is here, and the ways they sign in. */
@Component({
  selector: 'ccp-account',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarFeed, ChangePassword, ConnectedAccounts, Identity, SettingsHead],
  template: `
    <ccp-settings-head section="account" />
    <div class="stack sections">
      <ccp-identity />
      <ccp-change-password />
      <ccp-connected-accounts />
      <ccp-calendar-feed />
    </div>
  `,
  styleUrl: '../settings-section.scss',
})
export class Account {}
