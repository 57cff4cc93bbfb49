import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../core/session/session';
import { AppDialogs } from '../../core/shortcuts/app-dialogs';
import { Icon } from '../../ui/icon/icon';
import { ACCOUNT_PAGES } from '../pages';

/** Who is signed in, and what they may want from anywhere: profile, settings, shortcuts, sign out. */
@Component({
  selector: 'ccp-account-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, RouterLink, TranslocoPipe],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
  host: { '[class.compact]': 'isCompact()' },
})
export class AccountMenu {
  /** Only the initial, for narrow bars. */
  readonly isCompact = input(false);

  private readonly session = inject(Session);
  protected readonly dialogs = inject(AppDialogs);
  protected readonly pages = ACCOUNT_PAGES;
  protected readonly name = computed(() => this.session.user()?.username ?? '');
  protected readonly email = computed(() => this.session.user()?.email ?? '');
  protected readonly initial = computed(() => this.name().charAt(0).toUpperCase());
}
