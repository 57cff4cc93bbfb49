import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatePipe } from '../../../core/i18n/format.pipes';
import { AppDialogs } from '../../../core/shortcuts/app-dialogs';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { Theme, THEMES } from '../../../core/theme/theme';
import { Choice } from '../../../ui/choice/choice';
import { SettingsHead } from '../settings-head/settings-head';

/** How the app looks and is worked, in this browser. */
@Component({
  selector: 'ccp-appearance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Choice,
    DatePipe,
    MatButton,
    MatSlideToggle,
    ReactiveFormsModule,
    RouterLink,
    SettingsHead,
    TranslocoPipe,
  ],
  templateUrl: './appearance.html',
  styleUrl: '../settings-section.scss',
})
export class Appearance {
  private readonly theme = inject(Theme);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly dialogs = inject(AppDialogs);
  protected readonly today = new Date().toISOString();
  protected readonly isStill = inject(BreakpointObserver).isMatched('(prefers-reduced-motion: reduce)');
  protected readonly themes = THEMES.map((value) => ({ value, label: `app.themes.${value}` }));
  protected readonly themeControl = inject(NonNullableFormBuilder).control(this.theme.name());

  constructor() {
    this.themeControl.valueChanges.pipe(takeUntilDestroyed()).subscribe((name) => this.theme.choose(name));
  }
}
