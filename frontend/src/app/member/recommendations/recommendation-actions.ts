import { inject, Injectable } from '@angular/core';
import { map } from 'rxjs';
import type { JobApplicationDto } from '#contracts/job.dto';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import { ApplicationsApi } from '../../core/api/applications-api';
import { FeedbackApi } from '../../core/api/feedback-api';
import { JobsApi } from '../../core/api/jobs-api';
import { type Edit, Mutations } from '../../core/api/mutate';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { type Rating, ratingOf, toFeedback } from './rating';

/** Where the rows stand that are changed. */
export interface RecommendationRows {
  readonly find: (id: string) => RecommendationDto | undefined;
  readonly put: (row: RecommendationDto) => void;
}

/** Where the ratings stand that are shown. */
export interface ShownRatings {
  readonly find: (id: string) => Rating;
  readonly put: (id: string, rating: Rating) => void;
}

/** What can be done about a recommendation: at once on the screen, taken back if the server refuses. */
@Injectable({ providedIn: 'root' })
export class RecommendationActions {
  private readonly applications = inject(ApplicationsApi);
  private readonly feedback = inject(FeedbackApi);
  private readonly jobs = inject(JobsApi);
  private readonly mutations = inject(Mutations);
  private readonly snackbar = inject(Snackbar);

  /** @returns whether the server took it */
  rate(id: string, change: (rating: Rating) => Rating, shown: ShownRatings): Promise<boolean> {
    // Made from what is shown when it is pressed: a second press while the first is sent counts on top of it.
    const next = change(shown.find(id));
    return this.mutations.run<Rating>({
      entity: `feedback/${id}`,
      read: () => shown.find(id),
      write: (row) => {
        if (row) shown.put(id, row);
      },
      patch: () => next,
      send: () =>
        this.feedback
          .give({ feedback_type: 'recommendation', target_id: id, ...toFeedback(next) })
          .pipe(map(ratingOf)),
      failed: 'recommendations.rate_failed',
    });
  }

  /** Begins an application as interested, with an undo that removes it. */
  async track(row: RecommendationDto, rows: RecommendationRows): Promise<void> {
    const { id, title } = row.job;
    const isDone = await this.mutations.run<RecommendationDto>({
      ...this.on(id, rows),
      patch: (before) => withApplication(before, { id: '', status: 'interested' }),
      send: () =>
        this.applications
          .add({ job_id: id, status: 'interested' })
          .pipe(map((added) => withApplication(row, { id: added.id, status: added.status }))),
      failed: 'recommendations.track_failed',
    });
    if (isDone) this.snackbar.undo('recommendations.tracked', { title }, () => void this.untrack(id, rows));
  }

  /** Puts a job away, with an undo. */
  async hide({ job }: RecommendationDto, rows: RecommendationRows): Promise<void> {
    this.snackbar.undo(
      'recommendations.hidden',
      { title: job.title },
      () => void this.archive(job.id, false, rows),
    );
    await this.archive(job.id, true, rows);
  }

  private async untrack(id: string, rows: RecommendationRows): Promise<void> {
    const application = rows.find(id)?.job.application;
    if (!application) return;
    await this.mutations.run<RecommendationDto>({
      ...this.on(id, rows),
      patch: (row) => withApplication(row, null),
      send: () => this.applications.remove(application.id),
      failed: 'recommendations.untrack_failed',
    });
  }

  private archive(id: string, archived: boolean, rows: RecommendationRows): Promise<boolean> {
    const archived_at = archived ? new Date().toISOString() : null;
    return this.mutations.run<RecommendationDto>({
      ...this.on(id, rows),
      patch: (row) => ({ ...row, job: { ...row.job, archived_at } }),
      send: () => this.jobs.change(id, { archived }).pipe(map(() => null)),
      failed: archived ? 'recommendations.hide_failed' : 'recommendations.restore_failed',
    });
  }

  private on(
    id: string,
    rows: RecommendationRows,
  ): Pick<Edit<RecommendationDto>, 'entity' | 'read' | 'write'> {
    return {
      entity: `recommendation/${id}`,
      read: () => rows.find(id),
      write: (row) => {
        if (row) rows.put(row);
      },
    };
  }
}

function withApplication(row: RecommendationDto, application: JobApplicationDto | null): RecommendationDto {
  return { ...row, job: { ...row.job, application } };
}
