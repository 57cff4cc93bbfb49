import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { InvitationDto } from '#contracts/admin.dto';
import { AdminApi } from '../../../core/api/admin-api';
import { toApiError } from '../../../core/errors/api-error';
import { Confirm } from '../../../ui/confirm/confirm';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** Sends invitations again and takes them back; says what came of it, and knows what is on its way. */
@Injectable({ providedIn: 'root' })
export class InvitationCare {
  private readonly api = inject(AdminApi);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly busy = signal<readonly string[]>([]);

  /** Whether something is being done to this invitation. */
  isBusy(id: string): boolean {
    return this.busy().includes(id);
  }

  /** Mails a new link. */
  resend({ id, email }: InvitationDto, settle: () => void): Promise<void> {
    const send = () => firstValueFrom(this.api.resendInvitation(id));
    const done = 'admin.invitations.resend.done';
    const failed = 'admin.invitations.resend.failed';
    return this.run(id, { done, failed, params: { email }, send, settle });
  }

  /** Takes it back, after asking. */
  async remove({ id, email }: InvitationDto, settle: () => void): Promise<void> {
    const texts = email ? 'admin.invitations.remove' : 'admin.invitations.remove_open';
    const isSure = await this.confirm.ask({
      title: `${texts}.title`,
      text: `${texts}.text`,
      action: 'admin.invitations.remove.action',
      params: { email },
      is_destructive: true,
    });
    const send = () => firstValueFrom(this.api.removeInvitation(id), { defaultValue: undefined });
    const words = { done: `${texts}.done`, failed: `${texts}.failed`, params: { email } };
    if (isSure) await this.run(id, { ...words, send, settle });
  }

  private async run(id: string, work: Work): Promise<void> {
    if (this.isBusy(id)) return;
    this.busy.update((all) => [...all, id]);
    const { done, failed, params } = work;
    try {
      await work.send();
      this.snackbar.say(done, { params });
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.run(id, work) : undefined;
      this.snackbar.failed(failed, error, { params, again });
    } finally {
      this.busy.update((all) => all.filter((other) => other !== id));
    }
    // Also after a failure: it may come of an old list.
    work.settle();
  }
}

interface Work {
  /** Keys of what is said afterwards. */
  readonly done: string;
  readonly failed: string;
  readonly params: Readonly<Record<string, string | null>>;
  readonly send: () => Promise<unknown>;
  readonly settle: () => void;
}
