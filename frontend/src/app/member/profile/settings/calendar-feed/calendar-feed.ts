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

/** The private calendar address: to copy, or to replace when it got into the wrong hands. */
@Component({
  selector: 'ccp-calendar-feed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, MatButton, Skeleton, TranslocoPipe],
  template: `
    <section class="card stack" aria-labelledby="settings-calendar">
      <div>
        <h2 id="settings-calendar">{{ 'profile.settings.calendar.title' | transloco }}</h2>
        <p class="quiet">{{ 'profile.settings.calendar.text' | transloco }}</p>
      </div>
      <ccp-async-view [of]="feed">
        <ng-template [ccpContent]="feed" let-value>
          <input
            #address
            class="address"
            readonly
            [attr.aria-label]="'profile.settings.calendar.address' | transloco"
            [value]="value.feed_url"
            (focus)="address.select()"
          />
          <div class="cluster">
            <button matButton="tonal" type="button" (click)="copy(value.feed_url)">
              {{ 'profile.settings.calendar.copy' | transloco }}
            </button>
            <button matButton type="button" (click)="reset()">
              {{ 'profile.settings.calendar.reset' | transloco }}
            </button>
          </div>
        </ng-template>
        <ng-template ccpSkeleton><ccp-skeleton [lines]="2" /></ng-template>
      </ccp-async-view>
    </section>
  `,
  styles: `
    .address {
      width: 100%;
      min-height: 2.75rem;
      margin-bottom: var(--ccp-space-3);
      padding: 0 var(--ccp-space-3);
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--ccp-radius-small);
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface);
      font:
        var(--ccp-text-s) / 1.5 ui-monospace,
        monospace;
    }

    h2 + p {
      margin-top: var(--ccp-space-1);
    }
  `,
})
export class CalendarFeed {
  private readonly api = inject(ProfileApi);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  protected readonly feed = this.api.getCalendarFeed();

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    this.snackbar.say('ui.copied');
  }

  protected async reset(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'profile.settings.calendar.reset_title',
      text: 'profile.settings.calendar.reset_text',
      action: 'profile.settings.calendar.reset',
    });
    if (!isSure) return;
    try {
      const feed = await firstValueFrom(this.api.resetCalendarFeed());
      this.feed.update(() => feed);
      this.snackbar.say('profile.settings.calendar.was_reset');
    } catch (error) {
      this.snackbar.failed('profile.settings.calendar.reset_failed', toApiError(error));
    }
  }
}
