import { DestroyRef, inject, Injectable, signal } from '@angular/core';

export type ShortcutGroup = 'everywhere' | 'go' | 'page';

/** One keyboard shortcut. */
export interface Shortcut {
  /**
   * What to press: a key as KeyboardEvent.key gives it (`j`, `?`, `Enter`), two one after the other (`g j`), or with
   * Ctrl or Cmd (`mod+k`, `mod+Enter`).
   */
  readonly keys: string;
  /** Key of the text that says what it does. */
  readonly label: string;
  readonly group?: ShortcutGroup;
  /** Works inside dialogs and sheets too; others rest while one is open. */
  readonly in_dialog?: boolean;
  readonly run: () => void;
}

const KEY = 'ccp.shortcuts';
/** Milliseconds for the second key of a sequence. */
const SEQUENCE_TIME = 1500;
const DIALOG = '.cdk-overlay-container [aria-modal="true"]';

/**
 * Keyboard shortcuts. Single keys can be switched off (WCAG 2.1.4) and never fire while somebody types; those with
 * Ctrl or Cmd always work.
 *
 * ```ts
 * inject(Shortcuts).add([{ keys: 'j', label: 'jobs.next', group: 'page', run: () => this.next() }]);
 * ```
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly active = signal<readonly Shortcut[]>([]);
  private readonly singleKeys = signal(readChoice());
  private first: { readonly key: string; readonly at: number } | null = null;

  /** All that work now, for the help. */
  readonly all = this.active.asReadonly();
  /** Whether keys without Ctrl or Cmd work. */
  readonly areSingleKeysOn = this.singleKeys.asReadonly();

  constructor() {
    const press = (event: KeyboardEvent) => this.press(event);
    document.addEventListener('keydown', press);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', press));
  }

  /** Adds shortcuts for as long as the caller lives. Call it where inject() may be called. */
  add(shortcuts: readonly Shortcut[]): void {
    this.active.update((all) => [...all, ...shortcuts]);
    inject(DestroyRef).onDestroy(() =>
      this.active.update((all) => all.filter((shortcut) => !shortcuts.includes(shortcut))),
    );
  }

  /** Switches keys without Ctrl or Cmd on or off; remembered in this browser. */
  switchSingleKeys(isOn: boolean): void {
    this.singleKeys.set(isOn);
    try {
      localStorage.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // Without storage the choice lasts until the page is left.
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const shortcut = event.ctrlKey || event.metaKey ? this.find(`mod+${event.key}`) : this.findSingle(event);
    if (!shortcut) return;
    if (!shortcut.in_dialog && document.querySelector(DIALOG)) return;
    event.preventDefault();
    shortcut.run();
  }

  private findSingle(event: KeyboardEvent): Shortcut | undefined {
    if (!this.singleKeys() || isTyping(event.target)) return undefined;
    const first = this.first;
    this.first = null;
    if (first && event.timeStamp - first.at < SEQUENCE_TIME) {
      const sequence = this.find(`${first.key} ${event.key}`);
      if (sequence) return sequence;
    }
    const single = this.find(event.key);
    if (!single && this.active().some(({ keys }) => keys.startsWith(`${event.key} `))) {
      this.first = { key: event.key, at: event.timeStamp };
    }
    return single;
  }

  /** The shortcut added last wins, so that a page may give a key its own meaning. */
  private find(keys: string): Shortcut | undefined {
    return this.active().findLast((shortcut) => shortcut.keys.toLowerCase() === keys.toLowerCase());
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role="combobox"], [role="textbox"]'))
    return true;
  return (
    target instanceof HTMLInputElement && !/^(button|checkbox|radio|range|reset|submit)$/.test(target.type)
  );
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
