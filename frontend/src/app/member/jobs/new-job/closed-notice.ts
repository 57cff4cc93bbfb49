import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatePipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { isClosed, type Reading } from '../job-form/reading';

/** Says that a posting takes applications no more, or until when it does; nothing if it does not say. */
@Component({
  selector: 'ccp-closed-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, Icon, TranslocoPipe],
  template: `
    @if (isOver()) {
      <div class="box closed">
        <ccp-icon name="warning" />
        <div>
          <h2>{{ 'jobs.closed.title' | transloco }}</h2>
          <p>
            @if (noon(); as date) {
              {{ 'jobs.closed.since' | transloco: { date: date | ccpDate } }}
            } @else {
              {{ 'jobs.closed.said' | transloco }}
            }
          </p>
        </div>
      </div>
    } @else if (noon(); as date) {
      <p class="box">
        <ccp-icon name="calendar" />{{ 'jobs.closed.until' | transloco: { date: date | ccpDate } }}
      </p>
    }
  `,
  styles: `
    .box {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-3);
      margin-bottom: var(--ccp-space-4);
      padding: var(--ccp-space-3) var(--ccp-space-5);
      border-radius: var(--ccp-radius-large);
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }

    .closed {
      align-items: flex-start;
      padding-block: var(--ccp-space-4);
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }

    .closed ccp-icon {
      margin-top: 0.3em;
    }

    h2 {
      font-size: var(--ccp-text-m);
    }
  `,
})
export class ClosedNotice {
  readonly reading = input.required<Reading>();
  private readonly today = new Date().toISOString().slice(0, 10);
  protected readonly isOver = computed(() => isClosed(this.reading(), this.today));
  /** The last day. At noon it is the same day in nearly every time zone. */
  protected readonly noon = computed(() => {
    const { deadline } = this.reading();
    return deadline === null ? null : `${deadline}T12:00:00Z`;
  });
}
