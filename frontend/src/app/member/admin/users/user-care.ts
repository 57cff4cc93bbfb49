import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom, map, type Observable } from 'rxjs';
import { TranslocoService } from '@jsverse/transloco';
import type { AdminUserDto } from '#contracts/admin.dto';
import type { Role } from '#contracts/user';
import { AdminApi } from '../../../core/api/admin-api';
import { toApiError } from '../../../core/errors/api-error';
import { Session } from '../../../core/session/session';
import { Confirm } from '../../../ui/confirm/confirm';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** What an admin can do to an account. */
export type UserDeed =
  | { readonly do: 'change_role'; readonly role: Role }
  | { readonly do: 'disable' | 'enable' | 'end_sessions' | 'reset_password' };

/** How a deed is asked about, sent and told. */
interface Plan {
  /** Key of its texts. */
  readonly texts: string;
  /** Key of what comes of it. */
  readonly consequence: string;
  readonly params: Readonly<Record<string, string>>;
  readonly is_destructive: boolean;
  /** The account as it is afterwards. */
  readonly send: () => Observable<AdminUserDto>;
}

type Settle = (after: AdminUserDto | null) => void;

/** Does things to accounts: asks first, says what came of it, and knows what is on its way. */
@Injectable({ providedIn: 'root' })
export class UserCare {
  private readonly api = inject(AdminApi);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);
  private readonly busy = signal<readonly string[]>([]);

  /** Whether something is being done to this account. */
  isBusy(id: string): boolean {
    return this.busy().includes(id);
  }

  /**
   * Asks, then does it.
   *
   * @param settle called with the account as it is afterwards; with `null` if that is not known, as it was refused
   */
  async run(user: AdminUserDto, deed: UserDeed, settle: Settle): Promise<void> {
    if (this.isBusy(user.id)) return;
    const plan = this.planOf(user, deed);
    const isSure = await this.confirm.ask({
      title: `${plan.texts}.title`,
      text: plan.consequence,
      action: `${plan.texts}.yes`,
      params: plan.params,
      is_destructive: plan.is_destructive,
    });
    if (isSure) await this.send(user.id, plan, settle);
  }

  private async send(id: string, plan: Plan, settle: Settle): Promise<void> {
    const { texts, params } = plan;
    this.busy.update((all) => [...all, id]);
    try {
      settle(await firstValueFrom(plan.send()));
      this.snackbar.say(`${texts}.done`, { params });
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.send(id, plan, settle) : undefined;
      this.snackbar.failed(`${texts}.failed`, error, { params, again });
      settle(null);
    } finally {
      this.busy.update((all) => all.filter((other) => other !== id));
    }
  }

  private planOf(user: AdminUserDto, deed: UserDeed): Plan {
    const { id, username: name, email } = user;
    const key = `admin.users.${deed.do}`;
    const plan = { texts: key, consequence: `${key}.text`, params: { name, email }, is_destructive: false };
    switch (deed.do) {
      case 'change_role':
        return {
          ...plan,
          consequence: `admin.role_means.${deed.role}`,
          params: { name, role: this.transloco.translate(`admin.role.${deed.role}`) },
          is_destructive: user.role === 'admin',
          send: () => this.api.changeUser(id, { role: deed.role }),
        };
      case 'disable':
        return { ...plan, is_destructive: true, send: () => this.api.changeUser(id, { disabled: true }) };
      case 'enable':
        return { ...plan, send: () => this.api.changeUser(id, { disabled: false }) };
      case 'end_sessions':
        return {
          ...plan,
          consequence: this.session.user()?.id === id ? `${key}.text_me` : `${key}.text`,
          is_destructive: true,
          send: () => this.api.endSessions(id).pipe(map(() => ({ ...user, last_seen_at: null }))),
        };
      case 'reset_password':
        return { ...plan, send: () => this.api.sendPasswordReset(id).pipe(map(() => user)) };
    }
  }
}
