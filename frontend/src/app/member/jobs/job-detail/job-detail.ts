import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, TitleStrategy } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DatePipe } from '../../../core/i18n/format.pipes';
import { narrowScreen } from '../../../core/layout/narrow-screen';
import { PageTitle } from '../../../core/layout/page-title';
import { Commands } from '../../../core/shortcuts/commands';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { Confirm } from '../../../ui/confirm/confirm';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { JobFacts } from '../job-facts/job-facts';
import { JobRating } from '../job-rating/job-rating';
import { JobStatus } from '../job-status/job-status';
import { JobTimeline } from '../job-timeline/job-timeline';
import { MatchPanel } from '../match-panel/match-panel';
import { JobDescription } from './job-description';
import { JOB_TABS, type JobTab, JobTabs } from './job-tabs';
import { JobWork } from './job-work';
import { JobLook } from './posting-look/job-look';
import { PostingLook } from './posting-look/posting-look';

/** One job: where the member stands with it, why it has its score, what the posting says, and what happened. */
@Component({
  selector: 'ccp-job-detail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    DatePipe,
    Icon,
    JobDescription,
    JobFacts,
    JobRating,
    JobStatus,
    JobTabs,
    JobTimeline,
    MatButton,
    MatchPanel,
    MatIconButton,
    MatMenuModule,
    NgTemplateOutlet,
    PageHeader,
    PostingLook,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  providers: [JobWork, JobLook],
  templateUrl: './job-detail.html',
  styleUrl: './job-detail.scss',
})
export class JobDetail {
  readonly id = input.required<string>();
  /** Which part a narrow screen shows. */
  readonly tab = input<string>();

  protected readonly work = inject(JobWork);
  protected readonly looking = inject(JobLook);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);
  private readonly pageTitle = inject(TitleStrategy);

  /** Where it is true, the parts of a job are tabs. */
  protected readonly isNarrow = narrowScreen();
  protected readonly current = computed<JobTab>(() => JOB_TABS.find((tab) => tab === this.tab()) ?? 'match');
  protected readonly isArchived = computed(() => Boolean(this.work.job.value()?.archived_at));
  protected readonly line = computed(() => {
    const job = this.work.job.value();
    return [job?.company, job?.location].filter(Boolean).join(' · ');
  });
  private readonly status = viewChild(JobStatus);
  private readonly tabs = viewChild(JobTabs);

  constructor() {
    effect(() => {
      this.work.id.set(this.id());
      this.looking.close();
    });
    effect(() => {
      // The router writes the route's general title after each change of the address, of the tab's too.
      this.tab();
      const job = this.work.job.value();
      if (job && this.pageTitle instanceof PageTitle) {
        const { title, company } = job;
        this.pageTitle.show(this.transloco.translate('jobs.title_at', { title, company }));
      }
    });
    inject(Shortcuts).add([
      ...JOB_TABS.map((tab, index) => ({
        keys: String(index + 1),
        label: `jobs.keys.${tab}`,
        group: 'page' as const,
        run: () => this.goTo(tab),
      })),
      { keys: 'm', label: 'jobs.keys.status', group: 'page', run: () => this.status()?.open() },
      { keys: 'u', label: 'jobs.keys.up', group: 'page', run: () => void this.work.rate('up') },
      { keys: 'd', label: 'jobs.keys.down', group: 'page', run: () => void this.work.rate('down') },
    ]);
    inject(Commands).add([
      {
        label: 'jobs.edit.title',
        icon: 'edit',
        run: () => void this.router.navigate(['/jobs', this.id(), 'edit']),
      },
    ]);
  }

  protected show(tab: JobTab): void {
    const queryParams = { tab: tab === 'match' ? null : tab };
    void this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  /** The result goes, and with it the focus that it had. */
  protected closeLook(): void {
    this.looking.close();
    document.querySelector<HTMLElement>('main h1')?.focus();
  }

  protected async remove(): Promise<void> {
    const job = this.work.job.value();
    if (!job) return;
    const isSure = await this.confirm.ask({
      title: 'jobs.delete_title',
      text: 'jobs.delete_text',
      params: { title: job.title, company: job.company },
      action: 'jobs.delete',
      is_destructive: true,
    });
    if (!isSure || !(await this.work.remove())) return;
    await this.router.navigateByUrl('/jobs');
    this.snackbar.say('jobs.deleted', { params: { title: job.title } });
  }

  private goTo(tab: JobTab): void {
    if (!this.isNarrow()) {
      document.getElementById(`job-part-${tab}`)?.focus();
      return;
    }
    this.show(tab);
    this.tabs()?.focus(tab);
  }
}
