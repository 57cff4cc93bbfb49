import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProfileApi } from '../../core/api/profile-api';
import { Mutations } from '../../core/api/mutate';
import { Locale } from '../../core/i18n/locale';
import { Session } from '../../core/session/session';
import { AppDialogs } from '../../core/shortcuts/app-dialogs';
import { type Command, Commands } from '../../core/shortcuts/commands';
import { KeysOf } from '../../core/shortcuts/keys-of';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { Brand } from '../../ui/brand/brand';
import { Icon } from '../../ui/icon/icon';
import { AccountMenu } from './account-menu';
import { BottomBar } from './bottom-bar';
import { ConfirmEmail } from './confirm-email';
import { ACCOUNT_PAGES, pagesOf } from '../pages';

/** The member's frame: navigation beside the page, or below it on a narrow screen, and the account menu. */
@Component({
  selector: 'ccp-member-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccountMenu,
    BottomBar,
    Brand,
    ConfirmEmail,
    Icon,
    KeysOf,
    MatIconButton,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    TranslocoPipe,
  ],
  templateUrl: './member-shell.html',
  styleUrl: './member-shell.scss',
})
export class MemberShell {
  private readonly session = inject(Session);
  protected readonly pages = computed(() => pagesOf(this.session.role()));
  protected readonly dialogs = inject(AppDialogs);
  protected readonly mutations = inject(Mutations);

  constructor() {
    // Dates and numbers follow the profile on every page.
    const locale = inject(Locale);
    const profile = inject(ProfileApi).getProfile();
    effect(() => {
      const known = profile.value();
      if (known) locale.use(known);
    });

    const router = inject(Router);
    const reachable = [...this.pages(), ...ACCOUNT_PAGES];
    const places = reachable.map(({ path, label, icon, key }) => ({
      label,
      icon,
      keys: `g ${key}`,
      run: () => void router.navigate(['/', path]),
    }));
    inject(Shortcuts).add(places.map(({ keys, label, run }) => ({ keys, label, run, group: 'go' as const })));
    const parts = reachable.flatMap(({ path, parts: all = [] }) =>
      all.map((part) => ({
        label: part.label,
        icon: part.icon,
        run: () => void router.navigate(['/', path, part.path]),
      })),
    );
    const help: Command = {
      label: 'app.shortcuts',
      icon: 'keyboard',
      keys: '?',
      run: () => void this.dialogs.openShortcuts(),
    };
    inject(Commands).add([...places, ...parts, help]);
  }
}
