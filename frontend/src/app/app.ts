import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Connection } from './core/errors/connection';
import { ProgramVersion } from './core/errors/unexpected';
import { FocusHeading } from './core/layout/focus-heading';
import { Session } from './core/session/session';
import { Shortcuts } from './core/shortcuts/shortcuts';
import { AppDialogs } from './core/shortcuts/app-dialogs';
import { Theme } from './core/theme/theme';
import { Icon } from './ui/icon/icon';

/** The frame around everything: messages about connection and version, and the page. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterOutlet, TranslocoPipe],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly version = inject(ProgramVersion);
  private readonly router = inject(Router);

  constructor() {
    inject(Theme);
    inject(FocusHeading);
    const dialogs = inject(AppDialogs);
    inject(Shortcuts).add([
      { keys: '?', label: 'shortcuts.help', group: 'everywhere', run: () => void dialogs.openShortcuts() },
      {
        keys: 'mod+k',
        label: 'shortcuts.palette',
        group: 'everywhere',
        run: () => void dialogs.openPalette(),
      },
    ]);
  }

  protected reload(): void {
    location.reload();
  }

  protected tryAgain(): void {
    void this.session.restore();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }

  /** The skip link needs an address of this page: the base of all addresses is the root. */
  protected mainAddress(): string {
    return `${this.router.url.split('#', 1)[0]}#main`;
  }
}
