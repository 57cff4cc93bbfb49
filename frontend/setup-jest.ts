import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

/** Browsers tell the number of a key beside its name; user-event does not, and the CDK goes by the number. */
const KEY_CODES: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
  ',': 188,
};
Object.defineProperty(KeyboardEvent.prototype, 'keyCode', {
  get(this: KeyboardEvent) {
    return KEY_CODES[this.key] ?? (this.key.length === 1 ? this.key.toUpperCase().charCodeAt(0) : 0);
  },
});

/**
 * Finding an element by its role and name asks jsdom for computed styles, and jsdom tries every rule of every style
 * sheet for each element and its ancestors: it made a page's tests ten times slower. No test looks at styles, so no
 * sheet is kept, and what is hidden is told by the markup alone.
 */
Object.defineProperty(HTMLStyleElement.prototype, 'textContent', { set: () => undefined, get: () => '' });
const unstyled = document.createElement('div').style;
window.getComputedStyle = (element) => (element instanceof HTMLElement ? element.style : unstyled);
