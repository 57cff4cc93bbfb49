import type { Page } from 'playwright-core';
import { axe } from './axe';
import { animations, overflow } from './layout';

/** On a desk and on the narrowest phone, in both themes. Of two that differ by the theme, only colors can differ. */
const LOOKS: readonly { width: number; theme: 'light' | 'dark'; rules?: readonly string[] }[] = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark', rules: ['color-contrast'] },
  { width: 320, theme: 'dark' },
  { width: 320, theme: 'light', rules: ['color-contrast'] },
];

/** Holds the page as it stands, in every look, against what axe, the width and stillness ask of it. */
export async function expectGoodEverywhere(page: Page, place: string): Promise<void> {
  const size = page.viewportSize();
  for (const { width, theme, rules } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await putOn(page, theme);
    const where = `${place}, ${width} px, ${theme}`;
    const found = {
      axe: await axe(page, rules),
      overflow: await overflow(page),
      animations: await animations(page),
    };
    expect({ where, ...found }).toEqual({ where, axe: [], overflow: [], animations: [] });
  }
  if (size) await page.setViewportSize(size);
}

/** Changes the theme; colors that are inherited arrive level by level, even where nothing is to move. */
async function putOn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction(
    (name) => matchMedia(`(prefers-color-scheme: ${name})`).matches && document.getAnimations().length === 0,
    theme,
  );
}
