import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { THUMBS, type Thumb } from '#contracts/feedback';
import type { FeedbackSummaryDto } from '#contracts/feedback.dto';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { thumbOf } from './rated';

/** Thumbs up or down for a job, and what that does. */
@Component({
  selector: 'ccp-job-rating',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NumberPipe, TranslocoPipe],
  template: `
    <div class="thumbs" role="group" aria-labelledby="job-rating">
      @for (thumb of thumbs; track thumb) {
        <button type="button" [attr.aria-pressed]="thumb === current()" (click)="rate.emit(thumb)">
          <ccp-icon [name]="thumb === 'up' ? 'thumb-up' : 'thumb-down'" />{{
            'jobs.rating.' + thumb | transloco
          }}
        </button>
      }
    </div>
    <p class="quiet small">
      @if (summary().learned) {
        {{
          'jobs.rating.learned'
            | transloco
              : {
                  tech: summary().weights.tech | ccpNumber,
                  location: summary().weights.location | ccpNumber,
                  experience: summary().weights.experience | ccpNumber,
                }
        }}
      } @else {
        {{ 'jobs.rating.note' | transloco: { have: summary().ratings, needs: summary().ratings_needed } }}
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ccp-space-3);
    }

    .thumbs {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ccp-space-2);
    }

    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--ccp-space-2);
      min-height: 44px;
      padding: 0 var(--ccp-space-3);
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--ccp-radius);
      background: transparent;
      color: var(--mat-sys-on-surface);
      font: inherit;
      font-size: var(--ccp-text-s);
      font-weight: 600;
      cursor: pointer;
    }

    button:hover {
      background: var(--mat-sys-surface-container);
    }

    button[aria-pressed='true'] {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
  `,
})
export class JobRating {
  readonly summary = input.required<FeedbackSummaryDto>();
  readonly jobId = input.required<string>();
  readonly rate = output<Thumb>();

  protected readonly thumbs = THUMBS;
  protected readonly current = computed(() => thumbOf(this.summary(), this.jobId()));
}
