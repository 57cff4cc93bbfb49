import { inject, Injectable } from '@angular/core';
import { Snackbar } from '../../ui/snackbar/snackbar';

/** Puts texts on the clipboard and says whether that worked: browsers refuse it now and then. */
@Injectable({ providedIn: 'root' })
export class Copying {
  private readonly snackbar = inject(Snackbar);

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.snackbar.say('settings.copied');
    } catch {
      this.snackbar.say('settings.not_copied');
    }
  }
}
