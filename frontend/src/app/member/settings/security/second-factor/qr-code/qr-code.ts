import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { pathOf } from './qr-path';

/**
 * A text as a QR code, drawn here: the text may be a secret, so no server is asked for a picture. Dark on light in
 * every theme, as not every camera reads it the other way round.
 */
@Component({
  selector: 'ccp-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @if (picture(); as drawn) {
      <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + drawn.size + ' ' + drawn.size">
        <path [attr.d]="drawn.path" />
      </svg>
    } @else if (isFailed()) {
      <p class="quiet" role="status">{{ 'settings.security.factor.no_qr' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-height: 13rem;
    }

    svg {
      display: block;
      width: 13rem;
      max-width: 100%;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--ccp-radius-small);
      background: var(--mat-sys-surface-container-lowest);
      color-scheme: light;
      fill: var(--mat-sys-on-surface);
      shape-rendering: crispedges;
      forced-color-adjust: none;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly picture = signal<{ readonly size: number; readonly path: string } | null>(null);
  protected readonly isFailed = signal(false);

  constructor() {
    effect(() => void this.draw(this.text()));
  }

  private async draw(text: string): Promise<void> {
    try {
      const { encode } = await import('uqr');
      const { data, size } = encode(text, { ecc: 'M', border: 4 });
      this.picture.set({ size, path: pathOf(data) });
    } catch {
      this.isFailed.set(true);
    }
  }
}
