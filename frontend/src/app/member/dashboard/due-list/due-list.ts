import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Format } from '../../../core/i18n/format';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { DUE_GROUPS, type DueItem, type DueKind } from '../due';

const ICONS: Readonly<Record<DueKind, IconName>> = {
  interview: 'calendar',
  follow_up: 'bell',
  offer: 'gift',
};

/** What is due, in groups: overdue, today, soon. Each line opens its application. */
@Component({
  selector: 'ccp-due-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @for (group of groups(); track group.name) {
      <h3 [class.late]="group.name === 'overdue'">{{ 'today.due.' + group.name | transloco }}</h3>
      <ul class="rows">
        @for (item of group.items; track item.application.id + item.kind) {
          <li>
            <a
              data-step
              routerLink="/pipeline"
              [queryParams]="{ open: item.application.id }"
              [class.late]="item.group === 'overdue'"
            >
              <span class="mark"
                ><ccp-icon [name]="item.group === 'overdue' ? 'warning' : icons[item.kind]"
              /></span>
              <span class="what">
                <span class="title">{{
                  'today.due.' + item.kind | transloco: { company: item.application.job.company }
                }}</span>
                <span class="quiet small">{{ item.application.job.title }}</span>
              </span>
              <span class="when small numeric">{{ when(item) }}</span>
            </a>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './due-list.scss',
})
export class DueList {
  readonly items = input.required<readonly DueItem[]>();

  protected readonly icons = ICONS;
  private readonly format = inject(Format);
  protected readonly groups = computed(() =>
    DUE_GROUPS.map((name) => ({ name, items: this.items().filter(({ group }) => group === name) })).filter(
      ({ items }) => items.length > 0,
    ),
  );

  /** An interview has an hour that matters; the others have a day. */
  protected when({ kind, at, group, days_late }: DueItem): string {
    if (group === 'overdue') return this.format.plural('today.due.late_by', days_late);
    if (kind === 'interview') return this.format.date(at, group === 'today' ? 'time' : 'day_time');
    return group === 'today' ? '' : this.format.date(at, 'day_short');
  }
}
