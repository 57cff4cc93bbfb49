import type { Page } from 'playwright-core';

/** Elements wider than the page makes room for; expect `[]`. What scrolls in a box of its own does not count. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tooWide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const frames = [document.documentElement, document.querySelector('main')].filter(
      (frame) => frame !== null,
    );
    return frames
      .filter(tooWide)
      .map((frame) => `${frame.tagName}: ${frame.scrollWidth} > ${frame.clientWidth}`);
  });
}

/** Where the focus is: tag, name and whether it can be seen, unobscured, with a mark around it. */
export async function focus(page: Page): Promise<{ tag: string; name: string; isVisible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
    return {
      tag: element.tagName.toLowerCase(),
      name,
      isVisible:
        hit !== null && (element.contains(hit) || hit.contains(element) || hit instanceof HTMLLabelElement),
    };
  });
}

/** Animations that run for longer than a frame; expect `[]` when the visitor asked for stillness. */
export async function animations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 10)
      .map((animation) =>
        'animationName' in animation ? String(animation.animationName) : animation.id || 'unnamed',
      ),
  );
}
