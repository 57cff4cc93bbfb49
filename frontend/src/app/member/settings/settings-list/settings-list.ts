import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { SETTINGS_SECTIONS } from '../settings-sections';

/** The sections of the settings below each other, where there is no room for tabs. */
@Component({
  selector: 'ccp-settings-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ccp-page-header [title]="'settings.title' | transloco" [text]="'settings.text' | transloco" />
    <ul class="card sections">
      @for (section of sections; track section.path) {
        <li>
          <a [routerLink]="['/settings', section.path]">
            <ccp-icon class="mark" [name]="section.icon" />
            <span class="words">
              <span class="title">{{ 'settings.' + section.path + '.title' | transloco }}</span>
              <span class="quiet small">{{ 'settings.' + section.path + '.text' | transloco }}</span>
            </span>
            <ccp-icon name="chevron-right" />
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    .sections {
      padding: 0;
    }

    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    a {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-4);
      padding: var(--ccp-space-4);
      color: inherit;
      text-decoration: none;
    }

    .mark {
      color: var(--mat-sys-primary);
      font-size: 1.25rem;
    }

    .words {
      display: grid;
      flex: 1;
      min-width: 0;
    }

    .title {
      font-weight: 640;
    }
  `,
})
export class SettingsList {
  protected readonly sections = SETTINGS_SECTIONS;
}
