import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ProfileApi } from '../../core/api/profile-api';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { questionOf } from './questions';
import { WelcomeForm } from './welcome-form/welcome-form';

/** What a new member is asked, so that the first score is no guess. Every question can be skipped. */
@Component({
  selector: 'ccp-welcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, Skeleton, WelcomeForm],
  template: `
    <ccp-async-view [of]="profile">
      <ng-template [ccpContent]="profile" let-value>
        <ccp-welcome-form [profile]="value" [question]="asked()" />
      </ng-template>
      <ng-template ccpSkeleton><ccp-skeleton [lines]="8" /></ng-template>
    </ccp-async-view>
  `,
  styles: `
    :host {
      display: block;
      max-width: 42rem;
      margin-inline: auto;
    }
  `,
})
export class Welcome {
  /** From the path. */
  readonly question = input.required<string>();

  protected readonly profile = inject(ProfileApi).getProfile();
  protected readonly asked = computed(() => questionOf(this.question()));
}
