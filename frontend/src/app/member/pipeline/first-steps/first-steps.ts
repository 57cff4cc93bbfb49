import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { JobsApi } from '../../../core/api/jobs-api';
import { Icon } from '../../../ui/icon/icon';

/** How the pipeline begins: three steps, and the one that comes first for this member. */
@Component({
  selector: 'ccp-first-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <section class="card">
      <h2>{{ 'pipeline.first_title' | transloco }}</h2>
      <p class="quiet">{{ 'pipeline.first_text' | transloco }}</p>
      <ol class="steps">
        @for (step of steps; track step.name) {
          <li>
            <span class="mark"><ccp-icon [name]="step.icon" /></span>
            <div>
              <h3>{{ 'pipeline.first_steps.' + step.name + '_title' | transloco }}</h3>
              <p class="quiet small">{{ 'pipeline.first_steps.' + step.name + '_text' | transloco }}</p>
            </div>
          </li>
        }
      </ol>
      <div class="cluster">
        @if (tracked.value()?.length) {
          <button matButton="filled" type="button" (click)="add.emit()">
            <ccp-icon name="plus" />{{ 'pipeline.add' | transloco }}
          </button>
          <a matButton="outlined" routerLink="/jobs/new">{{ 'pipeline.track_job' | transloco }}</a>
        } @else {
          <a matButton="filled" routerLink="/jobs/new">{{ 'pipeline.track_job' | transloco }}</a>
        }
      </div>
    </section>
  `,
  styles: `
    .card {
      display: grid;
      gap: var(--ccp-space-2);
      padding: clamp(1.25rem, 4vw, 2.5rem);
    }

    .steps {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--ccp-space-5);
      margin-block: var(--ccp-space-5);
    }

    li {
      display: grid;
      align-content: start;
      gap: var(--ccp-space-3);
    }

    li > div {
      display: grid;
      gap: var(--ccp-space-1);
    }

    h3 {
      font-size: var(--ccp-text-m);
    }

    .mark {
      display: grid;
      place-items: center;
      width: 2.75rem;
      height: 2.75rem;
      border-radius: var(--ccp-radius);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }

    @media (width < 600px) {
      li {
        grid-template-columns: auto 1fr;
      }
    }
  `,
})
export class FirstSteps {
  readonly add = output();

  protected readonly steps = [
    { name: 'track', icon: 'briefcase' },
    { name: 'add', icon: 'plus' },
    { name: 'move', icon: 'arrow-right' },
  ] as const;
  /** Whoever tracks jobs already has the first step behind them. */
  protected readonly tracked = inject(JobsApi).list(() => ({ status: 'none', limit: 1 }));
}
