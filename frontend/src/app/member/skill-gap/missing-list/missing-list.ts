import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MissingSkillDto } from '#contracts/skill-gap.dto';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';

const AT_FIRST = 8;

/** Skills that the jobs ask for and the profile lacks, the most useful first, each with "I have this". */
@Component({
  selector: 'ccp-missing-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, PluralPipe, TranslocoPipe],
  template: `
    <ul class="rows">
      @for (row of shown(); track row.skill) {
        <li>
          <div>
            <p class="skill">{{ row.skill }}</p>
            <p class="quiet small">
              @if (row.unlocks > 0) {
                <strong>{{
                  'skill_gap.missing.lifts' | ccpPlural: row.unlocks : { threshold: threshold() }
                }}</strong>
                ·
              }
              <span>{{ 'skill_gap.missing.named' | ccpPlural: row.count }}</span>
            </p>
          </div>
          <button
            matButton="outlined"
            type="button"
            class="have"
            [attr.aria-label]="'skill_gap.missing.have_label' | transloco: { skill: row.skill }"
            (click)="have.emit(row.skill)"
          >
            <ccp-icon name="check" />{{ 'skill_gap.missing.have' | transloco }}
          </button>
        </li>
      }
    </ul>
    @if (hidden() > 0 || isWhole()) {
      <button
        matButton
        type="button"
        class="all"
        [attr.aria-expanded]="isWhole()"
        (click)="isWhole.set(!isWhole())"
      >
        <ccp-icon [name]="isWhole() ? 'chevron-up' : 'chevron-down'" />
        @if (isWhole()) {
          {{ 'skill_gap.missing.fewer' | transloco }}
        } @else {
          {{ 'skill_gap.missing.all' | ccpPlural: hidden() }}
        }
      </button>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--ccp-space-2) var(--ccp-space-4);
      padding-block: var(--ccp-space-3);
    }

    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    div {
      display: grid;
      flex: 1 1 8.5rem;
      gap: 0.1rem;
    }

    .skill {
      font-weight: 640;
    }

    span:first-child::first-letter {
      text-transform: uppercase;
    }

    span:first-child {
      display: inline-block;
    }

    strong {
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }

    .all {
      margin-left: calc(-1 * var(--ccp-space-3));
    }
  `,
})
export class MissingList {
  readonly skills = input.required<readonly MissingSkillDto[]>();
  readonly threshold = input.required<number>();
  readonly have = output<string>();

  protected readonly isWhole = signal(false);
  protected readonly shown = computed(() =>
    this.isWhole() ? this.skills() : this.skills().slice(0, AT_FIRST),
  );
  protected readonly hidden = computed(() => this.skills().length - this.shown().length);
}
