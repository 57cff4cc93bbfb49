import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { focusAfterRender } from '../../../core/layout/focus-after-render';

/**
 * A form that is seldom needed behind a button with its name. Opening gives the focus to what is marked `data-first`,
 * else to its first field; closing gives it back to the button.
 *
 * `<ccp-fold [label]="'…' | transloco" [(isOpen)]="isOpen"><form …></form></ccp-fold>`
 */
@Component({
  selector: 'ccp-fold',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton],
  template: `
    @if (isOpen()) {
      <ng-content />
    } @else {
      <button
        [matButton]="isDanger() ? 'outlined' : 'tonal'"
        type="button"
        class="open"
        [class.danger]="isDanger()"
        (click)="isOpen.set(true)"
      >
        {{ label() }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }

    .danger {
      --mat-button-outlined-label-text-color: var(--mat-sys-error);
      --mat-button-outlined-outline-color: var(--mat-sys-error);
    }
  `,
})
export class Fold {
  readonly label = input.required<string>();
  readonly isOpen = model.required<boolean>();
  readonly isDanger = input(false);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    let was: boolean | null = null;
    effect(() => {
      const isOpen = this.isOpen();
      const isChange = was !== null && was !== isOpen;
      was = isOpen;
      const targets = isOpen ? ['[data-first]', 'input:not([aria-hidden])', 'button'] : ['.open'];
      if (isChange) untracked(() => focusAfterRender(() => firstOf(host, targets), injector));
    });
  }
}

function firstOf(host: HTMLElement, selectors: readonly string[]): HTMLElement | null {
  return selectors.map((selector) => host.querySelector<HTMLElement>(selector)).find(Boolean) ?? null;
}
