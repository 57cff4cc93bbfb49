import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { AccountSort } from '#contracts/admin';
import { Icon } from '../../../../ui/icon/icon';

type SortField = Exclude<AccountSort, `-${string}`>;

/** The heading of a column that the list can be ordered by: a button, which turns the order around once it holds. */
@Component({
  selector: 'th[ccpSortHeader]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <button type="button" (click)="sorted.emit(next())">
      <ng-content />
      <ccp-icon
        [class.off]="!direction()"
        [name]="direction() === 'descending' ? 'arrow-down' : 'arrow-up'"
      />
    </button>
  `,
  styles: `
    button {
      display: flex;
      align-items: center;
      gap: 0.35em;
      width: 100%;
      min-height: 2.5rem;
      padding: var(--ccp-space-2) var(--ccp-cell);
      border: 0;
      background: transparent;
      color: inherit;
      font: inherit;
      text-align: start;
      white-space: nowrap;
      cursor: pointer;
    }

    button:hover {
      color: var(--mat-sys-on-surface);
    }

    ccp-icon {
      font-size: 0.8em;
    }

    .off {
      opacity: 0;
    }

    button:hover .off,
    button:focus-visible .off {
      opacity: 0.6;
    }
  `,
  host: { '[attr.aria-sort]': 'direction()' },
})
export class SortHeader {
  readonly ccpSortHeader = input.required<SortField>();
  /** The order of the list now. */
  readonly sort = input.required<AccountSort>();
  /** The order to show it in. */
  readonly sorted = output<AccountSort>();

  protected readonly direction = computed(() => {
    if (this.sort() === this.ccpSortHeader()) return 'ascending';
    return this.sort() === `-${this.ccpSortHeader()}` ? 'descending' : null;
  });
  protected readonly next = computed((): AccountSort => {
    const field = this.ccpSortHeader();
    return this.direction() === 'ascending' ? `-${field}` : field;
  });
}
