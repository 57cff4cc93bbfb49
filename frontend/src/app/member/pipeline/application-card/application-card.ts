import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApplicationDto } from '#contracts/application.dto';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { MatchScore } from '../../../ui/match-score/match-score';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { factsOf } from '../application-facts';
import { DueMark } from '../due-mark/due-mark';
import { MoveMenu } from '../move-menu/move-menu';
import type { Destination } from '../pipeline-moves';

/** An application as a card: what it is, how long it stands there, what is due, and the button that moves it. */
@Component({
  selector: 'ccp-application-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DueMark, Icon, MatchScore, MoveMenu, PluralPipe, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './application-card.html',
  styleUrl: './application-card.scss',
  host: { '[class.lifted]': 'isLifted()' },
})
export class ApplicationCard {
  readonly application = input.required<ApplicationDto>();
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  readonly showsStatus = input(false);
  readonly canReorder = input(false);
  readonly isLifted = input(false);
  /** On a board one card at a time is in the order of Tab; arrows go to the others. */
  readonly isTabStop = input(true);
  /** Id of words that say which keys work. */
  readonly describedBy = input<string | null>(null);
  readonly move = output<Destination>();

  protected readonly facts = computed(() => factsOf(this.application(), this.now()));
}
