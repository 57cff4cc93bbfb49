import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SkillGapDto } from '#contracts/skill-gap.dto';
import { Format } from '../../../core/i18n/format';

/** How much of what the jobs ask for the profile covers, and what that figure means. */
@Component({
  selector: 'ccp-coverage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <h2 id="coverage-title">{{ 'skill_gap.coverage.title' | transloco }}</h2>
    <p class="value numeric">{{ 'skill_gap.coverage.value' | transloco: { share: share() } }}</p>
    <progress max="100" [value]="gap().skill_coverage_percentage" aria-labelledby="coverage-title"></progress>
    <p class="quiet">{{ 'skill_gap.coverage.text' | transloco: { jobs: jobs(), tenths: tenths() } }}</p>
    <p class="quiet small">{{ 'skill_gap.coverage.have' | transloco: { skills: skills() } }}</p>
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--ccp-space-3);
    }

    h2 {
      font-size: var(--ccp-text-l);
    }

    .value {
      font-size: var(--ccp-text-2xl);
      font-weight: 680;
      letter-spacing: -0.02em;
      line-height: 1.1;
    }

    progress {
      width: 100%;
      height: 0.625rem;
    }
  `,
})
export class Coverage {
  readonly gap = input.required<SkillGapDto>();
  private readonly format = inject(Format);

  protected readonly share = computed(() => this.format.percent(this.gap().skill_coverage_percentage / 100));
  protected readonly tenths = computed(() =>
    this.format.number(Math.round(this.gap().skill_coverage_percentage / 10)),
  );
  protected readonly jobs = computed(() =>
    this.format.plural('words.count.jobs', this.gap().jobs_analyzed),
  );
  protected readonly skills = computed(() =>
    this.format.plural('words.count.skills', this.gap().user_skills.length),
  );
}
