import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom, map, type Observable } from 'rxjs';
import type { ApplicationStatus } from '#contracts/application';
import type { Thumb } from '#contracts/feedback';
import type { FeedbackSummaryDto } from '#contracts/feedback.dto';
import type { JobDto } from '#contracts/job.dto';
import type { MatchRaiseDto } from '#contracts/match.dto';
import type { ProfileDto } from '#contracts/profile.dto';
import { ApplicationsApi } from '../../../core/api/applications-api';
import { FeedbackApi } from '../../../core/api/feedback-api';
import { JobsApi } from '../../../core/api/jobs-api';
import { Mutations } from '../../../core/api/mutate';
import { ProfileApi } from '../../../core/api/profile-api';
import { toApiError } from '../../../core/errors/api-error';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { JobArchive } from '../job-list/job-archive';
import { rated } from '../job-rating/rated';
import type { FieldChange } from './posting-look/offers';
import { changeFor, type RaisedFields, undoOf } from '../match-panel/raise';

/** One job with all that belongs to it, and what the member does with it. Lives as long as the page of the job. */
@Injectable()
export class JobWork {
  /** Whose job; nothing is read before it is set. */
  readonly id = signal<string | undefined>(undefined);

  private readonly jobs = inject(JobsApi);
  private readonly applications = inject(ApplicationsApi);
  private readonly profiles = inject(ProfileApi);
  private readonly feedback = inject(FeedbackApi);
  private readonly archiving = inject(JobArchive);
  private readonly mutations = inject(Mutations);
  private readonly snackbar = inject(Snackbar);

  readonly job = this.jobs.getJob(() => this.id());
  readonly match = this.jobs.getMatch(() => this.id());
  readonly profile = this.profiles.getProfile();
  readonly ratings = this.feedback.getSummary();
  /** Waits for an application that the server knows. */
  readonly timeline = this.applications.getTimeline(() => this.job.value()?.application?.id || undefined);

  /** Moves the application, or begins one; the step can be undone. */
  async move(status: ApplicationStatus): Promise<void> {
    const before = this.job.value()?.application ?? null;
    const isMoved = await this.mutate(
      (job) => ({ ...job, application: { id: job.application?.id ?? '', status } }),
      () => this.sendStatus(status),
      'jobs.move_failed',
    );
    if (!isMoved) return;
    this.timeline.reload();
    this.snackbar.undo(
      `jobs.moved.${status}`,
      {},
      () => void (before ? this.move(before.status) : this.stop()),
    );
  }

  async archive(archived: boolean): Promise<void> {
    const { id } = this;
    const own = id();
    if (own === undefined) return;
    await this.archiving.run([own], archived, {
      find: () => this.job.value(),
      put: (job) => {
        if (id() === job.id) this.job.update(() => job);
      },
      settled: () => undefined,
    });
  }

  /** Changes fields of the job, and reads its score again. @returns whether the server took them */
  async change(fields: FieldChange): Promise<boolean> {
    const id = this.id() ?? '';
    const isChanged = await this.mutate(
      (job) => ({ ...job, ...fields }),
      () => this.jobs.change(id, fields),
      'jobs.look.use_failed',
    );
    if (isChanged) this.match.reload();
    return isChanged;
  }

  /** Shows the job as the server has changed it by itself, and reads its score again. */
  showAnew(job: JobDto): void {
    if (job.id !== this.id()) return;
    this.job.update(() => job);
    this.match.reload();
  }

  /** @returns whether the job is gone */
  async remove(): Promise<boolean> {
    try {
      await firstValueFrom(this.jobs.remove(this.id() ?? ''), { defaultValue: undefined });
      return true;
    } catch (error) {
      this.snackbar.failed('jobs.delete_failed', toApiError(error));
      return false;
    }
  }

  /** Writes into the profile what the member says is true of them, and reads the score again. */
  async take(raise: MatchRaiseDto): Promise<void> {
    const before = this.profile.value();
    if (!before) return;
    if (!(await this.changeProfile(changeFor(raise, before)))) return;
    this.snackbar.undo(`jobs.match.taken.${raise.kind}`, { value: raise.value }, () => {
      const now = this.profile.value();
      if (now) void this.changeProfile(undoOf(raise, before, now));
    });
  }

  async rate(thumb: Thumb): Promise<void> {
    const target_id = this.id();
    if (target_id === undefined) return;
    const now = new Date().toISOString();
    const isTaken = await this.mutations.run<FeedbackSummaryDto>({
      entity: 'feedback',
      read: () => this.ratings.value(),
      write: (summary) => {
        if (summary) this.ratings.update(() => summary);
      },
      patch: (summary) => rated(summary, target_id, thumb, now),
      send: () =>
        this.feedback.give({ feedback_type: 'recommendation', target_id, rating: thumb }).pipe(map(nothing)),
      failed: 'jobs.rating.failed',
    });
    if (!isTaken) return;
    // The weights may follow the rating, and the score the weights.
    this.ratings.reload();
    this.readScore();
  }

  /** Takes back an application that was begun by mistake. */
  private async stop(): Promise<void> {
    const application = this.job.value()?.application;
    if (!application) return;
    await this.mutate(
      (job) => ({ ...job, application: null }),
      () => this.applications.remove(application.id).pipe(map(nothing)),
      'jobs.move_failed',
    );
  }

  private sendStatus(status: ApplicationStatus): Observable<JobDto> {
    const job = this.job.value();
    if (!job) throw new Error('A job is moved only where it is shown.');
    const sent = job.application?.id
      ? this.applications.change(job.application.id, { status })
      : this.applications.add({ job_id: job.id, status });
    return sent.pipe(
      map((answer) => ({
        ...(this.job.value() ?? job),
        application: { id: answer.id, status: answer.status },
        date_applied: job.date_applied ?? answer.applied_date,
      })),
    );
  }

  private mutate(
    patch: (job: JobDto) => JobDto,
    send: () => Observable<JobDto | null>,
    failed: string,
  ): Promise<boolean> {
    return this.mutations.run<JobDto>({
      entity: `job/${this.id()}`,
      read: () => this.job.value(),
      write: (job) => {
        if (job?.id === this.id() && job) this.job.update(() => job);
      },
      patch,
      send,
      failed,
    });
  }

  private async changeProfile(change: RaisedFields): Promise<boolean> {
    const isChanged = await this.mutations.run<ProfileDto>({
      entity: 'profile',
      read: () => this.profile.value(),
      write: (profile) => {
        if (profile) this.profile.update(() => profile);
      },
      patch: (profile) => ({ ...profile, ...change }),
      send: () => this.profiles.changeProfile(change),
      failed: 'jobs.match.take_failed',
    });
    if (isChanged) this.readScore();
    return isChanged;
  }

  private readScore(): void {
    this.match.reload();
    this.job.reload();
  }
}

const nothing = (): null => null;
