import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

const PLACES = ['users', 'invitations', 'audit'] as const;

/** Leads between the pages of the administration. */
@Component({
  selector: 'ccp-admin-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'pages.admin' | transloco">
      @for (place of places; track place) {
        <a [routerLink]="['/admin', place]" routerLinkActive="here" ariaCurrentWhenActive="page">
          {{ 'admin.tabs.' + place | transloco }}
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--ccp-space-5);
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
export class AdminTabs {
  protected readonly places = PLACES;
}
