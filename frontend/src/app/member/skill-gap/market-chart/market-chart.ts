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
import { BarChartModule } from '@swimlane/ngx-charts';
import { Format } from '../../../core/i18n/format';
import type { MarketRow } from '../market';

/** Space for one bar and its name, and for the axis below, in pixels. */
const ROW = 34;
const AXIS = 34;
const QUARTER = 0.25;
/** Pixels by which the last figure of the axis stands out over the drawing. */
const OVERHANG = 20;

/** Bars of how many jobs name each skill. Its styles reach into the chart, which knows no themes. */
@Component({
  selector: 'ccp-market-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [BarChartModule],
  template: `
    @if (view(); as size) {
      <ngx-charts-bar-horizontal
        [view]="size"
        [results]="bars()"
        [customColors]="colors()"
        [animations]="false"
        [tooltipDisabled]="true"
        [xAxis]="true"
        [yAxis]="true"
        [xScaleMax]="end()"
        [xAxisTicks]="ticks()"
        [xAxisTickFormatting]="percent"
        [showDataLabel]="true"
        [dataLabelFormatting]="percent"
        [barPadding]="12"
        [maxYAxisTickLength]="18"
        [roundEdges]="true"
      />
    }
  `,
  styles: `
    ccp-market-chart {
      display: block;
      width: 100%;
    }

    ccp-market-chart text {
      fill: var(--mat-sys-on-surface-variant);
      font-size: 12px;
    }

    ccp-market-chart .ngx-charts .textDataLabel {
      fill: var(--mat-sys-on-surface);
      font-size: 12px;
      font-weight: 600;
    }

    ccp-market-chart .ngx-charts .gridline-path {
      stroke: var(--mat-sys-outline-variant);
    }

    ccp-market-chart .ngx-charts .bar {
      cursor: default;
    }
  `,
  host: { '[style.height.px]': 'height()' },
})
export class MarketChart {
  readonly rows = input.required<readonly MarketRow[]>();

  private readonly format = inject(Format);
  /** The axis ends at the quarter above the longest bar. */
  protected readonly end = computed(() =>
    Math.max(QUARTER, Math.ceil(Math.max(0, ...this.rows().map(({ share }) => share)) / QUARTER) * QUARTER),
  );
  protected readonly ticks = computed(() =>
    Array.from({ length: this.end() / QUARTER + 1 }, (_, index) => index * QUARTER),
  );
  protected readonly percent = (share: number): string => this.format.percent(share);
  protected readonly bars = computed(() =>
    this.rows().map(({ skill, share }) => ({ name: skill, value: share })),
  );
  protected readonly colors = computed(() =>
    this.rows().map(({ skill, is_mine }) => ({
      name: skill,
      value: is_mine ? 'var(--ccp-chart-1)' : 'var(--ccp-chart-2)',
    })),
  );
  protected readonly height = computed(() => this.rows().length * ROW + AXIS);
  private readonly width = signal(0);
  protected readonly view = computed<[number, number] | null>(() =>
    this.width() > 0 ? [this.width() - OVERHANG, this.height()] : null,
  );

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
