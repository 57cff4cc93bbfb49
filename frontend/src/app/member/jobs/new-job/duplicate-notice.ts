import {
  ChangeDetectionStrategy,
  Component,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { JobsApi } from '../../../core/api/jobs-api';
import { Icon } from '../../../ui/icon/icon';

/** Says that the member tracks the same job already, leads to it, and lets them track it all the same. */
@Component({
  selector: 'ccp-duplicate-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <div #box class="box" role="alert" tabindex="-1">
      <h2><ccp-icon name="copy" />{{ 'jobs.duplicate.title' | transloco }}</h2>
      <p>
        <a [routerLink]="['/jobs', existingId()]">
          @if (existing.value(); as job) {
            {{ 'jobs.title_at' | transloco: { title: job.title, company: job.company } }}
          } @else {
            {{ 'jobs.duplicate.open' | transloco }}
          }
        </a>
      </p>
      <button
        matButton="outlined"
        type="button"
        [attr.aria-disabled]="isSaving()"
        (click)="trackAnyway.emit()"
      >
        {{ 'jobs.duplicate.anyway' | transloco }}
      </button>
    </div>
  `,
  styles: `
    .box {
      display: grid;
      justify-items: start;
      gap: var(--ccp-space-2);
      margin-bottom: var(--ccp-space-5);
      padding: var(--ccp-space-4) var(--ccp-space-5);
      border: 2px solid var(--mat-sys-tertiary);
      border-radius: var(--ccp-radius-large);
      background: var(--mat-sys-surface-container-lowest);
    }

    h2 {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-2);
      font-size: var(--ccp-text-m);
    }

    a {
      font-weight: 600;
    }

    button {
      margin-top: var(--ccp-space-1);
    }
  `,
})
export class DuplicateNotice {
  readonly existingId = input.required<string>();
  readonly isSaving = input(false);
  readonly trackAnyway = output();

  protected readonly existing = inject(JobsApi).getJob(() => this.existingId());
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      this.existingId();
      this.box().nativeElement.focus();
    });
  }
}
