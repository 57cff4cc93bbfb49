import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EventKind } from '#contracts/application';
import type { TimelineEventDto } from '#contracts/application.dto';
import { DatePipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { StatusChip } from '../../../ui/status-chip/status-chip';

const ICONS: Readonly<Record<EventKind, IconName>> = {
  created: 'bookmark',
  moved: 'arrow-right',
  note: 'note',
  email: 'mail',
  call: 'phone',
  interview: 'chat',
  follow_up: 'clock',
  offer: 'gift',
  other: 'circle',
};

/** What happened with an application, the newest first. */
@Component({
  selector: 'ccp-job-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, Icon, StatusChip, TranslocoPipe],
  template: `
    <ol class="events">
      @for (event of newestFirst(); track event.id) {
        <li>
          <span class="mark"><ccp-icon [name]="icons[event.kind]" /></span>
          <div>
            <p class="cluster what">
              {{ 'jobs.event.' + event.kind | transloco }}
              @if (event.to_status; as status) {
                <ccp-status-chip [status]="status" />
              }
            </p>
            @if (event.note) {
              <p class="note">{{ event.note }}</p>
            }
            <time class="quiet small" [attr.datetime]="event.occurred_at">{{
              event.occurred_at | ccpDate: 'day_time'
            }}</time>
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    .events {
      display: grid;
    }

    li {
      position: relative;
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr);
      gap: var(--ccp-space-3);
      padding-bottom: var(--ccp-space-4);
    }

    li:last-child {
      padding-bottom: 0;
    }

    li:not(:last-child)::before {
      position: absolute;
      inset: 2rem auto 0 1rem;
      width: 1px;
      background: var(--mat-sys-outline-variant);
      content: '';
    }

    .mark {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border-radius: 50%;
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--ccp-text-s);
    }

    .what {
      min-height: 2rem;
      font-weight: 560;
    }

    .note {
      white-space: pre-line;
    }
  `,
})
export class JobTimeline {
  readonly events = input.required<readonly TimelineEventDto[]>();
  protected readonly icons = ICONS;
  protected readonly newestFirst = computed(() =>
    this.events().toSorted((a, b) => b.occurred_at.localeCompare(a.occurred_at)),
  );
}
