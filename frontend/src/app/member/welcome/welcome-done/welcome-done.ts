import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProfileApi } from '../../../core/api/profile-api';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';

/** The end of the welcome: leads to the first job. Says so if nothing was answered, as scores are guesses then. */
@Component({
  selector: 'ccp-welcome-done',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <div class="card">
      <span class="mark"><ccp-icon name="check" /></span>
      <ccp-page-header [title]="'welcome.done.title' | transloco" [text]="text() | transloco" />
      <div class="cluster">
        <a matButton="filled" routerLink="/jobs/new">
          <ccp-icon name="plus" />{{ 'welcome.done.add_job' | transloco }}
        </a>
        <a matButton="outlined" routerLink="/">{{ 'welcome.done.today' | transloco }}</a>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 42rem;
      margin-inline: auto;
    }

    .card {
      display: grid;
      justify-items: start;
      gap: var(--ccp-space-4);
      padding: clamp(1.25rem, 4vw, 2.5rem);
    }

    ccp-page-header {
      margin-bottom: 0;
    }

    .mark {
      display: grid;
      place-items: center;
      width: 3.5rem;
      height: 3.5rem;
      border-radius: var(--ccp-radius-large);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-size: 1.375rem;
    }
  `,
})
export class WelcomeDone {
  private readonly profile = inject(ProfileApi).getProfile();
  protected readonly text = computed(() =>
    this.profile.value()?.skills.length === 0 ? 'welcome.done.text_empty' : 'welcome.done.text',
  );
}
