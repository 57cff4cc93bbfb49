import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import { JobsApi } from '../../../core/api/jobs-api';
import { NumberPipe, PluralPipe } from '../../../core/i18n/format.pipes';
import { Commands } from '../../../core/shortcuts/commands';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FilterChips } from '../../../ui/filter-chips/filter-chips';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { FilterWords } from '../job-filters/filter-words';
import { type FilterChange, JobFilters } from '../job-filters/job-filters';
import { JobRow } from '../job-row/job-row';
import { JobsExport } from '../jobs-export/jobs-export';
import { SavedViews } from '../saved-views/saved-views';
import { JobArchive, type JobRows } from './job-archive';
import {
  addressOf,
  type AddressQuery,
  FILTER_NAMES,
  filterOf,
  listQueryOf,
  OFFERED_SORTS,
  type OfferedSort,
  PAGE_SIZE,
  pageOf,
  sortOf,
} from './job-filter';

/** The member's jobs. Search, filters, order and page stand in the address, so that going back brings them back. */
@Component({
  selector: 'ccp-job-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    EmptyState,
    FilterChips,
    Icon,
    JobFilters,
    JobRow,
    MatButton,
    MatIconButton,
    MatMenuModule,
    NumberPipe,
    PageHeader,
    PluralPipe,
    RouterLink,
    SavedViews,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './job-list.html',
  styleUrl: './job-list.scss',
})
export class JobList {
  readonly q = input<string>();
  readonly status = input<string>();
  readonly remote_option = input<string>();
  readonly min_score = input<string>();
  readonly location = input<string>();
  readonly company = input<string>();
  readonly skill = input<string>();
  readonly source = input<string>();
  readonly archived = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  protected readonly exporter = inject(JobsExport);
  private readonly router = inject(Router);
  private readonly words = inject(FilterWords);
  private readonly archive = inject(JobArchive);
  private readonly injector = inject(Injector);

  protected readonly address = computed<AddressQuery>(() => ({
    q: this.q(),
    status: this.status(),
    remote_option: this.remote_option(),
    min_score: this.min_score(),
    location: this.location(),
    company: this.company(),
    skill: this.skill(),
    source: this.source(),
    archived: this.archived(),
    sort: this.sort(),
    page: this.page(),
  }));
  protected readonly filter = computed(() => filterOf(this.address()));
  protected readonly order = computed(() => sortOf(this.address()));
  protected readonly active = computed(() => this.words.of(this.filter()));
  protected readonly jobs = inject(JobsApi).list(() => listQueryOf(this.address()));

  /** What is put away leaves the list at once, though the row stays until the list is read again. */
  protected readonly rows = computed(() => {
    const showsArchived = this.filter().archived === true;
    return this.jobs.value()?.filter((job) => (job.archived_at !== null) === showsArchived) ?? [];
  });
  protected readonly isEmpty = computed(() => this.jobs.value() !== undefined && this.rows().length === 0);
  protected readonly isFirstUse = computed(() => this.active().length === 0 && pageOf(this.address()) === 1);
  protected readonly filterNames = computed(() =>
    this.active()
      .map(({ label }) => label)
      .join(', '),
  );

  protected readonly range = computed(() => {
    const first = (pageOf(this.address()) - 1) * PAGE_SIZE;
    const total = this.jobs.total() ?? first + this.rows().length;
    return { from: first + 1, to: first + this.rows().length, total, hasMore: first + PAGE_SIZE < total };
  });
  protected readonly pageNumber = computed(() => pageOf(this.address()));

  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** The selected jobs that are on the screen. */
  protected readonly selected = computed(() => this.rows().filter(({ id }) => this.chosen().has(id)));
  protected readonly areAllSelected = computed(
    () => this.rows().length > 0 && this.selected().length === this.rows().length,
  );
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  constructor() {
    inject(Shortcuts).add([
      { keys: 'j', label: 'jobs.keys.next', group: 'page', run: () => this.step(1) },
      { keys: 'k', label: 'jobs.keys.previous', group: 'page', run: () => this.step(-1) },
      { keys: 'x', label: 'jobs.keys.select', group: 'page', run: () => this.toggleFocused() },
      { keys: 'e', label: 'jobs.keys.archive', group: 'page', run: () => this.archiveByKey() },
    ]);
    inject(Commands).add([
      { label: 'jobs.add', icon: 'plus', run: () => void this.router.navigateByUrl('/jobs/new') },
      {
        label: 'jobs.import.title',
        icon: 'upload',
        run: () => void this.router.navigateByUrl('/jobs/import'),
      },
    ]);
    // A page that is not there any more, after its jobs were put away: the last one that is.
    effect(() => {
      const total = this.jobs.total();
      if (this.jobs.isLoading() || total === undefined || this.jobs.value()?.length !== 0) return;
      const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
      if (untracked(this.pageNumber) > last) this.goTo({ page: last === 1 ? null : String(last) });
    });
  }

  protected isSelected(id: string): boolean {
    return this.chosen().has(id);
  }

  protected toggle(id: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected toggleAll(): void {
    this.chosen.set(this.areAllSelected() ? new Set() : new Set(this.rows().map(({ id }) => id)));
  }

  protected clearSelection(): void {
    this.chosen.set(new Set());
  }

  protected narrow(change: FilterChange): void {
    this.goTo({ ...addressOf(change), page: null }, 'q' in change);
  }

  protected removeFilter(name: string): void {
    this.goTo({ [name]: null, page: null });
  }

  protected clearFilters(): void {
    this.goTo({ ...Object.fromEntries(FILTER_NAMES.map((name) => [name, null])), page: null });
  }

  protected orderBy(sort: OfferedSort): void {
    this.goTo({ sort: sort === OFFERED_SORTS[0] ? null : sort, page: null });
  }

  protected turnTo(page: number): void {
    this.clearSelection();
    this.goTo({ page: page === 1 ? null : String(page) }, false, 'after-transition');
  }

  /** Puts away what is selected, or brings it back where the archive is shown. */
  protected archiveSelected(): void {
    this.archiveAll(this.selected());
  }

  private archiveAll(jobs: readonly JobDto[]): void {
    const [first] = jobs;
    if (!first) return;
    const at = this.rows().indexOf(first);
    const ids = jobs.map(({ id }) => id);
    this.clearSelection();
    void this.archive.run(ids, !this.filter().archived, this.store);
    afterNextRender({ read: () => this.focusRow(at) }, { injector: this.injector });
  }

  private readonly store: JobRows = {
    find: (id) => this.jobs.value()?.find((job) => job.id === id),
    put: (job) => this.jobs.update((jobs) => jobs.map((row) => (row.id === job.id ? job : row))),
    settled: () => this.jobs.reload(),
  };

  private goTo(
    queryParams: Record<string, string | null>,
    replaceUrl = false,
    scroll: 'manual' | 'after-transition' = 'manual',
  ): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl, scroll });
  }

  private links(): HTMLElement[] {
    return [...(this.list()?.nativeElement.querySelectorAll<HTMLElement>('a.title') ?? [])];
  }

  /** Index of the row that has the focus, −1 for none. */
  private focusedAt(): number {
    const row = document.activeElement?.closest('[data-job]');
    return this.links().findIndex((link) => row?.contains(link));
  }

  private step(by: 1 | -1): void {
    const at = this.focusedAt();
    this.focusRow(at < 0 ? 0 : at + by);
  }

  /** Puts the focus on a row, the last one if there are fewer. */
  private focusRow(at: number): void {
    const links = this.links();
    links[Math.min(Math.max(at, 0), links.length - 1)]?.focus();
  }

  private toggleFocused(): void {
    const job = this.rows()[this.focusedAt()];
    if (job) this.toggle(job.id);
  }

  private archiveByKey(): void {
    const focused = this.rows()[this.focusedAt()];
    if (this.selected().length > 0) this.archiveSelected();
    else if (focused) this.archiveAll([focused]);
  }
}
