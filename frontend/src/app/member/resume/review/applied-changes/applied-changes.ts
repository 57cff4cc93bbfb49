import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SuggestedField } from '#contracts/resume';
import type { SuggestedValueDto } from '#contracts/resume.dto';
import { PluralPipe } from '../../../../core/i18n/format.pipes';
import { Icon } from '../../../../ui/icon/icon';
import { ValueView } from '../value-view/value-view';

/** One change that was made. */
export interface AppliedChange {
  readonly id: string;
  readonly field: SuggestedField;
  readonly value: SuggestedValueDto;
  readonly before: SuggestedValueDto | null;
}

/** What an apply changed in the profile, and where to go from here. */
@Component({
  selector: 'ccp-applied-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, PluralPipe, RouterLink, TranslocoPipe, ValueView],
  template: `
    <section class="card" aria-labelledby="applied-title">
      <h2 #heading id="applied-title" tabindex="-1">
        <ccp-icon name="check-circle" />{{ 'resume.applied.title' | ccpPlural: changes().length }}
      </h2>
      <ul class="changes">
        @for (change of changes(); track change.id) {
          <li>
            <h3>{{ 'resume.field.' + change.field | transloco }}</h3>
            <ccp-value-view [field]="change.field" [value]="change.value" [before]="change.before" />
          </li>
        }
      </ul>
      <p class="quiet">{{ 'resume.applied.text' | transloco }}</p>
      <div class="cluster">
        <a matButton="filled" routerLink="/">{{ 'resume.applied.today' | transloco }}</a>
        <a matButton="outlined" routerLink="/profile">{{ 'resume.applied.profile' | transloco }}</a>
        @if (left() > 0) {
          <button matButton type="button" (click)="goOn.emit()">
            {{ 'resume.applied.rest' | ccpPlural: left() }}
          </button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--ccp-space-4);
      max-width: 52rem;
    }

    h2 {
      display: flex;
      gap: var(--ccp-space-2);
    }

    h2:focus {
      outline: none;
    }

    h2 ccp-icon {
      margin-top: 0.08em;
      color: var(--mat-sys-primary);
    }

    .changes {
      padding: 0;
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 10rem) minmax(0, 1fr);
      gap: var(--ccp-space-1) var(--ccp-space-4);
      padding-block: var(--ccp-space-3);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    h3 {
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--ccp-text-s);
      font-weight: 560;
    }

    @media (width < 600px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class AppliedChanges {
  readonly changes = input.required<readonly AppliedChange[]>();
  /** How many suggestions were not taken. */
  readonly left = input(0);
  /** The member wants to see the rest. */
  readonly goOn = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** Where one begins to read. */
  headingElement(): HTMLElement {
    return this.heading().nativeElement;
  }
}
