import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';

/** One value to choose. */
export interface FilterOption<T extends string> {
  readonly value: T;
  /** Key of its text. */
  readonly label: string;
}

/** A filter of a list: a button that says what is chosen, and a menu to choose from. */
@Component({
  selector: 'ccp-filter-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, TranslocoPipe],
  templateUrl: './filter-menu.html',
  styleUrl: './filter-menu.scss',
})
export class FilterMenu<T extends string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption<T>[]>();
  readonly value = input<T>();
  /** Key of what the choice of nothing is called; without it one of the options always holds, as in an order. */
  readonly any = input<string>();
  readonly chosen = output<T | null>();

  protected readonly current = computed(() => this.options().find(({ value }) => value === this.value()));
}
