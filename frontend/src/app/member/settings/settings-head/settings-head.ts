import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { SETTINGS_SECTIONS } from '../settings-sections';

/**
 * The head of a section: tabs that lead to the others, or on a phone the way back to their list, then its own heading.
 * The heading stands last, so that who is led to it goes on with what it is about.
 */
@Component({
  selector: 'ccp-settings-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PageHeader, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <a class="back" routerLink="/settings">
      <ccp-icon name="chevron-left" />{{ 'settings.back' | transloco }}
    </a>
    <nav [attr.aria-label]="'settings.tabs' | transloco">
      @for (tab of sections; track tab.path) {
        <a [routerLink]="['/settings', tab.path]" routerLinkActive="here" ariaCurrentWhenActive="page">
          <ccp-icon [name]="tab.icon" />{{ 'settings.' + tab.path + '.title' | transloco }}
        </a>
      }
    </nav>
    <ccp-page-header
      [title]="'settings.' + section() + '.title' | transloco"
      [text]="'settings.' + section() + '.text' | transloco"
    />
  `,
  styleUrl: './settings-head.scss',
})
export class SettingsHead {
  readonly section = input.required<(typeof SETTINGS_SECTIONS)[number]['path']>();
  protected readonly sections = SETTINGS_SECTIONS;
}
