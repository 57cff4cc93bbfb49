import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import { Format } from '../../../core/i18n/format';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';

interface Tile {
  readonly name: string;
  readonly icon: IconName;
  readonly value: string;
  /** Key of a line of explanation. */
  readonly text?: string;
}

/** The figures of a search, one on each tile. */
@Component({
  selector: 'ccp-tiles',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <dl>
      @for (tile of tiles(); track tile.name) {
        <div class="card">
          <dt class="quiet small">
            <ccp-icon [name]="tile.icon" />{{ 'analytics.tiles.' + tile.name | transloco }}
          </dt>
          <dd class="value numeric">{{ tile.value }}</dd>
          @if (tile.text; as text) {
            <dd class="quiet small">{{ text | transloco }}</dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: var(--ccp-space-4);
    }

    .card {
      display: grid;
      align-content: start;
      gap: var(--ccp-space-1);
      padding: var(--ccp-space-4);
    }

    dt {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-2);
    }

    .value {
      font-size: 1.875rem;
      font-weight: 680;
      letter-spacing: -0.02em;
      line-height: 1.2;
    }

    @media (600px <= width < 1100px) {
      dl {
        grid-template-columns: repeat(6, minmax(0, 1fr));
      }

      .card {
        grid-column: span 2;
      }

      .card:nth-child(n + 4) {
        grid-column: span 3;
      }
    }

    @media (width < 600px) {
      dl {
        grid-template-columns: 1fr 1fr;
        gap: var(--ccp-space-3);
      }

      .card:last-child {
        grid-column: 1 / -1;
      }
    }

    @media (width < 380px) {
      ccp-icon {
        display: none;
      }
    }
  `,
})
export class Tiles {
  readonly summary = input.required<AnalyticsSummaryDto>();
  private readonly format = inject(Format);

  protected readonly tiles = computed<Tile[]>(() => {
    const { total_jobs, total_applications, interviews, offers, response_rate } = this.summary();
    const number = (value: number) => this.format.number(value);
    return [
      { name: 'total_jobs', icon: 'briefcase', value: number(total_jobs) },
      {
        name: 'total_applications',
        icon: 'send',
        value: number(total_applications),
        text: 'analytics.tiles.total_applications_text',
      },
      { name: 'interviews', icon: 'chat', value: number(interviews) },
      { name: 'offers', icon: 'gift', value: number(offers), text: 'analytics.tiles.offers_text' },
      {
        name: 'response_rate',
        icon: 'mail',
        value: response_rate === null ? '–' : this.format.percent(response_rate),
        text:
          response_rate === null
            ? 'analytics.tiles.response_rate_none'
            : 'analytics.tiles.response_rate_text',
      },
    ];
  });
}
