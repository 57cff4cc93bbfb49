import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { PAGE_SIZE } from '../paging';

/** Leads through the pages of a list. Nothing where there is but one. */
@Component({
  selector: 'ccp-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, NumberPipe, TranslocoPipe],
  template: `
    @if (page() > 1 || range().hasMore) {
      <nav [attr.aria-label]="'admin.pages' | transloco">
        <p class="quiet small numeric">
          {{
            'admin.range'
              | transloco
                : {
                    from: range().from | ccpNumber,
                    to: range().to | ccpNumber,
                    total: range().total | ccpNumber,
                  }
          }}
        </p>
        <button
          matButton="outlined"
          type="button"
          [disabled]="page() === 1"
          (click)="turned.emit(page() - 1)"
        >
          <ccp-icon name="chevron-left" />{{ 'admin.previous_page' | transloco }}
        </button>
        <button
          matButton="outlined"
          type="button"
          [disabled]="!range().hasMore"
          (click)="turned.emit(page() + 1)"
        >
          <ccp-icon name="chevron-right" />{{ 'admin.next_page' | transloco }}
        </button>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ccp-space-2);
      margin-top: var(--ccp-space-4);
    }

    p {
      flex: 1 1 8rem;
    }
  `,
})
export class Pager {
  /** From 1. */
  readonly page = input.required<number>();
  /** How many rows are on it. */
  readonly count = input.required<number>();
  /** How many there are in all, as far as it is known. */
  readonly total = input<number>();
  /** The page to go to. */
  readonly turned = output<number>();

  protected readonly range = computed(() => {
    const before = (this.page() - 1) * PAGE_SIZE;
    const total = this.total() ?? before + this.count();
    return { from: before + 1, to: before + this.count(), total, hasMore: before + PAGE_SIZE < total };
  });
}
