import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import type { JobField } from '../job-form/form-model';
import { type Reading, readParts } from '../job-form/reading';
import { hostOf } from './given-posting';

/** Says what was read from a posting and leads to the fields that need a look. */
@Component({
  selector: 'ccp-read-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, PluralPipe, TranslocoPipe],
  template: `
    <section aria-labelledby="read-title">
      <div class="words">
        <h2 #heading id="read-title" tabindex="-1">
          <ccp-icon name="sparkle" />{{ 'jobs.read.count' | ccpPlural: parts().length }}
        </h2>
        @if (page(); as host) {
          <p class="small">{{ 'jobs.read.page' | transloco: { host } }}</p>
        }
        @if (doubtful().length > 0) {
          <p>{{ 'jobs.read.look_at' | transloco }}</p>
          <ul class="cluster">
            @for (part of doubtful(); track part.field) {
              <li>
                <button type="button" class="to" (click)="goTo(part.field)">
                  <ccp-icon name="warning" />{{ 'jobs.field.' + part.field | transloco }}
                </button>
              </li>
            }
          </ul>
        } @else {
          <p>{{ (parts().length > 0 ? 'jobs.read.all_sure' : 'jobs.read.nothing') | transloco }}</p>
        }
      </div>
      <button matButton type="button" (click)="another.emit()">
        {{ (page() ? 'jobs.read.another_link' : 'jobs.read.another') | transloco }}
      </button>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--ccp-space-2) var(--ccp-space-4);
      margin-bottom: var(--ccp-space-5);
      padding: var(--ccp-space-4) var(--ccp-space-3) var(--ccp-space-4) var(--ccp-space-5);
      border-radius: var(--ccp-radius-large);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);

      --mat-button-text-label-text-color: var(--mat-sys-on-primary-container);
    }

    .words {
      display: grid;
      flex: 1 1 14rem;
      gap: var(--ccp-space-2);
      padding-top: var(--ccp-space-2);
    }

    h2 {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-2);
      font-size: var(--ccp-text-l);
    }

    h2:focus {
      outline: none;
    }

    .to {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      min-height: 2rem;
      padding: 0.2em 0.8em;
      border: 1px solid transparent;
      border-radius: 99px;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      font: inherit;
      font-size: var(--ccp-text-s);
      font-weight: 600;
      cursor: pointer;
    }

    .to:hover {
      border-color: currentColor;
    }
  `,
})
export class ReadNotice {
  readonly reading = input.required<Reading>();
  /** The member wants to change the link or the pasted text. */
  readonly another = output();

  /** The host of the page it was read from; `null` for a pasted text. */
  protected readonly page = computed(() => {
    const { page } = this.reading();
    return page === null ? null : hostOf(page);
  });
  protected readonly parts = computed(() => readParts(this.reading()));
  protected readonly doubtful = computed(() => this.parts().filter(({ isSure }) => !isSure));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** Begins reading here, once the posting was read. */
  focus(): void {
    this.heading().nativeElement.focus();
  }

  protected goTo(field: JobField): void {
    document.getElementById(field === 'salary_range' ? 'job-salary_min' : `job-${field}`)?.focus();
  }
}
