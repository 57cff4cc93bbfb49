import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ResumesApi } from '../../../core/api/resumes-api';
import type { MayHaveUnsaved } from '../../../core/drafts/unsaved-guard';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ReadingProgress } from '../reading/reading-progress';
import { isDone, ReadingWatch } from '../reading/reading-watch';
import { ReviewBoard } from './review-board';
import { ReviewDecisions } from './review-decisions';

/** What one resume suggests for the profile. Until it is read, how far the reading is. */
@Component({
  selector: 'ccp-resume-review',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    ReadingProgress,
    ReviewBoard,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ReadingWatch, ReviewDecisions],
  templateUrl: './resume-review.html',
  styleUrl: './resume-review.scss',
})
export class ResumeReview implements MayHaveUnsaved {
  readonly id = input.required<string>();

  protected readonly watch = inject(ReadingWatch);
  protected readonly status = inject(ResumesApi).getStatus(() => this.id());
  protected readonly isLong = computed(() => this.watch.longOnes().has(this.id()));
  private readonly board = viewChild(ReviewBoard);

  constructor() {
    effect(() => {
      const status = this.status.value();
      if (status && !isDone(status.parsing_status)) untracked(() => this.watch.watch(status.upload_id));
    });
    effect(() => {
      const newer = this.watch.statuses().get(this.id());
      if (newer) untracked(() => this.status.update(() => newer));
    });
  }

  hasUnsaved(): boolean {
    return this.board()?.hasUnsaved() ?? false;
  }
}
