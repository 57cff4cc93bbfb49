import { effect, Injectable, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Read by public/theme.js too, before anything is painted. */
const KEY = 'ccp.theme';

/** Light, dark, or like the system; remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly chosen = signal<ThemeName>(remembered());
  readonly name = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      const name = this.chosen();
      if (name === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = name;
    });
  }

  /** Changes the theme at once. */
  choose(name: ThemeName): void {
    this.chosen.set(name);
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // Without storage the choice lasts until the page is left.
    }
  }
}

function remembered(): ThemeName {
  try {
    const name = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === name) ?? 'system';
  } catch {
    return 'system';
  }
}
