import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MayHaveUnsaved } from '../../core/drafts/unsaved-guard';
import { PluralPipe } from '../../core/i18n/format.pipes';
import { Commands } from '../../core/shortcuts/commands';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { ApplicationSheet } from './application-sheet/application-sheet';
import { Board, type CardPlaced, type CardSent } from './board/board';
import { BoardList } from './board-list/board-list';
import { BOARD_COLUMNS, columnOf } from './board-order';
import { FirstSteps } from './first-steps/first-steps';
import { focusCard } from './focus-card';
import { narrowScreen } from '../../core/layout/narrow-screen';
import {
  matching,
  type PipelineFilter,
  statusesIn,
  statusFilterOf,
  type View,
  VIEWS,
} from './pipeline-filter';
import { PipelineMoves } from './pipeline-moves';
import { PipelineStore } from './pipeline-store';
import { type FilterChange, PipelineTools } from './pipeline-tools/pipeline-tools';
import { StatusTabs } from './status-tabs/status-tabs';
import { lastView, rememberView } from './view-choice';

/** How often "3 days" and "overdue" are looked at again, in milliseconds. */
const MINUTE = 60_000;

/**
 * Every application in one place, as a board or a table. View, search, status and the open application stand in the
 * address.
 */
@Component({
  selector: 'ccp-pipeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    ApplicationSheet,
    Board,
    BoardList,
    EmptyState,
    FirstSteps,
    Icon,
    MatButton,
    PageHeader,
    PipelineTools,
    PluralPipe,
    Skeleton,
    StatusTabs,
    TranslocoPipe,
  ],
  templateUrl: './pipeline.html',
  styleUrl: './pipeline.scss',
})
export class Pipeline implements MayHaveUnsaved {
  readonly q = input<string>();
  readonly status = input<string>();
  readonly view = input<string>();
  readonly open = input<string>();

  protected readonly store = inject(PipelineStore);
  private readonly moves = inject(PipelineMoves);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly transloco = inject(TranslocoService);

  protected readonly isNarrow = narrowScreen();
  protected readonly now = signal(Date.now());
  protected readonly filter = computed<PipelineFilter>(() => ({
    q: this.q()?.trim() ?? '',
    status: statusFilterOf(this.status()),
  }));
  private readonly remembered = signal(lastView());
  protected readonly shownView = computed<View>(
    () => VIEWS.find((view) => view === this.view()) ?? this.remembered(),
  );
  protected readonly statuses = computed(() => statusesIn(this.filter().status));
  protected readonly found = computed(() => matching(this.store.entities(), this.filter().q));
  /** What is found of the chosen statuses, for the table. */
  protected readonly listed = computed(() =>
    this.found().filter(({ status }) => this.statuses().includes(status)),
  );
  protected readonly isFirstUse = computed(() => this.store.entities().length === 0);
  /** On a narrow screen the status is a tab, which may well be empty. */
  protected readonly isEmpty = computed(
    () => (this.isNarrow() ? this.found() : this.listed()).length === 0 && this.store.value() !== undefined,
  );
  protected readonly tab = computed(() => {
    const { status } = this.filter();
    return (
      BOARD_COLUMNS.find((column) => column === status) ??
      (status ? columnOf(statusesIn(status)[0] ?? 'interested') : null)
    );
  });
  protected readonly filterNames = computed(() => {
    const { q, status } = this.filter();
    const word = status === 'closed' ? 'pipeline.closed' : `words.status.${status ?? 'none'}`;
    return [
      q && this.transloco.translate<string>('pipeline.filter_q', { value: q }),
      status && this.transloco.translate<string>(word),
    ]
      .filter(Boolean)
      .join(', ');
  });
  /** The part of the sheet that is to have the focus when it opens. */
  protected readonly sheetStart = signal<'notes' | null>(null);

  private readonly sheet = viewChild<ApplicationSheet>('sheet');

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    // The store keeps what it has between two visits; other pages may have changed it.
    if (this.store.isComplete()) this.store.reload();
    inject(Shortcuts).add([
      { keys: 'm', label: 'pipeline.keys.move', group: 'page', run: () => this.openMenu() },
      { keys: '[', label: 'pipeline.keys.previous', group: 'page', run: () => this.step(-1) },
      { keys: ']', label: 'pipeline.keys.next', group: 'page', run: () => this.step(1) },
      { keys: 'n', label: 'pipeline.keys.note', group: 'page', run: () => this.openNotes() },
    ]);
    inject(Commands).add([{ label: 'pipeline.add', icon: 'plus', run: () => void this.add() }]);
  }

  hasUnsaved(): boolean {
    return this.sheet()?.hasUnsaved() ?? false;
  }

  protected narrow(change: FilterChange): void {
    this.goTo(change, 'q' in change);
  }

  protected clearFilters(): void {
    this.goTo({ q: null, status: null });
  }

  protected look(view: View): void {
    rememberView(view);
    this.remembered.set(view);
    this.goTo({ view });
  }

  protected close(): void {
    const id = this.open();
    this.sheetStart.set(null);
    this.goTo({ open: null });
    // The card may stand elsewhere than where the sheet was opened from.
    if (id !== undefined && this.store.find(id)) this.focusCard(id);
  }

  protected put({ id, place }: CardPlaced): void {
    this.moves.move(id, place);
  }

  protected send({ id, destination }: CardSent): void {
    if (this.moves.go(id, destination)) this.focusCard(id);
  }

  protected async add(): Promise<void> {
    const [{ MatDialog }, { AddApplication }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./add-application/add-application'),
    ]);
    const dialog = this.injector
      .get(MatDialog)
      .open<InstanceType<typeof AddApplication>, unknown, string>(AddApplication, {
        injector: this.injector,
        panelClass: 'ccp-dialog',
        autoFocus: '#adding-q',
        maxWidth: '34rem',
        width: '100%',
      });
    dialog.afterClosed().subscribe((id) => {
      if (id !== undefined) this.focusCard(id);
    });
  }

  private step(by: -1 | 1): void {
    const id = focusedId();
    if (id !== null && this.moves.step(id, by)) this.focusCard(id);
  }

  private openMenu(): void {
    focusedCard()?.querySelector<HTMLElement>('[data-move]')?.click();
  }

  private openNotes(): void {
    const open = focusedId();
    if (open === null) return;
    this.sheetStart.set('notes');
    this.goTo({ open });
  }

  private focusCard(id: string): void {
    focusCard(this.element.nativeElement, id, this.injector);
  }

  private goTo(queryParams: Record<string, string | null>, replaceUrl = false): void {
    void this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl,
      scroll: 'manual',
    });
  }
}

function focusedCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-application]') ?? null;
}

function focusedId(): string | null {
  return focusedCard()?.dataset['application'] ?? null;
}
