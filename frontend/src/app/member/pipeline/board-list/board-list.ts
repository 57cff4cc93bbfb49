import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApplicationDto } from '#contracts/application.dto';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { MatchScore } from '../../../ui/match-score/match-score';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { factsOf } from '../application-facts';
import type { CardSent } from '../board/board';
import { inBoardOrder } from '../board-order';
import { DueMark } from '../due-mark/due-mark';
import { MoveMenu } from '../move-menu/move-menu';

/** The pipeline as a table, in the order of the board. */
@Component({
  selector: 'ccp-board-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DueMark, Icon, MatchScore, MoveMenu, PluralPipe, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './board-list.html',
  styleUrl: './board-list.scss',
})
export class BoardList {
  readonly applications = input.required<readonly ApplicationDto[]>();
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  readonly sent = output<CardSent>();

  protected readonly rows = computed(() =>
    inBoardOrder(this.applications()).map((application) => ({
      application,
      facts: factsOf(application, this.now()),
    })),
  );
}
