import { Injectable } from '@nestjs/common';
import type { ChangeUserDto } from '#contracts/admin.dto';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type Rows, Tables, Transactions } from '../../platform/database';
import { AppError } from '../../platform/http';
import { UserEntity } from '../user.entity';
import type { Doer } from './doer';

type Standing = Pick<UserEntity, 'role' | 'disabled_at'>;

/** What accounts may do: their role, and whether they may log in at all. */
@Injectable()
export class AccountRights {
  readonly #users: Rows<UserEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.#users = tables.shared(UserEntity);
  }

  /**
   * Changes an account's rights and writes it down; says how they were before.
   * @throws {AppError} `conflict` where no admin would be left, or an admin would take away the own rights
   */
  async change(by: Doer, id: string, change: ChangeUserDto): Promise<Standing> {
    return this.transactions.run(async () => {
      const admins = await this.holdAdmins();
      const before = await this.#users.get(id);
      const after = this.#after(before, change);
      if (isAdmin(before) && !isAdmin(after)) refuseToLose(by, id, admins);
      await this.refuseUnlessAdmin(by);
      if (after.role !== before.role) {
        await this.#users.change(id, { role: after.role });
        await this.#record(by, id, 'user.role', { role_before: before.role, role_after: after.role });
      }
      if (after.disabled_at !== before.disabled_at) {
        await this.#users.change(id, { disabled_at: after.disabled_at });
        await this.#record(by, id, after.disabled_at ? 'user.disable' : 'user.enable', null);
      }
      return before;
    });
  }

  /**
   * Says how many admins may log in, and keeps their rights as they are until the transaction ends: two who demote
   * each other at once come one after the other.
   */
  async holdAdmins(): Promise<number> {
    return this.#users.changeAll({ role: 'admin', disabled_at: null }, {});
  }

  /** @throws {AppError} `forbidden` if the doer stopped being an admin since the request was let in */
  async refuseUnlessAdmin({ me }: Doer): Promise<void> {
    if (me !== null && !isAdmin(await this.#users.get(me)))
      throw new AppError('forbidden', 'Your account may not do this any more.');
  }

  #after({ role, disabled_at }: Standing, change: ChangeUserDto): Standing {
    const since = change.disabled ? (disabled_at ?? this.clock.timestamp()) : null;
    return { role: change.role ?? role, disabled_at: change.disabled === undefined ? disabled_at : since };
  }

  async #record(
    { me, origin }: Doer,
    id: string,
    action: 'user.role' | 'user.disable' | 'user.enable',
    details: Readonly<Record<string, string>> | null,
  ): Promise<void> {
    await this.audit.record({
      actor_id: me,
      action,
      subject_user_id: id,
      details,
      ...(origin && { origin }),
    });
  }
}

const isAdmin = ({ role, disabled_at }: Standing): boolean => role === 'admin' && disabled_at === null;

function refuseToLose({ me }: Doer, id: string, admins: number): void {
  if (admins <= 1) {
    throw new AppError('conflict', 'This is the last admin. Make somebody else an admin first.');
  }
  if (me === id) {
    throw new AppError('conflict', 'You cannot take away your own rights. Another admin can.');
  }
}
