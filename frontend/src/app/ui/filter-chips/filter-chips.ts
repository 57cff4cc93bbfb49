import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** A filter that is on: what it is called in the URL, and the words for it. */
export interface ActiveFilter {
  readonly name: string;
  readonly label: string;
}

/**
 * The filters that are on, each with a button to take it off, and one to take off all. Nothing without a filter.
 *
 * `<ccp-filter-chips [filters]="active()" (remove)="setFilter($event, null)" (clear)="clearFilters()" />`
 */
@Component({
  selector: 'ccp-filter-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (filters().length > 0) {
      <ul class="cluster">
        @for (filter of filters(); track filter.name) {
          <li>
            <button
              type="button"
              [attr.aria-label]="'ui.remove' | transloco: { name: filter.label }"
              (click)="remove.emit(filter.name)"
            >
              {{ filter.label }}<ccp-icon name="close" />
            </button>
          </li>
        }
        <li>
          <button type="button" class="clear" (click)="clear.emit()">
            {{ 'ui.clear_filters' | transloco }}
          </button>
        </li>
      </ul>
    }
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      min-height: 2rem;
      padding: 0.2em 0.7em;
      border: 1px solid transparent;
      border-radius: 99px;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font: inherit;
      font-size: var(--ccp-text-s);
      cursor: pointer;
    }

    button:hover {
      border-color: currentColor;
    }

    .clear {
      background: transparent;
      color: var(--mat-sys-primary);
      font-weight: 600;
    }

    ccp-icon {
      font-size: 0.8em;
    }

    @media (pointer: coarse) {
      button {
        min-height: 44px;
        padding-inline: 1em;
      }
    }
  `,
})
export class FilterChips {
  readonly filters = input.required<readonly ActiveFilter[]>();
  readonly remove = output<string>();
  readonly clear = output();
}
