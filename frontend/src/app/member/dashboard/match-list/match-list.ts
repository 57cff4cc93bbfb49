import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import { MatchScore } from '../../../ui/match-score/match-score';
import { reasonOf } from './reason';

/** The best matches, each with its score and one reason. */
@Component({
  selector: 'ccp-match-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatchScore, RouterLink],
  template: `
    <ol class="rows">
      @for (row of rows(); track row.job.id) {
        <li>
          <ccp-match-score [score]="row.job.match_score" />
          <div>
            <a data-step class="plain-link" [routerLink]="['/jobs', row.job.id]">{{ row.job.title }}</a>
            <p class="quiet small">{{ row.where }}</p>
            <p class="small">{{ row.reason }}</p>
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--ccp-space-4);
      align-items: center;
      padding: var(--ccp-space-3) var(--ccp-space-5);
    }

    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    li:hover {
      background: var(--mat-sys-surface-container-low);
    }

    div {
      display: grid;
      gap: 0.15rem;
    }

    a {
      justify-self: start;
      font-weight: 640;
      line-height: 1.35;
    }

    a::after {
      position: absolute;
      inset: 0;
      content: '';
    }

    a:focus-visible {
      outline: none;
    }

    a:focus-visible::after {
      outline: 3px solid var(--ccp-focus);
      outline-offset: -3px;
      border-radius: var(--ccp-radius-small);
    }

    @media (width < 600px) {
      li {
        gap: var(--ccp-space-3);
        padding-inline: var(--ccp-space-4);
      }
    }
  `,
})
export class MatchList {
  readonly recommendations = input.required<readonly RecommendationDto[]>();

  protected readonly rows = computed(() =>
    this.recommendations().map(({ job, match }) => ({
      job,
      where: [job.company, job.location].filter(Boolean).join(' · '),
      reason: reasonOf(match),
    })),
  );
}
