import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it stands, by the rules of WCAG 2.2 A and AA or by these rules alone, one line for each
 * element; expect `[]`. The window is made as tall as the page, or a bar that sticks to its edge would half cover
 * whatever happens to stand there. Its script comes in by the debugger, which the content security policy does not
 * bind; the policy itself stays on.
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  // For a moment, until it is announced, a message with its button is hidden from screen readers.
  await page.waitForFunction(
    () => !document.querySelector('mat-snack-bar-container [aria-hidden="true"] button'),
  );
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: TAGS };
  const results = await page.evaluate<AxeResults, RunOptions>(
    (options) => {
      // The script above has put it there.
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      return engine.run(document, options);
    },
    { runOnly, resultTypes: ['violations'] },
  );
  if (size) await page.setViewportSize(size);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} — ${failureSummary ?? ''}`,
    ),
  );
}
