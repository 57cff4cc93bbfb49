import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProfileDto } from '#contracts/profile.dto';
import { Icon } from '../../../ui/icon/icon';

/** What a score is made of, and whether the profile says it. */
const PARTS = [
  { field: 'skills', isThere: (profile: ProfileDto) => profile.skills.length > 0 },
  {
    field: 'preferred_locations',
    isThere: (profile: ProfileDto) =>
      profile.preferred_locations.length > 0 ||
      profile.remote_preference === 'remote' ||
      profile.remote_preference === 'any',
  },
  { field: 'experience_level', isThere: (profile: ProfileDto) => profile.experience_level !== null },
] as const;

/** Leads to the parts of the profile without which scores are guesses; nothing once they are there. */
@Component({
  selector: 'ccp-missing-parts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (missing().length > 0) {
      <section class="box" aria-labelledby="missing-title">
        <h2 id="missing-title"><ccp-icon name="lightbulb" />{{ 'profile.missing.title' | transloco }}</h2>
        <ul>
          @for (field of missing(); track field) {
            <li>
              <button type="button" (click)="goTo(field)">
                {{ 'profile.missing.' + field | transloco }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    .box {
      margin-bottom: var(--ccp-space-5);
      padding: var(--ccp-space-4) var(--ccp-space-5);
      border-radius: var(--ccp-radius-large);
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }

    h2 {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-2);
      font-size: var(--ccp-text-m);
    }

    ul {
      margin-top: var(--ccp-space-2);
      padding-inline-start: 1.75rem;
    }

    button {
      min-height: 1.75rem;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
  `,
})
export class MissingParts {
  readonly profile = input.required<ProfileDto>();
  protected readonly missing = computed(() =>
    PARTS.filter(({ isThere }) => !isThere(this.profile())).map(({ field }) => field),
  );

  protected goTo(field: string): void {
    document.getElementById(`profile-${field}`)?.focus();
  }
}
