import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * The head of a page: its h1, which takes the focus after a navigation, a line below it, and the page's actions.
 * Every page has exactly one.
 *
 * `<ccp-page-header [title]="'jobs.title' | transloco"><a matButton="filled" …>…</a></ccp-page-header>`
 */
@Component({
  selector: 'ccp-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <h1 tabindex="-1">{{ title() }}</h1>
      @if (text(); as words) {
        <p class="quiet">{{ words }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: var(--ccp-space-3) var(--ccp-space-5);
      margin-bottom: var(--ccp-space-5);
    }

    .words {
      display: grid;
      flex: 1 1 16rem;
      gap: var(--ccp-space-2);
      min-width: 0;
    }

    p {
      max-width: var(--ccp-measure);
      text-wrap: pretty;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ccp-space-2);
    }

    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  readonly text = input<string>();
}
