import { LiveAnnouncer } from '@angular/cdk/a11y';
import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Says to screen readers what others see happen. One message for one result; never for what nobody asked for. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly live = inject(LiveAnnouncer);
  private readonly transloco = inject(TranslocoService);

  /** Says a text politely, after what is being read. */
  say(key: string, params?: Record<string, unknown>): void {
    void this.live.announce(this.transloco.translate(key, params), 'polite');
  }

  /** Says words that are already made, such as those of Format.plural. */
  sayWords(words: string): void {
    void this.live.announce(words, 'polite');
  }
}
