import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import type { TechMatchDto } from '#contracts/match.dto';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { SkillChip } from '../../../ui/skill-chip/skill-chip';
import { findWords, type MarkKind } from '../marked-text/mark-text';
import { MarkedText } from '../marked-text/marked-text';
import { descriptionParts } from './description-parts';

/** The text of the posting, with the skills marked that the member has, nearly has or lacks. */
@Component({
  selector: 'ccp-job-description',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, MarkedText, MatButton, RouterLink, SkillChip, TranslocoPipe],
  template: `
    @if (parts().length > 0) {
      @if (legend().length > 0) {
        <p class="legend cluster quiet small">
          {{ 'jobs.marked' | transloco }}
          @for (kind of legend(); track kind) {
            <ccp-skill-chip [kind]="kind" [skill]="'jobs.mark.' + kind | transloco" />
          }
        </p>
      }
      @for (part of parts(); track part.name) {
        @if (part.name !== 'description') {
          <h3>{{ 'jobs.field.' + part.name | transloco }}</h3>
        }
        <ccp-marked-text [text]="part.text" [marks]="part.marks" />
      }
    } @else {
      <ccp-empty-state
        icon="note"
        [title]="'jobs.no_text_title' | transloco"
        [text]="'jobs.no_text' | transloco"
      >
        <a matButton="tonal" [routerLink]="['/jobs', job().id, 'edit']">{{
          'jobs.no_text_action' | transloco
        }}</a>
        @if (job().source_url) {
          <button matButton="outlined" type="button" (click)="readAgain.emit()">
            {{ 'jobs.no_text_read' | transloco }}
          </button>
        }
      </ccp-empty-state>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ccp-space-4);
    }

    h3 {
      margin-top: var(--ccp-space-2);
    }
  `,
})
export class JobDescription {
  readonly job = input.required<JobDto>();
  /** Marks nothing without. */
  readonly tech = input<TechMatchDto>();
  /** The member wants the text read from the job's address. */
  readonly readAgain = output();

  private readonly words = computed(() => {
    const tech = this.tech();
    if (!tech) return [];
    const of = (kind: MarkKind, skills: readonly string[]) => skills.map((word) => ({ word, kind }));
    const near = tech.near.map(({ skill }) => skill);
    return [...of('matched', tech.matched), ...of('near', near), ...of('missing', tech.missing)];
  });
  protected readonly parts = computed(() =>
    descriptionParts(this.job()).map((part) => ({ ...part, marks: findWords(part.text, this.words()) })),
  );
  /** The kinds of marks that are in the text. */
  protected readonly legend = computed(() => {
    const found = new Set(this.parts().flatMap(({ marks }) => marks.map(({ kind }) => kind)));
    return (['matched', 'near', 'missing'] as const).filter((kind) => found.has(kind));
  });
}
