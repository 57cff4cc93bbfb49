import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** How far one is: "Step 1 of 2" with a bar of as many parts, and what leads out of it as content. */
@Component({
  selector: 'ccp-welcome-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <div class="line">
      <p class="small">{{ 'welcome.progress' | transloco: { number: number(), count: count() } }}</p>
      <ng-content />
    </div>
    <div class="bar" aria-hidden="true">
      @for (filled of parts(); track $index) {
        <span class="part"><span [style.width.%]="filled * 100"></span></span>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ccp-space-2);
      margin-bottom: var(--ccp-space-5);
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--ccp-space-2);
      min-height: 2rem;
      font-size: var(--ccp-text-s);
    }

    p {
      font-weight: 600;
    }

    .bar {
      display: flex;
      gap: var(--ccp-space-1);
    }

    .part {
      flex: 1;
      height: 0.375rem;
      overflow: hidden;
      border-radius: 99px;
      background: var(--mat-sys-surface-container-highest);
    }

    .part > span {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--mat-sys-primary);
    }
  `,
})
export class WelcomeProgress {
  /** The step one is in, from 1. */
  readonly number = input.required<number>();
  readonly count = input.required<number>();
  /** How much of this step is reached, 0 to 1. */
  readonly share = input.required<number>();

  protected readonly parts = computed(() =>
    Array.from({ length: this.count() }, (_, index) => {
      if (index + 1 === this.number()) return this.share();
      return index + 1 < this.number() ? 1 : 0;
    }),
  );
}
