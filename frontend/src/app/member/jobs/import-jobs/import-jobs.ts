import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ImportField } from '#contracts/job-import';
import { Format } from '../../../core/i18n/format';
import { NumberPipe, PluralPipe } from '../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { narrowScreen } from '../../../core/layout/narrow-screen';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { PasteText } from '../../../ui/paste-text/paste-text';
import { JobsExport } from '../jobs-export/jobs-export';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import { faultsCsv } from './fault-groups';
import { ImportColumns } from './import-columns/import-columns';
import { ImportFaults } from './import-faults/import-faults';
import { ImportPreview } from './import-preview';
import { ImportWork } from './import-work';

/**
 * Takes jobs from a spreadsheet: first it says what would come of it, and which column it takes for what; nothing is
 * saved before Import.
 */
@Component({
  selector: 'ccp-import-jobs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    FileDrop,
    Icon,
    ImportColumns,
    ImportFaults,
    PasteText,
    ImportPreview,
    MatButton,
    NumberPipe,
    PageHeader,
    PluralPipe,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [ImportWork],
  templateUrl: './import-jobs.html',
  styleUrl: './import-jobs.scss',
})
export class ImportJobs {
  protected readonly work = inject(ImportWork);
  protected readonly exporter = inject(JobsExport);
  private readonly saveFile = inject(SAVE_FILE);
  private readonly transloco = inject(TranslocoService);
  private readonly format = inject(Format);
  private readonly isNarrow = narrowScreen();

  /** What stands in the box for a pasted table; `null` while it is closed. */
  protected readonly typed = signal<string | null>(null);
  private readonly choseColumns = signal<boolean | null>(null);
  protected readonly counts = computed(() => {
    const { ready = 0, duplicates = 0, faulty = 0 } = this.work.report() ?? {};
    return [
      { name: 'ready', value: ready, icon: 'check-circle' },
      { name: 'tracked', value: duplicates, icon: 'copy' },
      { name: faulty > 0 ? 'faulty' : 'no_fault', value: faulty, icon: 'minus-circle' },
    ] as const;
  });
  protected readonly used = computed(() => this.work.columns().filter(({ field }) => field !== null).length);
  /** On a phone they are closed, unless nothing can be imported without them, until somebody opens or closes them. */
  protected readonly showsColumns = computed(() => {
    const fields = this.work.columns().map(({ field }) => field);
    const isNeeded = !fields.includes('company') || !fields.includes('title');
    return this.choseColumns() ?? (!this.isNarrow() || isNeeded);
  });
  /** Rows that the preview leaves out. */
  protected readonly more = computed(() => {
    const { ready = 0, duplicates = 0, preview = [] } = this.work.report() ?? {};
    return ready + duplicates - preview.length;
  });
  protected readonly mayImport = computed(
    () =>
      (this.work.report()?.ready ?? 0) > 0 &&
      this.work.error() === '' &&
      !this.work.isReading() &&
      !this.work.isSaving(),
  );
  /** What the bar says beside its button. */
  protected readonly status = computed(() => {
    const report = this.work.report();
    if (!report || this.work.isSaving()) return '';
    if (this.work.isReading()) return this.transloco.translate('jobs.import.checking');
    return report.ready > 0
      ? this.format.plural('jobs.import.ready', report.ready, { rows: report.rows })
      : this.transloco.translate('jobs.import.none_ready');
  });

  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  constructor() {
    // Each part begins at its heading: the report when it comes, the outcome when it is done.
    const injector = inject(Injector);
    const part = computed(() => (this.work.report() ? `${this.work.report()?.is_committed}` : ''));
    effect(() => {
      if (part() !== '') focusAfterRender(() => this.heading()?.nativeElement, injector);
    });
  }

  /** Takes a pasted table. */
  protected paste(text: string): void {
    this.work.start(new File([text], this.transloco.translate('jobs.import.pasted'), { type: 'text/csv' }));
  }

  /** The same from the box, which keeps it in case it is refused. */
  protected sendTyped(text: string): void {
    this.typed.set(text);
    this.paste(text);
  }

  protected noteColumns({ target }: Event): void {
    if (target instanceof HTMLDetailsElement) this.choseColumns.set(target.open);
  }

  protected again(): void {
    this.typed.set(null);
    this.choseColumns.set(null);
    this.work.forget();
  }

  protected save(): void {
    if (this.mayImport()) this.work.save();
  }

  /** The faults as a file, to put them right in the spreadsheet. */
  protected saveFaults(): void {
    const head = ['row', 'column', 'found', 'problem'].map((name) =>
      this.transloco.translate<string>(`jobs.import.csv.${name}`),
    );
    const csv = faultsCsv(this.work.report()?.faults ?? [], head, (field) => this.columnOf(field));
    this.saveFile(new Blob(['\uFEFF', csv], { type: 'text/csv' }), 'faulty-rows.csv');
  }

  /** What the file calls the column of a field; our own word if it has none. */
  private columnOf(field: ImportField | null): string {
    if (field === null) return '';
    const column = this.work.columns().find((one) => one.field === field);
    return column?.header || this.transloco.translate(`jobs.import.field.${field}`);
  }
}
