import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { AccountLinksApi } from '../../core/api/account-links-api';
import { toApiError } from '../../core/errors/api-error';
import { Session } from '../../core/session/session';
import { Icon } from '../../ui/icon/icon';
import { Snackbar } from '../../ui/snackbar/snackbar';

/** Forgotten at sign-out and with the tab, like all that is kept there. */
const HIDDEN = 'ccp.confirm_email';

/** Above every page while the member's e-mail address is not confirmed, unless they hid it. */
@Component({
  selector: 'ccp-confirm-email',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton, TranslocoPipe],
  template: `
    @if (email(); as email) {
      <section class="line" [attr.aria-label]="'member.confirm_email.label' | transloco">
        <ccp-icon class="mark" name="mail" />
        <p>{{ 'member.confirm_email.text' | transloco: { email } }}</p>
        <button matButton type="button" class="resend" [aria-disabled]="isSending()" (click)="resend(email)">
          {{ (isSending() ? 'member.confirm_email.sending' : 'member.confirm_email.resend') | transloco }}
        </button>
        <button
          matIconButton
          type="button"
          class="hide"
          [attr.aria-label]="'member.confirm_email.hide' | transloco"
          (click)="hide()"
        >
          <ccp-icon name="close" />
        </button>
      </section>
    }
  `,
  styleUrl: './confirm-email.scss',
})
export class ConfirmEmail {
  private readonly api = inject(AccountLinksApi);
  private readonly session = inject(Session);
  private readonly snackbar = inject(Snackbar);
  protected readonly isSending = signal(false);
  private readonly isHidden = signal(sessionStorage.getItem(HIDDEN) !== null);
  protected readonly email = computed(() => {
    const user = this.session.user();
    return user && !user.email_verified && !this.isHidden() ? user.email : null;
  });

  protected async resend(email: string): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    try {
      await firstValueFrom(this.api.resendVerification(), { defaultValue: undefined });
      this.snackbar.say('member.confirm_email.sent', { params: { email } });
    } catch (thrown) {
      const error = toApiError(thrown);
      this.snackbar.failed('member.confirm_email.not_sent', error, {
        again: error.is_retryable ? () => void this.resend(email) : undefined,
      });
    } finally {
      this.isSending.set(false);
    }
  }

  protected hide(): void {
    sessionStorage.setItem(HIDDEN, 'hidden');
    this.isHidden.set(true);
    document.querySelector<HTMLElement>('main h1')?.focus();
  }
}
