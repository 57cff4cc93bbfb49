import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { toApiError } from '../../../core/errors/api-error';
import { Session } from '../../../core/session/session';
import { AppDialogs } from '../../../core/shortcuts/app-dialogs';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { Theme, THEMES } from '../../../core/theme/theme';
import { Choice } from '../../../ui/choice/choice';
import { Confirm } from '../../../ui/confirm/confirm';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { ProfileTabs } from '../profile-tabs/profile-tabs';
import { CalendarFeed } from './calendar-feed/calendar-feed';
import { ChangePassword } from './change-password/change-password';

/** How the app looks and works, and the keys to the account. */
@Component({
  selector: 'ccp-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarFeed,
    ChangePassword,
    Choice,
    MatButton,
    MatSlideToggle,
    PageHeader,
    ProfileTabs,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './settings.html',
  styleUrl: './settings.scss',
})
export class Settings {
  private readonly theme = inject(Theme);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly router = inject(Router);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly dialogs = inject(AppDialogs);
  protected readonly themes = THEMES.map((value) => ({ value, label: `app.themes.${value}` }));
  protected readonly themeControl = inject(NonNullableFormBuilder).control(this.theme.name());

  constructor() {
    this.themeControl.valueChanges.pipe(takeUntilDestroyed()).subscribe((name) => this.theme.choose(name));
  }

  protected async signOutEverywhere(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'profile.settings.sessions.title_ask',
      text: 'profile.settings.sessions.text_ask',
      action: 'profile.settings.sessions.out',
      is_destructive: true,
    });
    if (!isSure) return;
    try {
      await this.session.signOutEverywhere();
    } catch (error) {
      this.snackbar.failed('profile.settings.sessions.failed', toApiError(error));
      return;
    }
    await this.router.navigateByUrl('/sign-in');
    this.snackbar.say('session.signed_out');
  }
}
