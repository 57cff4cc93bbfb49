import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { BarChartModule, type Color, ScaleType } from '@swimlane/ngx-charts';
import type { WeekDto } from '#contracts/analytics.dto';
import { Format } from '../../../core/i18n/format';
import { WEEKLY_SERIES } from '../weekly';

const HEIGHT = 280;
/** Pixels that the name of a week takes on the axis; what does not fit is left out. */
const TICK = 68;
/** Below this width, in pixels, bars stand closer: there is none to spare between them. */
const NARROW = 560;
const MOST_STEPS = 5;
/** Pixels by which the name of the last week stands out over the drawing. */
const OVERHANG = 20;

/** Bars of what happened week by week, side by side. Its styles reach into the chart, which knows no themes. */
@Component({
  selector: 'ccp-weekly-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [BarChartModule],
  template: `
    @if (view(); as size) {
      <ngx-charts-bar-vertical-2d
        [view]="size"
        [results]="groups()"
        [scheme]="scheme"
        [animations]="false"
        [tooltipDisabled]="true"
        [xAxis]="true"
        [yAxis]="true"
        [xAxisTicks]="xTicks()"
        [yAxisTicks]="yTicks()"
        [yScaleMax]="most()"
        [rotateXAxisTicks]="false"
        [groupPadding]="5"
        [barPadding]="barPadding()"
        [roundEdges]="false"
        [noBarWhenZero]="true"
        [trimXAxisTicks]="false"
        [yAxisTickFormatting]="whole"
      />
    }
  `,
  styles: `
    ccp-weekly-chart {
      display: block;
      width: 100%;
      height: 280px;
    }

    ccp-weekly-chart text {
      fill: var(--mat-sys-on-surface-variant);
      font-size: 12px;
    }

    ccp-weekly-chart .ngx-charts .gridline-path {
      stroke: var(--mat-sys-outline-variant);
    }

    ccp-weekly-chart .ngx-charts .grid-panel.odd rect {
      fill: none;
    }

    ccp-weekly-chart .ngx-charts .bar {
      cursor: default;
    }
  `,
})
export class WeeklyChart {
  readonly weeks = input.required<readonly WeekDto[]>();

  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);
  private readonly width = signal(0);

  protected readonly scheme: Color = {
    name: 'weekly',
    selectable: false,
    group: ScaleType.Ordinal,
    domain: WEEKLY_SERIES.map((_, index) => `var(--ccp-chart-${index + 1})`),
  };
  private readonly names = computed(() =>
    this.weeks().map(({ week }) => this.format.date(`${week}T12:00:00Z`, 'day_short')),
  );
  protected readonly groups = computed(() =>
    this.weeks().map((week, index) => ({
      name: this.names()[index] ?? '',
      series: WEEKLY_SERIES.map((name) => ({
        name: this.transloco.translate<string>(`analytics.weekly.${name}`),
        value: week[name],
      })),
    })),
  );
  protected readonly barPadding = computed(() => (this.width() < NARROW ? 0.5 : 2));
  protected readonly most = computed(() =>
    Math.max(1, ...this.weeks().flatMap((week) => WEEKLY_SERIES.map((name) => week[name]))),
  );
  /** Whole numbers only: there is no half an application. */
  protected readonly yTicks = computed(() => {
    const step = Math.ceil(this.most() / MOST_STEPS);
    return Array.from({ length: Math.floor(this.most() / step) + 1 }, (_, index) => index * step);
  });
  /** The last week is always named. */
  protected readonly xTicks = computed(() => {
    const every = Math.max(1, Math.ceil((this.names().length * TICK) / Math.max(1, this.width())));
    return this.names().filter((_, index) => (this.names().length - 1 - index) % every === 0);
  });
  protected readonly view = computed<[number, number] | null>(() =>
    this.width() > 0 ? [this.width() - OVERHANG, HEIGHT] : null,
  );
  protected readonly whole = (value: number): string => this.format.number(value);

  constructor() {
    // The chart measures its box only when the window changes; here it also follows a box that was hidden.
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const observer = new ResizeObserver(() => {
      if (nativeElement.clientWidth > 0) this.width.set(nativeElement.clientWidth);
    });
    observer.observe(nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
