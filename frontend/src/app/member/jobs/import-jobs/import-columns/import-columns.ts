import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IMPORT_FIELDS, type ImportField } from '#contracts/job-import';
import type { ImportColumnDto } from '#contracts/job-import.dto';
import { Icon } from '../../../../ui/icon/icon';

/** What the member wants of a column. */
export interface ColumnChoice {
  readonly index: number;
  readonly field: ImportField | null;
}

/** The columns of a file with their first values, and for each the field it fills. */
@Component({
  selector: 'ccp-import-columns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (column of columns(); track column.index) {
        <li [class.unused]="column.field === null">
          <div class="words">
            <label [attr.for]="'import-column-' + column.index">{{
              column.header || ('jobs.import.unnamed' | transloco: { number: column.index + 1 })
            }}</label>
            <p class="quiet small samples">
              @for (sample of column.samples; track $index) {
                <span>{{ sample }}</span>
              } @empty {
                {{ 'jobs.import.no_values' | transloco }}
              }
            </p>
          </div>
          <ccp-icon name="arrow-right" />
          <div class="select">
            <select [id]="'import-column-' + column.index" (change)="choose(column.index, $event)">
              <option value="" [selected]="column.field === null">
                {{ 'jobs.import.not_used' | transloco }}
              </option>
              @for (field of fields; track field) {
                <option [value]="field" [selected]="column.field === field">
                  {{ 'jobs.import.field.' + field | transloco }}
                </option>
              }
            </select>
            <ccp-icon name="chevron-down" />
          </div>
        </li>
      }
    </ul>
    @if (missing().length > 0) {
      <p class="missing"><ccp-icon name="warning" />{{ 'jobs.import.needs_both' | transloco }}</p>
    }
  `,
  styleUrl: './import-columns.scss',
})
export class ImportColumns {
  readonly columns = input.required<readonly ImportColumnDto[]>();
  readonly fill = output<ColumnChoice>();

  protected readonly fields = IMPORT_FIELDS;
  /** Fields that every job needs and no column fills. */
  protected readonly missing = computed(() =>
    (['company', 'title'] as const).filter((name) => this.columns().every(({ field }) => field !== name)),
  );

  protected choose(index: number, event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.fill.emit({ index, field: IMPORT_FIELDS.find((field) => field === value) ?? null });
  }
}
