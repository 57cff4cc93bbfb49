import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/**
 * What stands where there is nothing (yet): a short title, one sentence of why or what to do, one action. No apology.
 *
 * ```html
 * <ccp-empty-state icon="briefcase" [title]="'jobs.empty_title' | transloco" [text]="'jobs.empty_text' | transloco">
 *   <a matButton="filled" routerLink="/jobs/new">…</a>
 * </ccp-empty-state>
 * ```
 */
@Component({
  selector: 'ccp-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <span class="mark"><ccp-icon [name]="icon()" /></span>
    <h2 class="title">{{ title() }}</h2>
    @if (text(); as words) {
      <p class="quiet">{{ words }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: var(--ccp-space-2);
      padding: var(--ccp-space-7) var(--ccp-space-4);
      text-align: center;
    }

    .mark {
      display: grid;
      place-items: center;
      width: 4rem;
      height: 4rem;
      margin-bottom: var(--ccp-space-2);
      border-radius: 1.375rem;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-size: 1.5rem;
    }

    .title {
      font-size: var(--ccp-text-l);
    }

    p {
      max-width: 32rem;
      text-wrap: pretty;
    }

    .actions:not(:empty) {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--ccp-space-2);
      margin-top: var(--ccp-space-3);
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly text = input<string>();
}
