import {
  ChangeDetectionStrategy,
  Component,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { debounceTime, map } from 'rxjs';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { Icon } from '../../../ui/icon/icon';
import { BOARD_COLUMNS } from '../board-order';
import type { PipelineFilter, StatusFilter, View } from '../pipeline-filter';

/** A change of what narrows the pipeline; `null` takes a filter off. */
export type FilterChange = { readonly q: string | null } | { readonly status: StatusFilter | null };

/** Search, status and view of the pipeline. A narrow screen has tabs for the status, and one view. */
@Component({
  selector: 'ccp-pipeline-tools',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, ReactiveFormsModule, TranslocoPipe],
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
  protected readonly search = new FormControl('', { nonNullable: true });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    effect(() => {
      const { q } = this.filter();
      // What is being typed is ahead of the address, and must not be put back to it.
      if (this.search.value.trim() !== q) this.search.setValue(q, { emitEvent: false });
    });
    this.search.valueChanges
      .pipe(
        debounceTime(150),
        map((text) => text.trim()),
        takeUntilDestroyed(),
      )
      .subscribe((q) => this.filterChange.emit({ q: q || null }));
    inject(Shortcuts).add([
      { keys: '/', label: 'pipeline.keys.search', group: 'page', run: () => this.focusSearch() },
    ]);
  }

  protected clearSearch(): void {
    this.search.setValue('');
    this.focusSearch();
  }

  private focusSearch(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }
}
