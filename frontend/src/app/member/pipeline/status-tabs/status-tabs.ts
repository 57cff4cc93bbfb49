import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApplicationDto } from '#contracts/application.dto';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { STATUS_ICONS } from '../../../ui/status-chip/status-chip';
import { ApplicationCard } from '../application-card/application-card';
import type { CardSent } from '../board/board';
import { BOARD_COLUMNS, type BoardColumn, ofStatus, statusesOf } from '../board-order';

/** The pipeline on a narrow screen: one column at a time, chosen by tabs. */
@Component({
  selector: 'ccp-status-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ApplicationCard, Icon, NumberPipe, TranslocoPipe],
  templateUrl: './status-tabs.html',
  styleUrl: './status-tabs.scss',
})
export class StatusTabs {
  readonly applications = input.required<readonly ApplicationDto[]>();
  /** The chosen tab; the first that has cards if there is none. */
  readonly column = input<BoardColumn | null>(null);
  readonly isFiltered = input(false);
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  readonly columnChange = output<BoardColumn>();
  readonly sent = output<CardSent>();

  protected readonly tabs = computed(() =>
    BOARD_COLUMNS.map((column) => ({
      column,
      icon: column === 'closed' ? ('archive' satisfies IconName) : STATUS_ICONS[column],
      cards: statusesOf(column).flatMap((status) => ofStatus(this.applications(), status)),
    })),
  );
  protected readonly shown = computed(() => {
    const [first] = this.tabs();
    const chosen = this.tabs().find(({ column }) => column === this.column());
    return chosen ?? this.tabs().find(({ cards }) => cards.length > 0) ?? first;
  });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected turn(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = BOARD_COLUMNS.findIndex((column) => column === this.shown()?.column);
    const next = by === undefined ? undefined : BOARD_COLUMNS[at + by];
    if (!next) return;
    event.preventDefault();
    this.columnChange.emit(next);
    const host = this.element.nativeElement;
    focusAfterRender(() => host.querySelector<HTMLElement>(`#pipeline-tab-${next}`), this.injector);
  }
}
