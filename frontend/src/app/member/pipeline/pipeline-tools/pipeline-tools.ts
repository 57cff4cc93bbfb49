import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import { SearchField } from '../../../ui/search-field/search-field';
import { BOARD_COLUMNS } from '../board-order';
import type { PipelineFilter, StatusFilter, View } from '../pipeline-filter';

/** A change of what narrows the pipeline; `null` takes a filter off. */
export type FilterChange = { readonly q: string | null } | { readonly status: StatusFilter | null };

/** Search, status and view of the pipeline. A narrow screen has tabs for the status, and one view. */
@Component({
  selector: 'ccp-pipeline-tools',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, SearchField, TranslocoPipe],
  templateUrl: './pipeline-tools.html',
  styleUrl: './pipeline-tools.scss',
})
export class PipelineTools {
  readonly filter = input.required<PipelineFilter>();
  readonly view = input.required<View>();
  readonly isNarrow = input(false);
  readonly filterChange = output<FilterChange>();
  readonly viewChange = output<View>();

  protected readonly columns = BOARD_COLUMNS;
  protected readonly views = [
    { view: 'board', icon: 'columns' },
    { view: 'list', icon: 'list' },
  ] as const;
}
