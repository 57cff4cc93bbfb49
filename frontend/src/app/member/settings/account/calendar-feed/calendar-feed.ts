import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { ProfileApi } from '../../../../core/api/profile-api';
import { toApiError } from '../../../../core/errors/api-error';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { Confirm } from '../../../../ui/confirm/confirm';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { CopyField } from '../../copy-field/copy-field';

/** The private calendar address: to copy, or to replace when it got into the wrong hands. */
@Component({
  selector: 'ccp-calendar-feed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, CopyField, MatButton, Skeleton, TranslocoPipe],
  template: `
    <section class="card stack" aria-labelledby="settings-calendar">
      <div>
        <h2 id="settings-calendar">{{ 'settings.account.calendar.title' | transloco }}</h2>
        <p class="quiet">{{ 'settings.account.calendar.text' | transloco }}</p>
      </div>
      <ccp-async-view [of]="feed">
        <ng-template [ccpContent]="feed" let-value>
          <div class="stack">
            <ccp-copy-field
              action="settings.account.calendar.copy"
              [label]="'settings.account.calendar.address' | transloco"
              [text]="value.feed_url"
            />
            <button matButton="outlined" type="button" class="start" (click)="reset()">
              {{ 'settings.account.calendar.reset' | transloco }}
            </button>
          </div>
        </ng-template>
        <ng-template ccpSkeleton><ccp-skeleton [lines]="2" /></ng-template>
      </ccp-async-view>
    </section>
  `,
  styleUrl: '../../settings-section.scss',
})
export class CalendarFeed {
  private readonly api = inject(ProfileApi);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  protected readonly feed = this.api.getCalendarFeed();

  protected async reset(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'settings.account.calendar.reset_title',
      text: 'settings.account.calendar.reset_text',
      action: 'settings.account.calendar.reset',
    });
    if (!isSure) return;
    try {
      const feed = await firstValueFrom(this.api.resetCalendarFeed());
      this.feed.update(() => feed);
      this.snackbar.say('settings.account.calendar.was_reset');
    } catch (error) {
      this.snackbar.failed('settings.account.calendar.reset_failed', toApiError(error));
    }
  }
}
