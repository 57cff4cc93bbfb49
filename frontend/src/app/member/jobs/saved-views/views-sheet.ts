import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheetRef } from '@angular/material/bottom-sheet';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import type { JobView } from './job-view';

export interface ViewsSheetData {
  readonly views: readonly JobView[];
  /** The query that is shown now; empty for all jobs. */
  readonly query: string;
  readonly canSave: boolean;
}

/** What was chosen in the sheet. */
export type ViewsChoice =
  | { readonly do: 'apply'; readonly query: string }
  | { readonly do: 'rename' | 'remove'; readonly view: JobView }
  | { readonly do: 'save' };

/** The views within reach of a thumb. Closes with what is to be done. */
@Component({
  selector: 'ccp-views-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton, TranslocoPipe],
  templateUrl: './views-sheet.html',
  styleUrl: './views-sheet.scss',
})
export class ViewsSheet {
  protected readonly data = inject<ViewsSheetData>(MAT_BOTTOM_SHEET_DATA);
  private readonly ref = inject<MatBottomSheetRef<ViewsSheet, ViewsChoice>>(MatBottomSheetRef);

  protected choose(choice: ViewsChoice): void {
    this.ref.dismiss(choice);
  }
}
