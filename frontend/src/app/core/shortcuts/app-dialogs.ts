import { inject, Injectable, Injector } from '@angular/core';

/** The two dialogs that open from everywhere, fetched when they are first asked for. */
@Injectable({ providedIn: 'root' })
export class AppDialogs {
  private readonly injector = inject(Injector);

  /** Opens the command palette. */
  async openPalette(): Promise<void> {
    const [{ Dialog }, { CommandPalette }] = await Promise.all([
      import('@angular/cdk/dialog'),
      import('../../ui/command-palette/command-palette'),
    ]);
    this.injector.get(Dialog).open(CommandPalette, {
      panelClass: 'ccp-palette-panel',
      backdropClass: 'ccp-backdrop',
      ariaModal: true,
    });
  }

  /** Opens the list of keyboard shortcuts. */
  async openShortcuts(): Promise<void> {
    const [{ MatDialog }, { ShortcutsDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./shortcuts-dialog/shortcuts-dialog'),
    ]);
    this.injector.get(MatDialog).open(ShortcutsDialog, { panelClass: 'ccp-dialog', autoFocus: 'dialog' });
  }
}
