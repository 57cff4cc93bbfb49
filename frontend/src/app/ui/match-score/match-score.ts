import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Format } from '../../core/i18n/format';

export const MATCH_BANDS = ['strong', 'fair', 'weak'] as const;
export type MatchBand = (typeof MATCH_BANDS)[number];

/** Strong from 80 (the score that is worth an alert), fair from 50 (more than half), weak below. */
export function bandOf(score: number): MatchBand {
  if (score >= 80) return 'strong';
  return score >= 50 ? 'fair' : 'weak';
}

/** Circumference of the ring: its radius is 15.915, so that it is 100 and a score is a length. */
const RING = 100;

/**
 * A match score from 0 to 100 as a ring, a number and a word, never as a color alone.
 *
 * - `size="s"`: ring and number, for rows and cards (the word is there for screen readers)
 * - `size="m"`: with the word beside it
 * - `size="l"`: large, for the head of a job
 */
@Component({
  selector: 'ccp-match-score',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <span class="visually-hidden">{{
      'ui.score_label' | transloco: { score: rounded(), band: word() | transloco }
    }}</span>
    <span class="ring" aria-hidden="true">
      <svg viewBox="0 0 36 36">
        <circle class="track" cx="18" cy="18" r="15.915" />
        <circle class="value" cx="18" cy="18" r="15.915" [attr.stroke-dasharray]="dashes()" />
      </svg>
      <span class="number">{{ rounded() }}</span>
    </span>
    @if (size() !== 's') {
      <span class="word" aria-hidden="true">{{ word() | transloco }}</span>
    }
  `,
  styleUrl: './match-score.scss',
  host: { '[attr.data-band]': 'band()', '[attr.data-size]': 'size()' },
})
export class MatchScore {
  readonly score = input.required<number>();
  readonly size = input<'s' | 'm' | 'l'>('s');

  private readonly format = inject(Format);
  protected readonly band = computed(() => bandOf(this.score()));
  protected readonly word = computed(() => `ui.bands.${this.band()}`);
  // Rounded down, or 79.6 would read "80, partial".
  protected readonly rounded = computed(() => this.format.number(Math.floor(this.score())));
  protected readonly dashes = computed(() => `${Math.max(0, Math.min(RING, this.score()))} ${RING}`);
}
