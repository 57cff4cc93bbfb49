import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { MATCH_COMPONENTS } from '#contracts/match';
import type { MatchDto, MatchRaiseDto } from '#contracts/match.dto';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { MatchScore } from '../../../ui/match-score/match-score';
import { SkillChip } from '../../../ui/skill-chip/skill-chip';

/** Why a job has its score: its three parts with what was found, and what would raise it. */
@Component({
  selector: 'ccp-match-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatchScore, NumberPipe, SkillChip, TranslocoPipe],
  templateUrl: './match-panel.html',
  styleUrl: './match-panel.scss',
})
export class MatchPanel {
  readonly match = input.required<MatchDto>();
  /** Whether a raise can be taken now; not while the profile is unknown or being changed. */
  readonly mayRaise = input(false);
  /** The member says that a raise is true of them. */
  readonly raise = output<MatchRaiseDto>();

  protected readonly parts = computed(() =>
    MATCH_COMPONENTS.map((name) => ({ name, ...this.match().components[name] })),
  );
  protected readonly tech = computed(() => this.match().components.tech);
  protected readonly experience = computed(() => this.match().components.experience);
  protected readonly hasSkills = computed(() => {
    const { matched, near, missing } = this.tech();
    return matched.length + near.length + missing.length > 0;
  });
  protected readonly down = Math.floor;

  protected take(raise: MatchRaiseDto): void {
    if (this.mayRaise()) this.raise.emit(raise);
  }
}
