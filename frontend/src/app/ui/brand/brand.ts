import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The product's mark and name; the mark alone where `--ccp-brand-name: none`. */
@Component({
  selector: 'ccp-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M8.5 21.5 23.5 9l-5.2 15-3-6.2z" />
    </svg>
    <span>{{ 'app.name' | transloco }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.6rem;
      color: var(--mat-sys-on-surface);
      font-size: 1.0625rem;
      font-weight: 680;
      letter-spacing: -0.015em;
    }

    span {
      display: var(--ccp-brand-name, inline);
    }

    svg {
      flex: none;
      width: 2rem;
      height: 2rem;
    }

    rect {
      fill: var(--mat-sys-primary);
    }

    path {
      fill: none;
      stroke: var(--mat-sys-on-primary);
      stroke-linejoin: round;
      stroke-width: 2.4;
    }
  `,
})
export class Brand {}
