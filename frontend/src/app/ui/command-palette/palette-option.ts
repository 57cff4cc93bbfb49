import type { Highlightable } from '@angular/cdk/a11y';
import { Directive, ElementRef, inject, input, signal } from '@angular/core';
import type { Command } from '../../core/shortcuts/commands';

let lastId = 0;

/** One line of the palette, as the key manager sees it. */
@Directive({
  selector: '[ccpPaletteOption]',
  host: {
    role: 'option',
    '[id]': 'id',
    '[class.active]': 'isActive()',
    '[attr.aria-selected]': 'isActive()',
  },
})
export class PaletteOption implements Highlightable {
  readonly command = input.required<Command>({ alias: 'ccpPaletteOption' });
  readonly id = `ccp-palette-${++lastId}`;
  protected readonly isActive = signal(false);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  setActiveStyles(): void {
    this.isActive.set(true);
    const { nativeElement } = this.element;
    // Without a layout there is nothing to scroll.
    if ('scrollIntoView' in nativeElement) nativeElement.scrollIntoView({ block: 'nearest' });
  }

  setInactiveStyles(): void {
    this.isActive.set(false);
  }
}
