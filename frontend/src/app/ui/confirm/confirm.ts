import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A question before something that cannot be undone. All words are keys of texts. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly params?: Record<string, unknown>;
  /** What the button that goes on is called: the verb, never "OK". */
  readonly action: string;
  /** What the button that goes back is called; "Cancel" if not given. */
  readonly cancel?: string;
  readonly is_destructive?: boolean;
}

/** Asks a question in a dialog. Prefer doing at once and offering to undo; ask only where nothing can be undone. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly injector = inject(Injector);

  /** @returns whether the member said yes */
  async ask(question: Question): Promise<boolean> {
    const [{ MatDialog }, { ConfirmDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./confirm-dialog'),
    ]);
    const dialog = this.injector.get(MatDialog).open(ConfirmDialog, {
      data: question,
      role: 'alertdialog',
      panelClass: 'ccp-dialog',
      autoFocus: 'dialog',
    });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
