import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';

/** The first day: what to do, in what order, and what comes of it. */
@Component({
  selector: 'ccp-first-use',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <section class="card">
      <h2>{{ 'today.first.title' | transloco }}</h2>
      <p class="quiet">{{ 'today.first.text' | transloco }}</p>
      <ol class="steps">
        <li>
          <span class="mark"><ccp-icon name="briefcase" /></span>
          <div>
            <h3>{{ 'today.first.job_title' | transloco }}</h3>
            <p class="quiet small">{{ 'today.first.job_text' | transloco }}</p>
            <a data-step matButton="filled" routerLink="/jobs/new">
              <ccp-icon name="plus" />{{ 'today.first.job_action' | transloco }}
            </a>
          </div>
        </li>
        <li>
          <span class="mark"><ccp-icon [name]="hasSkills() ? 'check' : 'user'" /></span>
          <div>
            <h3>{{ 'today.first.profile_title' | transloco }}</h3>
            <p class="quiet small">
              {{ (hasSkills() ? 'today.first.profile_done' : 'today.first.profile_text') | transloco }}
            </p>
            <a data-step matButton="outlined" [routerLink]="hasSkills() ? '/profile' : '/welcome'">{{
              (hasSkills() ? 'today.first.profile_action' : 'today.first.welcome_action') | transloco
            }}</a>
            @if (!hasSkills()) {
              <a data-step class="or" routerLink="/resume">{{ 'today.first.resume_action' | transloco }}</a>
            }
          </div>
        </li>
        <li>
          <span class="mark"><ccp-icon name="sparkle" /></span>
          <div>
            <h3>{{ 'today.first.see_title' | transloco }}</h3>
            <p class="quiet small">{{ 'today.first.see_text' | transloco }}</p>
          </div>
        </li>
      </ol>
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
      margin-top: var(--ccp-space-5);
    }

    li,
    li > div {
      display: grid;
      align-content: start;
      justify-items: start;
      gap: var(--ccp-space-1);
    }

    li {
      gap: var(--ccp-space-3);
    }

    h3 {
      font-size: var(--ccp-text-m);
    }

    a {
      margin-top: var(--ccp-space-3);
    }

    .or {
      font-size: var(--ccp-text-s);
      font-weight: 600;
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
export class FirstUse {
  readonly hasSkills = input(false);
}
