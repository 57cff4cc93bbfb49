import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { JobsApi } from '../../../core/api/jobs-api';
import type { MayHaveUnsaved } from '../../../core/drafts/unsaved-guard';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { EditForm } from './edit-form';

/** Changes a job. */
@Component({
  selector: 'ccp-edit-job',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, EditForm, Icon, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <a class="back" [routerLink]="['/jobs', id()]">
      <ccp-icon name="arrow-left" />{{ job.value()?.title ?? ('jobs.one' | transloco) }}
    </a>
    <ccp-page-header [title]="'jobs.edit.title' | transloco" [text]="name()" />
    <ccp-async-view [of]="job">
      <ng-template [ccpContent]="job" let-value>
        <ccp-edit-form [job]="value" />
      </ng-template>
      <ng-template ccpSkeleton><ccp-skeleton [lines]="10" /></ng-template>
    </ccp-async-view>
  `,
  styleUrl: './edit-job.scss',
})
export class EditJob implements MayHaveUnsaved {
  readonly id = input.required<string>();
  protected readonly job = inject(JobsApi).getJob(() => this.id());
  protected readonly name = computed(() => this.job.value()?.company);
  private readonly form = viewChild(EditForm);

  hasUnsaved(): boolean {
    return this.form()?.hasUnsaved() ?? false;
  }
}
