import { type CdkDragDrop, DragDropModule } from '@angular/cdk/drag-drop';
import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  Directive,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  CLOSED_STATUSES,
  OPEN_STATUSES,
} from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { Announcer } from '../../../core/layout/announcer';
import { Icon } from '../../../ui/icon/icon';
import { STATUS_ICONS } from '../../../ui/status-chip/status-chip';
import { ApplicationCard } from '../application-card/application-card';
import { isClosed, ofStatus, type Place, positionAmongAll } from '../board-order';
import { focusCard } from '../focus-card';
import type { Destination } from '../pipeline-moves';
import { directionOf, type Lifted, moved, neighborOf, withLifted } from './board-keys';

/** A card was put somewhere. */
export interface CardPlaced {
  readonly id: string;
  readonly place: Place;
}

/** A card is to go to another status, or up or down. */
export interface CardSent {
  readonly id: string;
  readonly destination: Destination;
}

interface CardsContext {
  readonly status: ApplicationStatus;
  readonly cards: readonly ApplicationDto[];
  readonly isFolded: boolean;
}

/** Tells the type of what the template of a list of cards is given. */
@Directive({ selector: 'ng-template[ccpCards]' })
export class Cards {
  static ngTemplateContextGuard(_: Cards, context: unknown): context is CardsContext {
    return context !== null;
  }
}

/**
 * The pipeline in columns. Cards are dragged, or lifted with Space and carried with the arrow keys. What is over
 * shares the last column, which is folded until it is asked for.
 */
@Component({
  selector: 'ccp-board',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ApplicationCard, Cards, DragDropModule, Icon, NgTemplateOutlet, NumberPipe, TranslocoPipe],
  templateUrl: './board.html',
  styleUrl: './board.scss',
  host: {
    '(keydown)': 'press($event)',
    '(focusin)': 'follow($event)',
    '(focusout)': 'leave($event)',
    '(document:pointerdown)': 'lifted.set(null)',
  },
})
export class Board {
  /** All applications, and those of them that the filters let through. */
  readonly all = input.required<readonly ApplicationDto[]>();
  readonly visible = input.required<readonly ApplicationDto[]>();
  /** The statuses to show. */
  readonly statuses = input<readonly ApplicationStatus[]>(APPLICATION_STATUSES);
  readonly isFiltered = input(false);
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  readonly put = output<CardPlaced>();
  readonly sent = output<CardSent>();

  protected readonly icons = STATUS_ICONS;
  protected readonly lifted = signal<Lifted | null>(null);
  protected readonly isDragging = signal(false);
  protected readonly isClosedOpen = signal(false);
  private readonly current = signal<string | null>(null);

  /** The visible cards of each status, with the lifted one where it is carried. */
  private readonly lists = computed<ReadonlyMap<ApplicationStatus, readonly ApplicationDto[]>>(() => {
    const rows = this.visible();
    const lists = new Map(this.statuses().map((status) => [status, ofStatus(rows, status)] as const));
    const lifted = this.lifted();
    return lifted ? withLifted(lists, lifted) : lists;
  });
  protected readonly open = computed(() => this.listsOf(OPEN_STATUSES));
  protected readonly closed = computed(() => this.listsOf(CLOSED_STATUSES));
  protected readonly closedCount = computed(() =>
    this.closed().reduce((sum, { cards }) => sum + cards.length, 0),
  );
  /** One status alone spreads its cards over the width. */
  protected readonly isSingle = computed(() => this.statuses().length === 1);
  protected readonly showsClosed = computed(
    () => this.isClosedOpen() || this.open().length === 0 || isClosed(this.lifted()?.status ?? 'interested'),
  );

  /** The one card that Tab reaches: the last that had the focus, the first if it is gone. */
  protected readonly tabStop = computed(() => {
    const ids = this.columns().flat();
    const current = this.current();
    return current !== null && ids.includes(current) ? current : (ids[0] ?? null);
  });
  /** Ids in the columns that arrows go between. */
  private readonly columns = computed<readonly (readonly string[])[]>(() => {
    const idsOf = (cards: readonly ApplicationDto[]) => cards.map(({ id }) => id);
    const closed = this.showsClosed() ? this.closed().flatMap(({ cards }) => idsOf(cards)) : [];
    return [...this.open().map(({ cards }) => idsOf(cards)), closed];
  });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    // What is carried may go away meanwhile, by a search or by another hand.
    effect(() => {
      const id = untracked(this.lifted)?.id;
      if (id !== undefined && !this.visible().some((row) => row.id === id)) this.lifted.set(null);
    });
  }

  protected dropOf(event: CdkDragDrop<ApplicationStatus, ApplicationStatus, string>): void {
    this.isDragging.set(false);
    this.settle(event.item.data, event.container.data, event.currentIndex);
  }

  protected follow({ target }: FocusEvent): void {
    const id = idOf(target);
    if (id !== null) this.current.set(id);
  }

  /** Looking elsewhere puts the carried card back. */
  protected leave({ relatedTarget }: FocusEvent): void {
    const lifted = this.lifted();
    if (lifted && relatedTarget !== null && idOf(relatedTarget) !== lifted.id) this.lifted.set(null);
  }

  protected press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.hasAttribute('data-card')) return;
    const id = idOf(target);
    if (id !== null && (this.lifted() ? this.carry(event.key) : this.go(id, event.key)))
      event.preventDefault();
  }

  private go(id: string, key: string): boolean {
    if (key === ' ') return this.lift(id);
    const direction = directionOf(key);
    if (!direction) return false;
    const next = neighborOf(this.columns(), id, direction, this.isSingle());
    if (next !== null) this.linkOf(next)?.focus();
    return true;
  }

  private lift(id: string): boolean {
    const row = this.visible().find((card) => card.id === id);
    if (!row) return false;
    const index = (this.lists().get(row.status) ?? []).indexOf(row);
    this.lifted.set({ id, status: row.status, index });
    this.tell('pipeline.lifted', row.job.title);
    return true;
  }

  /** Whether the key means something to a carried card. */
  private carry(key: string): boolean {
    const lifted = this.lifted();
    if (!lifted) return false;
    const direction = directionOf(key);
    if (direction) {
      this.lifted.set(moved(lifted, direction, this.lists()));
      focusCard(this.element.nativeElement, lifted.id, this.injector);
      this.tell('pipeline.carried');
    } else if (key === ' ' || key === 'Enter') {
      this.lifted.set(null);
      this.settle(lifted.id, lifted.status, lifted.index);
    } else if (key === 'Escape') {
      this.lifted.set(null);
      const status = this.visible().find(({ id }) => id === lifted.id)?.status ?? lifted.status;
      this.announcer.say('pipeline.put_back', { status: this.transloco.translate(`words.status.${status}`) });
      focusCard(this.element.nativeElement, lifted.id, this.injector);
    }
    // Tab leaves, which puts it back; other keys rest while a card is in the air.
    return key !== 'Tab';
  }

  private settle(id: string, status: ApplicationStatus, index: number): void {
    const others = (rows: readonly ApplicationDto[]) =>
      ofStatus(rows, status).flatMap((row) => (row.id === id ? [] : [row.id]));
    const position = positionAmongAll(others(this.all()), others(this.visible()), index);
    this.put.emit({ id, place: { status, position } });
    focusCard(this.element.nativeElement, id, this.injector);
  }

  private tell(key: string, title?: string): void {
    const lifted = this.lifted();
    if (!lifted) return;
    this.announcer.say(key, {
      title,
      status: this.transloco.translate(`words.status.${lifted.status}`),
      position: lifted.index + 1,
      count: this.lists().get(lifted.status)?.length ?? 0,
    });
  }

  private listsOf(statuses: readonly ApplicationStatus[]) {
    return statuses.flatMap((status) => {
      const cards = this.lists().get(status);
      return cards ? [{ status, cards }] : [];
    });
  }

  private linkOf(id: string): HTMLElement | null {
    return this.element.nativeElement.querySelector(`[data-application="${id}"] [data-card]`);
  }
}

function idOf(target: EventTarget | null): string | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-application]') : null;
  return card?.dataset['application'] ?? null;
}
