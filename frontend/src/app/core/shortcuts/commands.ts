import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { IconName } from '../../ui/icon/icons';

/** One entry of the command palette: a page to open or a thing to do. */
export interface Command {
  /** Key of its text. */
  readonly label: string;
  readonly icon: IconName;
  /** The shortcut that does the same, to be learned in passing. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What the command palette offers now. Pages add their actions for as long as they are open. */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly active = signal<readonly Command[]>([]);
  readonly all = this.active.asReadonly();

  /** Adds commands for as long as the caller lives. Call it where inject() may be called. */
  add(commands: readonly Command[]): void {
    this.active.update((all) => [...all, ...commands]);
    inject(DestroyRef).onDestroy(() =>
      this.active.update((all) => all.filter((command) => !commands.includes(command))),
    );
  }
}
