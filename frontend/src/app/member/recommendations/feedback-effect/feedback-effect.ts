import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FeedbackSummaryDto } from '#contracts/feedback.dto';
import { NumberPipe, PluralPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { weightRows } from './weight-rows';

/** What the member's ratings changed: weights beside the usual ones, jobs that moved, and the way back. */
@Component({
  selector: 'ccp-feedback-effect',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, NumberPipe, PluralPipe, RouterLink, TranslocoPipe],
  templateUrl: './feedback-effect.html',
  styleUrl: './feedback-effect.scss',
})
export class FeedbackEffect {
  readonly summary = input.required<FeedbackSummaryDto>();
  readonly isResetting = input(false);
  /** Everything that was learned. */
  readonly forget = output();

  protected readonly rows = computed(() =>
    weightRows(this.summary().weights, this.summary().default_weights),
  );
  protected readonly isCounting = computed(() => this.summary().ratings < this.summary().ratings_needed);
}
