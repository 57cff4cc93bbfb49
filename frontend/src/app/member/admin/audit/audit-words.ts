import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { AUDIT_ACTIONS } from '#contracts/admin';
import { ROLES } from '#contracts/user';
import { Format } from '../../../core/i18n/format';
import { textOfWay } from '../ways';
import type { DetailValue } from './details';

/** What details and kinds of things are called; one that is not listed keeps the name that it is stored by. */
const DETAILS: readonly string[] = ['role', 'provider', 'occasion', 'from', 'to', 'action', 'by_person'];
const KINDS: readonly string[] = ['invitation', 'session', 'identity', 'personal_token'];

/** Says in words what stands in the audit log. */
@Injectable({ providedIn: 'root' })
export class AuditWords {
  private readonly transloco = inject(TranslocoService);
  private readonly format = inject(Format);

  /** What was done; an action that an earlier version wrote, as it was written. */
  actionOf(action: string): string {
    return AUDIT_ACTIONS.some((known) => known === action)
      ? this.say(`admin.audit.actions.${action}`)
      : action;
  }

  kindOf(kind: string): string {
    return KINDS.includes(kind) ? this.say(`admin.audit.kinds.${kind}`) : kind.replaceAll('_', ' ');
  }

  nameOf(detail: string): string {
    return DETAILS.includes(detail) ? this.say(`admin.audit.details.${detail}`) : detail.replaceAll('_', ' ');
  }

  valueOf(detail: string, value: DetailValue): string {
    if (value === null || value === '') return this.say('admin.audit.none');
    if (typeof value === 'boolean') return this.say(value ? 'admin.yes' : 'admin.no');
    if (typeof value === 'number') return this.format.number(value, 2);
    if (detail === 'role' && ROLES.some((role) => role === value)) return this.say(`admin.role.${value}`);
    const way = detail === 'provider' ? textOfWay(value) : null;
    if (way) return this.say(way);
    if (detail === 'action') return this.actionOf(value);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) {
      return `${this.format.date(value)} ${this.format.date(value, 'time')}`;
    }
    return value;
  }

  private say(key: string): string {
    return this.transloco.translate(key);
  }
}
