import { inject, type Provider, type Renderer2, RendererFactory2 } from '@angular/core';

/**
 * Lets ngx-charts render without Angular's animations: its templates bind animation triggers (`@animationState`),
 * which a renderer without animations refuses. Here they are passed over, and nothing moves. For the providers of a
 * route; Angular's own provideNoopAnimations() works at the root only, where it would weigh on the first screen, and
 * never takes removed elements away when it is provided below.
 */
export function provideStillCharts(): Provider {
  return { provide: RendererFactory2, useFactory: stillRenderers };
}

function stillRenderers(): RendererFactory2 {
  const factory = inject(RendererFactory2, { skipSelf: true });
  return {
    createRenderer: (host, type) => withoutTriggers(factory.createRenderer(host, type)),
    begin: () => factory.begin?.(),
    end: () => factory.end?.(),
  };
}

const isTrigger = (name: string): boolean => name.startsWith('@');

/** The same renderer but for two of its methods; it is shared with the rest of the page and stays as it is. */
function withoutTriggers(renderer: Renderer2): Renderer2 {
  const setProperty: Renderer2['setProperty'] = (element, name, value) => {
    if (!isTrigger(name)) renderer.setProperty(element, name, value);
  };
  const listen: Renderer2['listen'] = (target, event, callback, options) =>
    isTrigger(event) ? () => undefined : renderer.listen(target, event, callback, options);
  // Object.create() knows nothing of its prototype's type.
  return Object.create(renderer, {
    setProperty: { value: setProperty },
    listen: { value: listen },
  }) as Renderer2;
}
