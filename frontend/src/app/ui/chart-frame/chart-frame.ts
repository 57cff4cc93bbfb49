import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/**
 * A chart that everybody can read: its title is the finding, and the same figures stand in a table behind a button.
 * Under `needs` samples there is no chart, only what is missing: a line through three points says more than is known.
 *
 * ```html
 * <ccp-chart-frame [title]="finding()" [samples]="applications()" [needs]="5">
 *   <ngx-charts-bar-vertical chart … />
 *   <table table class="data-table"> … </table>
 * </ccp-chart-frame>
 * ```
 */
@Component({
  selector: 'ccp-chart-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <figure [attr.aria-label]="title()">
      <figcaption>
        <h2>{{ title() }}</h2>
        @if (text(); as words) {
          <p class="quiet small">{{ words }}</p>
        }
      </figcaption>
      @if (isEnough()) {
        @if (isTable()) {
          <div class="table-scroll" tabindex="0" role="region" [attr.aria-label]="title()">
            <ng-content select="[table]" />
          </div>
        } @else {
          <div class="chart" aria-hidden="true"><ng-content select="[chart]" /></div>
        }
        <button matButton type="button" class="toggle" (click)="isTable.set(!isTable())">
          <ccp-icon [name]="isTable() ? 'chart' : 'table'" />
          {{ (isTable() ? 'ui.show_chart' : 'ui.show_table') | transloco }}
        </button>
      } @else {
        <p class="too-few quiet">
          {{ 'ui.chart_needs' | transloco: { have: samples(), needs: needs() } }}
          <progress [max]="needs()" [value]="samples()" [attr.aria-label]="title()"></progress>
        </p>
      }
    </figure>
  `,
  styleUrl: './chart-frame.scss',
})
export class ChartFrame {
  /** The finding in one sentence, not the name of the axis. */
  readonly title = input.required<string>();
  readonly text = input<string>();
  /** How many observations the chart stands on, and how many it takes. */
  readonly samples = input.required<number>();
  readonly needs = input(5);

  protected readonly isTable = signal(false);
  protected readonly isEnough = computed(() => this.samples() >= this.needs());
}
