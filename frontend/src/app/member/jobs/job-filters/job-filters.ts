import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { APPLICATION_FILTERS } from '#contracts/application';
import { REMOTE_OPTIONS } from '#contracts/job';
import { Icon } from '../../../ui/icon/icon';
import { SearchField } from '../../../ui/search-field/search-field';
import {
  countOf,
  type JobFilter,
  OFFERED_SCORES,
  OFFERED_SORTS,
  type OfferedSort,
  TEXT_LIMITS,
} from '../job-list/job-filter';
import { FilterSheet } from './filter-sheet';

/** A change of some filters; `null` takes one off. */
export type FilterChange = { readonly [Name in keyof JobFilter]?: JobFilter[Name] | null };

/** Search, the usual filters, all of them in a sheet, and the order of the list. */
@Component({
  selector: 'ccp-job-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FilterSheet, Icon, MatMenuModule, SearchField, TranslocoPipe],
  templateUrl: './job-filters.html',
  styleUrl: './job-filters.scss',
})
export class JobFilters {
  readonly filter = input.required<JobFilter>();
  readonly sort = input.required<OfferedSort>();
  /** How many jobs the filter lets through; unknown while they are counted. */
  readonly total = input<number>();
  /** The name of the saved view that is shown, if one is. */
  readonly view = input<string>();
  /** The member wants to see the saved views; only on a phone, where they stand behind a button. */
  readonly viewsAsked = output();
  readonly filterChange = output<FilterChange>();
  readonly sortChange = output<OfferedSort>();

  protected readonly statuses = APPLICATION_FILTERS;
  protected readonly remotes = REMOTE_OPTIONS;
  protected readonly scores = OFFERED_SCORES;
  protected readonly sorts = OFFERED_SORTS;
  protected readonly limit = TEXT_LIMITS.q;
  protected readonly count = computed(() => countOf(this.filter()));
  protected readonly isSheetOpen = signal(false);
}
