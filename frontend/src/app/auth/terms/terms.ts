import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeader } from '../../ui/page-header/page-header';

/** What an installation does with what it is given. Each item is something that the program does, or its operator. */
@Component({
  selector: 'ccp-terms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ccp-page-header [title]="'auth.terms.heading' | transloco" [text]="'auth.terms.text' | transloco" />
    <dl class="items">
      @for (item of items; track item) {
        <div>
          <dt>{{ 'auth.terms.items.' + item + '.title' | transloco }}</dt>
          <dd>{{ 'auth.terms.items.' + item + '.text' | transloco }}</dd>
        </div>
      }
    </dl>
    <p class="other">
      <a routerLink="/">{{ 'auth.terms.start' | transloco }}</a>
    </p>
  `,
  styleUrl: '../auth-page.scss',
  styles: `
    .items {
      display: grid;
      gap: var(--ccp-space-4);
    }

    dt {
      font-weight: 640;
    }

    dd {
      color: var(--mat-sys-on-surface-variant);
      text-wrap: pretty;
    }
  `,
})
export class Terms {
  protected readonly items = ['who', 'kept', 'staff', 'outside', 'cookies', 'take', 'fair', 'asis'] as const;
}
