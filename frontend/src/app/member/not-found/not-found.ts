import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../ui/icon/icon';

/** For addresses that lead nowhere; says so instead of going somewhere else. */
@Component({
  selector: 'ccp-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <ccp-icon name="search" />
    <h1 tabindex="-1">{{ 'app.not_found_title' | transloco }}</h1>
    <p class="quiet">{{ 'app.not_found_text' | transloco }}</p>
    <a matButton="filled" routerLink="/">{{ 'app.not_found_action' | transloco }}</a>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--ccp-space-3);
      padding: var(--ccp-space-8) var(--ccp-space-4);
      text-align: center;
    }

    ccp-icon {
      color: var(--mat-sys-primary);
      font-size: 2.5rem;
    }

    a {
      margin-top: var(--ccp-space-3);
    }
  `,
})
export class NotFound {}
