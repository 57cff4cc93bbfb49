import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * Grey bars in the place of content that is on its way. Give it the size of what will stand there, so that nothing
 * jumps: `<ccp-skeleton [lines]="3" />`, or style `height` and `width` of one block: `<ccp-skeleton class="ring" />`.
 */
@Component({
  selector: 'ccp-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `@for (line of bars(); track line) {
    <span></span>
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ccp-space-3);
    }

    span {
      flex: 1 1 auto;
      min-height: 1rem;
      border-radius: var(--ccp-radius-small);
      background: linear-gradient(
        100deg,
        var(--mat-sys-surface-container-high) 40%,
        var(--mat-sys-surface-container) 50%,
        var(--mat-sys-surface-container-high) 60%
      );
      background-size: 300% 100%;
      animation: shine 1.6s ease-in-out infinite;
    }

    span:last-child:not(:only-child) {
      width: 62%;
    }

    @keyframes shine {
      from {
        background-position: 120% 0;
      }
      to {
        background-position: -20% 0;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(1);
  protected bars(): number[] {
    return Array.from({ length: this.lines() }, (_, line) => line);
  }
}
