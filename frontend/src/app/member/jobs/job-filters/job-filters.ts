import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { debounceTime, map } from 'rxjs';
import { APPLICATION_FILTERS } from '#contracts/application';
import { REMOTE_OPTIONS } from '#contracts/job';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { Icon } from '../../../ui/icon/icon';
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
  imports: [FilterSheet, Icon, MatMenuModule, ReactiveFormsModule, TranslocoPipe],
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
  protected readonly search = new FormControl('', { nonNullable: true });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    effect(() => {
      const q = this.filter().q ?? '';
      // What is being typed is ahead of the address, and must not be put back to it.
      if (this.search.value.trim() !== q) this.search.setValue(q, { emitEvent: false });
    });
    this.search.valueChanges
      .pipe(
        debounceTime(250),
        map((text) => text.trim()),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe((q) => this.filterChange.emit({ q: q || null }));
    inject(Shortcuts).add([
      { keys: '/', label: 'jobs.keys.search', group: 'page', run: () => this.focusSearch() },
    ]);
  }

  protected clearSearch(): void {
    this.search.setValue('');
    this.focusSearch();
  }

  private focusSearch(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }
}
