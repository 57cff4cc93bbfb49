import { inject, Injectable, Injector } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ApiError } from '../../core/errors/api-error';
import { wordsOf } from '../../core/errors/error-words';

interface Action {
  /** Key of the button's text. */
  readonly label: string;
  readonly run: () => void;
}

interface Said {
  readonly params?: Record<string, unknown>;
  readonly action?: Action;
}

/** With an action to press, people need time to reach it (WCAG 2.2.1); without, to read. Milliseconds. */
const TIME_TO_ACT = 10_000;
const TIME_TO_READ = 5_000;

/**
 * Short messages at the bottom of the screen, one at a time, each announced once to screen readers. Material's
 * snackbar is fetched when the first message comes.
 */
@Injectable({ providedIn: 'root' })
export class Snackbar {
  private readonly injector = inject(Injector);
  private readonly transloco = inject(TranslocoService);

  /** Says what happened: `snackbar.say('profile.saved')`. */
  say(key: string, { params, action }: Said = {}): void {
    void this.show(this.transloco.translate(key, params), action);
  }

  /** Says what happened and offers to take it back. */
  undo(key: string, params: Record<string, unknown>, undo: () => void): void {
    this.say(key, { params, action: { label: 'ui.undo', run: undo } });
  }

  /** Says what did not work and why; offers to try again if that can help. */
  failed(
    key: string,
    error: ApiError,
    { params, again }: { params?: Record<string, unknown>; again?: () => void } = {},
  ): void {
    const { detail, text } = wordsOf(error);
    const why = detail ?? this.transloco.translate(text);
    const message = `${this.transloco.translate(key, params)} ${why}`;
    void this.show(message, again && { label: 'ui.try_again', run: again });
  }

  private async show(message: string, action?: Action): Promise<void> {
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    const opened = this.injector
      .get(MatSnackBar)
      .open(message, action && this.transloco.translate<string>(action.label), {
        duration: action ? TIME_TO_ACT : TIME_TO_READ,
        panelClass: 'ccp-snackbar',
      });
    opened.onAction().subscribe(() => action?.run());
  }
}
