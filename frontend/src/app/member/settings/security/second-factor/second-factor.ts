import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { focusAfterRender } from '../../../../core/layout/focus-after-render';
import { Session } from '../../../../core/session/session';
import { Icon } from '../../../../ui/icon/icon';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { NewCodes } from './new-codes/new-codes';
import { RecoveryCodes } from './recovery-codes/recovery-codes';
import { SetUp } from './set-up/set-up';
import { TurnOff } from './turn-off/turn-off';

/** Two-step sign-in: setting it up, its recovery codes, turning it off. */
@Component({
  selector: 'ccp-second-factor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NewCodes, RecoveryCodes, SetUp, TranslocoPipe, TurnOff],
  templateUrl: './second-factor.html',
  styleUrls: ['../../settings-section.scss', './second-factor.scss'],
})
export class SecondFactor {
  private readonly session = inject(Session);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  /** As the account says, and what was done here since. */
  protected readonly isOn = linkedSignal(() => this.session.user()?.second_factor ?? false);
  /** New recovery codes until the member has saved them; `null` otherwise. */
  readonly codes = signal<readonly string[] | null>(null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected show(codes: readonly string[], said: string): void {
    this.codes.set(codes);
    this.isOn.set(true);
    this.snackbar.say(said);
    this.lookAgain();
  }

  protected saved(): void {
    this.codes.set(null);
    this.focusHeading();
  }

  protected turnedOff(): void {
    this.isOn.set(false);
    this.snackbar.say('settings.security.factor.stopped');
    this.lookAgain();
    this.focusHeading();
  }

  /** Other pages ask the session whether it is on. If that cannot be asked now, the next visit does. */
  private lookAgain(): void {
    void this.session.refresh().catch(() => false);
  }

  private focusHeading(): void {
    focusAfterRender(() => this.heading().nativeElement, this.injector);
  }
}
