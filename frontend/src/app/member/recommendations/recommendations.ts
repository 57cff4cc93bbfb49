import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { Thumb } from '#contracts/feedback';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import { FeedbackApi } from '../../core/api/feedback-api';
import { JobsApi } from '../../core/api/jobs-api';
import { ProfileApi } from '../../core/api/profile-api';
import { RecommendationsApi } from '../../core/api/recommendations-api';
import { toApiError } from '../../core/errors/api-error';
import { Announcer } from '../../core/layout/announcer';
import { focusAfterRender } from '../../core/layout/focus-after-render';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { Confirm } from '../../ui/confirm/confirm';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { FeedbackEffect } from './feedback-effect/feedback-effect';
import { areSame } from './feedback-effect/weight-rows';
import { pressThumb, type Rating, ratingOf, toggleWhy, type WhyNot } from './rating';
import { RecommendationActions, type RecommendationRows, type ShownRatings } from './recommendation-actions';
import { RecommendationCard } from './recommendation-card/recommendation-card';
import { missingFields } from './thin-profile';

const LIMIT = 20;

/** Jobs worth a look, best match first, and what the member's ratings do to that order. */
@Component({
  selector: 'ccp-recommendations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    EmptyState,
    FeedbackEffect,
    Icon,
    MatButton,
    PageHeader,
    RecommendationCard,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './recommendations.html',
  styleUrl: './recommendations.scss',
})
export class Recommendations {
  private readonly actions = inject(RecommendationActions);
  private readonly feedback = inject(FeedbackApi);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly list = inject(RecommendationsApi).list(() => ({ limit: LIMIT }));
  protected readonly summary = this.feedback.getSummary();
  private readonly profile = inject(ProfileApi).getProfile();

  /** What is put away leaves the list at once. */
  protected readonly rows = computed(() =>
    (this.list.value() ?? []).filter(({ job }) => job.archived_at === null),
  );
  protected readonly missing = computed(() => {
    const profile = this.profile.value();
    return profile ? missingFields(profile) : [];
  });
  /** Nothing that a score could stand on. */
  protected readonly isThin = computed(() => this.missing().length === 2);
  protected readonly isEmpty = computed(
    () => this.list.value() !== undefined && (this.isThin() || this.rows().length === 0),
  );
  /** Only asked for where there is nothing to recommend: have they no jobs, or acted on all of them? */
  private readonly jobs = inject(JobsApi).list(() =>
    this.isEmpty() && !this.isThin() ? { limit: 1 } : undefined,
  );
  protected readonly hasJobs = computed(() => (this.jobs.total() ?? 0) > 0);

  /** Ratings given since the page was opened; those before stand in the summary. */
  private readonly given = signal<ReadonlyMap<string, Rating>>(new Map());
  private readonly ratings = computed<ReadonlyMap<string, Rating>>(() => {
    const before = (this.summary.value()?.history ?? [])
      .filter(({ feedback_type }) => feedback_type === 'recommendation')
      .map((entry) => [entry.target_id, ratingOf(entry)] as const);
    return new Map([...before, ...this.given()]);
  });

  /** The list was made with other weights than those that hold now. */
  protected readonly isStale = computed(() => {
    const now = this.summary.value()?.weights;
    const [first] = this.rows();
    return now !== undefined && first !== undefined && !areSame(now, first.match.weights);
  });
  private readonly isUpdating = signal(false);
  protected readonly isResetting = signal(false);

  constructor() {
    inject(Shortcuts).add([
      { keys: 'j', label: 'recommendations.keys.next', group: 'page', run: () => this.step(1) },
      { keys: 'k', label: 'recommendations.keys.previous', group: 'page', run: () => this.step(-1) },
      { keys: 'u', label: 'recommendations.keys.up', group: 'page', run: () => this.rateByKey('up') },
      { keys: 'd', label: 'recommendations.keys.down', group: 'page', run: () => this.rateByKey('down') },
      { keys: 't', label: 'recommendations.keys.track', group: 'page', run: () => this.trackByKey() },
      { keys: 'h', label: 'recommendations.keys.hide', group: 'page', run: () => this.hideByKey() },
    ]);
    // The button that was pressed goes with the old list: the focus goes to the first of the new one.
    effect(() => {
      if (this.list.isLoading() || !untracked(this.isUpdating)) return;
      this.isUpdating.set(false);
      if (this.list.error()) return;
      this.announcer.say('recommendations.changed.done');
      focusAfterRender(() => this.titles()[0], this.injector);
    });
  }

  protected ratingFor(id: string): Rating {
    return this.ratings().get(id) ?? ratingOf(null);
  }

  protected rate(id: string, thumb: Thumb): void {
    void this.change(id, (rating) => pressThumb(rating, thumb));
  }

  protected explain(id: string, reason: WhyNot): void {
    void this.change(id, (rating) => toggleWhy(rating, reason));
  }

  protected track(row: RecommendationDto): void {
    // The button that was pressed gives way to the status.
    if (this.focusedAt() >= 0) this.focusTitle(this.rows().indexOf(row));
    void this.actions.track(row, this.store);
  }

  protected hide(row: RecommendationDto): void {
    const at = this.rows().indexOf(row);
    void this.actions.hide(row, this.store);
    afterNextRender({ read: () => this.focusTitle(at) }, { injector: this.injector });
  }

  protected updateList(): void {
    this.isUpdating.set(true);
    this.list.reload();
  }

  protected async reset(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'recommendations.effect.reset_title',
      text: 'recommendations.effect.reset_text',
      action: 'recommendations.effect.reset_action',
      is_destructive: true,
    });
    if (!isSure) return;
    this.isResetting.set(true);
    try {
      await firstValueFrom(this.feedback.resetWeights(), { defaultValue: undefined });
      this.snackbar.say('recommendations.effect.reset_done');
      this.summary.reload();
      this.list.reload();
    } catch (thrown) {
      this.snackbar.failed('recommendations.effect.reset_failed', toApiError(thrown));
    } finally {
      this.isResetting.set(false);
    }
  }

  private async change(id: string, change: (rating: Rating) => Rating): Promise<void> {
    if (await this.actions.rate(id, change, this.shown)) this.summary.reload();
  }

  private readonly store: RecommendationRows = {
    find: (id) => this.list.value()?.find(({ job }) => job.id === id),
    put: (row) =>
      this.list.update((rows) => rows.map((other) => (other.job.id === row.job.id ? row : other))),
  };

  private readonly shown: ShownRatings = {
    find: (id) => this.ratingFor(id),
    put: (id, rating) => this.given.update((given) => new Map([...given, [id, rating]])),
  };

  private titles(): HTMLElement[] {
    return [...this.page.nativeElement.querySelectorAll<HTMLElement>('[data-job] a.title')];
  }

  /** Index of the card that has the focus, −1 for none. */
  private focusedAt(): number {
    const card = document.activeElement?.closest('[data-job]');
    return this.titles().findIndex((title) => card?.contains(title));
  }

  private focusTitle(at: number): void {
    const titles = this.titles();
    titles[Math.min(Math.max(at, 0), titles.length - 1)]?.focus();
  }

  private step(by: 1 | -1): void {
    const at = this.focusedAt();
    this.focusTitle(at < 0 ? 0 : at + by);
  }

  /** The card with the focus. With none, a key only shows which one it would act on. */
  private focused(): RecommendationDto | undefined {
    const at = this.focusedAt();
    if (at < 0) this.focusTitle(0);
    return this.rows()[at];
  }

  private rateByKey(thumb: Thumb): void {
    const row = this.focused();
    if (row) this.rate(row.job.id, thumb);
  }

  private trackByKey(): void {
    const row = this.focused();
    if (row && row.job.application === null) this.track(row);
  }

  private hideByKey(): void {
    const row = this.focused();
    if (row) this.hide(row);
  }
}
