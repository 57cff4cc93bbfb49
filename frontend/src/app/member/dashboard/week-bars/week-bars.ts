import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WeekDto } from '#contracts/analytics.dto';
import { Format } from '../../../core/i18n/format';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { barsOf } from './bars';

const HEIGHT = 40;

/** Applications sent in each of the last weeks, as a small drawing and in words. */
@Component({
  selector: 'ccp-week-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PluralPipe, TranslocoPipe],
  template: `
    <p>
      <strong class="numeric">{{ 'today.weeks.sent' | ccpPlural: sent() }}</strong>
      @if (sent() > 0) {
        <span class="quiet small">
          @if (thisWeek() > 0) {
            {{ 'today.weeks.this_week' | ccpPlural: thisWeek() }}
          } @else {
            {{ 'today.weeks.none_this_week' | transloco }}
          }
        </span>
      }
    </p>
    <svg [attr.viewBox]="'0 0 ' + weeks().length * 10 + ' 40'" preserveAspectRatio="none" aria-hidden="true">
      @for (bar of bars(); track bar.x; let isLast = $last) {
        <rect
          [attr.x]="bar.x + 1"
          [attr.y]="bar.y"
          width="8"
          [attr.height]="bar.height"
          [class.now]="isLast"
        />
      }
    </svg>
    <p class="ends quiet small" aria-hidden="true">
      <span>{{ ends().first }}</span><span>{{ ends().last }}</span>
    </p>
    <ul class="visually-hidden">
      @for (week of words(); track week.date) {
        <li>{{ 'today.weeks.week' | transloco: week }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      gap: var(--ccp-space-3);
      padding: 0 var(--ccp-space-5) var(--ccp-space-4);
    }

    p {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--ccp-space-2);
    }

    svg {
      width: 100%;
      height: 3.5rem;
    }

    rect {
      fill: color-mix(in srgb, var(--ccp-chart-1) 45%, var(--mat-sys-surface-container-lowest));
    }

    .now {
      fill: var(--ccp-chart-1);
    }

    @media (width < 600px) {
      :host {
        padding-inline: var(--ccp-space-4);
      }
    }

    .ends {
      justify-content: space-between;
      margin-top: calc(-1 * var(--ccp-space-2));
    }
  `,
})
export class WeekBars {
  readonly weeks = input.required<readonly WeekDto[]>();

  private readonly format = inject(Format);
  private readonly values = computed(() => this.weeks().map(({ applications }) => applications));
  protected readonly bars = computed(() => barsOf(this.values(), HEIGHT));
  protected readonly sent = computed(() => this.values().reduce((sum, value) => sum + value, 0));
  protected readonly thisWeek = computed(() => this.values().at(-1) ?? 0);
  protected readonly words = computed(() =>
    this.weeks().map(({ week, applications }) => ({
      date: this.day(week),
      what: this.format.plural('today.weeks.sent', applications),
    })),
  );
  protected readonly ends = computed(() => ({
    first: this.day(this.weeks().at(0)?.week),
    last: this.day(this.weeks().at(-1)?.week),
  }));

  /** A week is named by a date; at noon it is that date in every zone but the outermost. */
  private day(week: string | undefined): string {
    return week ? this.format.date(`${week}T12:00:00Z`, 'day_short') : '';
  }
}
