import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** Leads between the two halves of the profile. */
@Component({
  selector: 'ccp-profile-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'pages.profile' | transloco">
      <a
        routerLink="/profile"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{ exact: true }"
      >
        {{ 'profile.tabs.profile' | transloco }}
      </a>
      <a routerLink="/profile/settings" routerLinkActive="here" ariaCurrentWhenActive="page">
        {{ 'profile.tabs.settings' | transloco }}
      </a>
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--ccp-space-5);
      margin-bottom: var(--ccp-space-5);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }

    a {
      padding: var(--ccp-space-3) var(--ccp-space-1);
      border-bottom: 3px solid transparent;
      color: var(--mat-sys-on-surface-variant);
      font-weight: 600;
      text-decoration: none;
    }

    a:hover {
      color: var(--mat-sys-on-surface);
    }

    .here {
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class ProfileTabs {}
