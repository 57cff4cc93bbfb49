import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProfileApi } from '../../core/api/profile-api';
import type { MayHaveUnsaved } from '../../core/drafts/unsaved-guard';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { PageHeader } from '../../ui/page-header/page-header';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { ProfileForm } from './profile-form/profile-form';

/** What the member says about themselves, which every match score stands on. */
@Component({
  selector: 'ccp-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, PageHeader, ProfileForm, Skeleton, TranslocoPipe],
  template: `
    <ccp-page-header [title]="'profile.title' | transloco" [text]="'profile.text' | transloco" />
    <ccp-async-view [of]="profile">
      <ng-template [ccpContent]="profile" let-value>
        <ccp-profile-form [profile]="value" />
      </ng-template>
      <ng-template ccpSkeleton><ccp-skeleton [lines]="12" /></ng-template>
    </ccp-async-view>
  `,
})
export class Profile implements MayHaveUnsaved {
  protected readonly profile = inject(ProfileApi).getProfile();
  private readonly form = viewChild(ProfileForm);

  hasUnsaved(): boolean {
    return this.form()?.hasUnsaved() ?? false;
  }
}
