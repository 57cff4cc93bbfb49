import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportReportDto } from '#contracts/job-import.dto';
import { NumberPipe, PluralPipe } from '../../../../core/i18n/format.pipes';
import { Icon } from '../../../../ui/icon/icon';
import { faultGroups } from '../fault-groups';

/** How many rows of a group stand there before somebody asks for all. */
const FIRST_ROWS = 6;

/** What is wrong in a file: by what it is, with the rows and what stands in them. */
@Component({
  selector: 'ccp-import-faults',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, NumberPipe, PluralPipe, TranslocoPipe],
  templateUrl: './import-faults.html',
  styleUrl: './import-faults.scss',
})
export class ImportFaults {
  readonly report = input.required<Pick<ImportReportDto, 'faults' | 'fault_count'>>();

  /** The groups whose rows are all shown; none once there is another report. */
  private readonly opened = linkedSignal<unknown, ReadonlySet<string>>({
    source: this.report,
    computation: () => new Set(),
  });
  protected readonly shown = computed(() =>
    faultGroups(this.report().faults).map((group) => {
      const key = `${group.fatal} ${group.field} ${group.message}`;
      const first = this.opened().has(key) ? group.rows : group.rows.slice(0, FIRST_ROWS);
      return { ...group, key, first, hidden: group.rows.length - first.length };
    }),
  );
  /** Faults that the report only counts. */
  protected readonly unnamed = computed(() => this.report().fault_count - this.report().faults.length);

  protected open(key: string): void {
    this.opened.update((opened) => new Set([...opened, key]));
  }
}
