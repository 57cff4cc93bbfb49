import { ChangeDetectionStrategy, Component, computed, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AnalyticsApi } from '../../core/api/analytics-api';
import { ApplicationsApi } from '../../core/api/applications-api';
import { ProfileApi } from '../../core/api/profile-api';
import { RecommendationsApi } from '../../core/api/recommendations-api';
import { Format } from '../../core/i18n/format';
import { Locale } from '../../core/i18n/locale';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { type Day, dueItems } from './due';
import { DueList } from './due-list/due-list';
import { FirstUse } from './first-use/first-use';
import { dayPart, dayStart } from './local-day';
import { MatchList } from './match-list/match-list';
import { StatusCounts } from './status-counts/status-counts';
import { WeekBars } from './week-bars/week-bars';

/** How many days ahead the list looks, today not counted. */
const DAYS_AHEAD = 7;
const MATCHES = 5;

/** The member's first page: what is due, the best matches, and the search in figures. */
@Component({
  selector: 'ccp-dashboard',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    DueList,
    FirstUse,
    Icon,
    MatButton,
    MatchList,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusCounts,
    TranslocoPipe,
    WeekBars,
  ],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.scss',
})
export class Dashboard {
  private readonly now = Date.now();
  private readonly locale = inject(Locale);
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly day = computed<Day>(() => {
    const timezone = this.locale.timezone();
    return {
      start: dayStart(timezone, this.now),
      end: dayStart(timezone, this.now, 1),
      until: dayStart(timezone, this.now, 1 + DAYS_AHEAD),
    };
  });
  protected readonly applications = inject(ApplicationsApi).list(() => ({
    due_before: new Date(this.day().until).toISOString(),
    limit: 200,
  }));
  protected readonly due = computed(() => dueItems(this.applications.value() ?? [], this.day()));
  protected readonly matches = inject(RecommendationsApi).list(() => ({ limit: MATCHES }));
  protected readonly summary = inject(AnalyticsApi).getSummary();
  private readonly profile = inject(ProfileApi).getProfile();

  protected readonly isFirstUse = computed(() => this.summary.value()?.total_jobs === 0);
  protected readonly hasSkills = computed(() => (this.profile.value()?.skills.length ?? 0) > 0);
  protected readonly greeting = computed(() => {
    const part = dayPart(this.locale.timezone(), this.now);
    const name = this.profile.value()?.full_name?.trim().split(/\s/, 1)[0];
    return name
      ? this.transloco.translate(`today.greeting_named.${part}`, { name })
      : this.transloco.translate(`today.greeting.${part}`);
  });
  protected readonly date = computed(() => this.format.date(new Date(this.now).toISOString(), 'weekday'));

  constructor() {
    inject(Shortcuts).add([
      { keys: 'j', label: 'today.keys.next', group: 'page', run: () => this.step(1) },
      { keys: 'k', label: 'today.keys.previous', group: 'page', run: () => this.step(-1) },
    ]);
  }

  /** Moves the focus through what is due and the matches, in the order in which they stand. */
  private step(by: 1 | -1): void {
    const links = [...this.page.nativeElement.querySelectorAll<HTMLElement>('[data-step]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
  }
}
