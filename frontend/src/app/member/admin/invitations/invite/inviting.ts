import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { InvitationDto } from '#contracts/admin.dto';
import { Snackbar } from '../../../../ui/snackbar/snackbar';

/** Invites people, from wherever an admin thinks of it. */
@Injectable({ providedIn: 'root' })
export class Inviting {
  private readonly injector = inject(Injector);
  private readonly snackbar = inject(Snackbar);

  /** @returns the invitation that was sent; `undefined` if none was */
  async ask(): Promise<InvitationDto | undefined> {
    const [{ MatDialog }, { InviteDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./invite-dialog'),
    ]);
    const dialog = this.injector
      .get(MatDialog)
      .open<InstanceType<typeof InviteDialog>, undefined, InvitationDto>(InviteDialog, {
        panelClass: 'ccp-dialog',
        ariaModal: true,
        autoFocus: 'input',
      });
    const invitation = await firstValueFrom(dialog.afterClosed());
    if (invitation) this.snackbar.say('admin.invite.done', { params: { email: invitation.email } });
    return invitation;
  }
}
