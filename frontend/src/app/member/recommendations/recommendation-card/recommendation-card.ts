import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { THUMBS, type Thumb } from '#contracts/feedback';
import { MATCH_COMPONENTS, type MatchComponentName } from '#contracts/match';
import type { RecommendationDto } from '#contracts/recommendation.dto';
import { AgoPipe, DatePipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { MatchScore } from '../../../ui/match-score/match-score';
import { SkillChip } from '../../../ui/skill-chip/skill-chip';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { JobPay } from '../job-pay';
import { NO_RATING, type Rating, WHY_NOT, type WhyNot } from '../rating';

const ICONS: Readonly<Record<MatchComponentName, IconName>> = {
  tech: 'layers',
  location: 'pin',
  experience: 'trend-up',
};
/** More missing skills than these are only counted. */
const MOST_MISSING = 5;

/** One recommended job: score, reasons, what is missing, and what to do about it. */
@Component({
  selector: 'li[ccpRecommendation]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, DatePipe, Icon, MatButton, MatchScore, RouterLink, SkillChip, StatusChip, TranslocoPipe],
  templateUrl: './recommendation-card.html',
  styleUrl: './recommendation-card.scss',
  host: { class: 'card', '[attr.data-job]': 'row().job.id' },
})
export class RecommendationCard {
  readonly row = input.required<RecommendationDto>({ alias: 'ccpRecommendation' });
  readonly rating = input<Rating>(NO_RATING);
  readonly thumb = output<Thumb>();
  readonly why = output<WhyNot>();
  readonly track = output();
  readonly hide = output();

  protected readonly thumbs = THUMBS;
  protected readonly whyNot = WHY_NOT;
  private readonly pays = inject(JobPay);

  protected readonly pay = computed(() => this.pays.of(this.row().job));
  protected readonly reasons = computed(() =>
    MATCH_COMPONENTS.map((name) => ({
      name,
      icon: ICONS[name],
      text: this.row().match.components[name].sentence.text,
    })),
  );
  private readonly lacking = computed(() => this.row().match.components.tech.missing);
  protected readonly missing = computed(() => this.lacking().slice(0, MOST_MISSING));
  protected readonly moreMissing = computed(() => this.lacking().length - this.missing().length);
  /** Left out where the place says it already, as "Remote (EU)" does. */
  protected readonly workplace = computed(() => {
    const { location, remote_option } = this.row().job;
    return remote_option === 'remote' && /remote/i.test(location ?? '') ? null : remote_option;
  });
}
