import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AnalyticsApi } from '../../core/api/analytics-api';
import { Format } from '../../core/i18n/format';
import { AgoPipe, DatePipe, NumberPipe, PluralPipe } from '../../core/i18n/format.pipes';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { ChartFrame } from '../../ui/chart-frame/chart-frame';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { PageHeader } from '../../ui/page-header/page-header';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { StatusChip } from '../../ui/status-chip/status-chip';
import { StatusBars } from './status-bars/status-bars';
import { Tiles } from './tiles/tiles';
import { eventsIn, paceOf, WEEKLY_SERIES } from './weekly';
import { WeeklyChart } from './weekly-chart/weekly-chart';

/** Under this many applications a chart says more than is known. */
const APPLICATIONS_NEEDED = 5;

/** The member's search in figures: tiles, where applications stand, week by week, what changed last. */
@Component({
  selector: 'ccp-analytics',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    AgoPipe,
    ChartFrame,
    DatePipe,
    EmptyState,
    MatButton,
    NumberPipe,
    PageHeader,
    PluralPipe,
    RouterLink,
    Skeleton,
    StatusBars,
    StatusChip,
    Tiles,
    TranslocoPipe,
    WeeklyChart,
  ],
  templateUrl: './analytics.html',
  styleUrl: './analytics.scss',
})
export class Analytics {
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);

  protected readonly summary = inject(AnalyticsApi).getSummary();
  protected readonly needed = APPLICATIONS_NEEDED;
  protected readonly have = computed(() => this.summary.value()?.total_applications ?? 0);
  protected readonly series = WEEKLY_SERIES;
  private readonly weeks = computed(() => this.summary.value()?.weekly ?? []);
  protected readonly events = computed(() => eventsIn(this.weeks()));
  protected readonly pace = computed(() => {
    const { trend, now, before } = paceOf(this.weeks());
    return this.transloco.translate(`analytics.weekly.${trend}`, {
      now: this.format.number(now),
      before: this.format.number(before),
    });
  });
  /** Newest first: the table is read from the top. */
  protected readonly table = computed(() =>
    this.weeks()
      .map((week) => ({ ...week, name: this.format.date(`${week.week}T12:00:00Z`, 'day_short') }))
      .toReversed(),
  );
}
