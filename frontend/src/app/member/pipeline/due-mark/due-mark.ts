import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Format } from '../../../core/i18n/format';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import type { Due, DueKind } from '../application-facts';

const ICONS: Readonly<Record<DueKind, IconName>> = {
  interview: 'calendar',
  follow_up: 'bell',
  offer: 'gift',
};

/** What is due next, and whether it is late: icon, words and color. */
@Component({
  selector: 'ccp-due-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <ccp-icon [name]="due().is_overdue ? 'warning' : icons[due().kind]" />
    <span>
      @if (due().is_overdue) {
        {{ 'pipeline.overdue_due.' + due().kind | transloco: { date: date() } }}
      } @else {
        {{ 'pipeline.due.' + due().kind | transloco: { date: date() } }}
      }
    </span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: baseline;
      gap: 0.4em;
      color: var(--mat-sys-on-surface);
      font-size: var(--ccp-text-xs);
      line-height: 1.35;
      overflow-wrap: normal;
    }

    :host(.late) {
      color: var(--mat-sys-error);
      font-weight: 600;
    }

    ccp-icon {
      width: 1.1em;
      height: 1.1em;
      align-self: flex-start;
      margin-top: 0.12em;
    }
  `,
  host: { '[class.late]': 'due().is_overdue' },
})
export class DueMark {
  readonly due = input.required<Due>();

  protected readonly icons = ICONS;
  private readonly format = inject(Format);
  // An interview has an hour that matters; the others have a day.
  protected readonly date = computed(() =>
    this.format.date(this.due().at, this.due().kind === 'interview' ? 'day_time' : 'day_short'),
  );
}
