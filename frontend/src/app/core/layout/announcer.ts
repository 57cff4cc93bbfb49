import { inject, Injectable, Injector } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/**
 * Says to screen readers what others see happen. One message for one result; never for what nobody asked for. The
 * CDK's live region is fetched with the first message: it would weigh on the first screen with all of its package.
 */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly injector = inject(Injector);
  private readonly transloco = inject(TranslocoService);

  /** Says a text politely, after what is being read. */
  say(key: string, params?: Record<string, unknown>): void {
    this.sayWords(this.transloco.translate(key, params));
  }

  /** Says words that are already made, such as those of Format.plural. */
  sayWords(words: string): void {
    void import('@angular/cdk/a11y').then(({ LiveAnnouncer }) =>
      this.injector.get(LiveAnnouncer).announce(words, 'polite'),
    );
  }
}
