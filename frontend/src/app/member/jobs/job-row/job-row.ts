import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import { AgoPipe, DatePipe } from '../../../core/i18n/format.pipes';
import { MatchScore } from '../../../ui/match-score/match-score';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { PayPipe } from '../pay.pipe';

/** One job of the list: a row where there is room, a card on a phone. All of it leads to the job. */
@Component({
  selector: 'li[ccpJobRow]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, DatePipe, MatchScore, PayPipe, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './job-row.html',
  styleUrl: './job-row.scss',
  host: { '[class.selected]': 'isSelected()', '[attr.data-job]': 'job().id' },
})
export class JobRow {
  readonly job = input.required<JobDto>({ alias: 'ccpJobRow' });
  readonly isSelected = input(false);
  /** The checkbox was switched. */
  readonly selection = output();

  /** Left out where the place says it already, as "Remote (EU)" does. */
  protected readonly workplace = computed(() => {
    const { location, remote_option } = this.job();
    return remote_option === 'remote' && /remote/i.test(location ?? '') ? null : remote_option;
  });
}
