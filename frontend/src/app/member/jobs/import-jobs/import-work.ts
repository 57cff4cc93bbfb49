import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Subscription } from 'rxjs';
import { IMPORT_MAX_BYTES, type ImportField } from '#contracts/job-import';
import type { ImportColumnDto, ImportReportDto } from '#contracts/job-import.dto';
import { type JobImport, JobsApi } from '../../../core/api/jobs-api';
import { toApiError } from '../../../core/errors/api-error';
import { wordsOf } from '../../../core/errors/error-words';

type Mapping = JobImport['mapping'];
type Doing = 'nothing' | 'reading' | 'saving';

/**
 * One file of jobs on its way from a dry run to the member's list. File, columns and report stay through every
 * failure. Provided by the page.
 */
@Injectable()
export class ImportWork {
  private readonly api = inject(JobsApi);
  private readonly transloco = inject(TranslocoService);

  private readonly chosen = signal<File | null>(null);
  private readonly mapping = signal<Mapping>({});
  private readonly answer = signal<ImportReportDto | null>(null);
  private readonly doing = signal<Doing>('nothing');
  private request: Subscription | null = null;

  readonly file = this.chosen.asReadonly();
  /** What would happen, or did once `is_committed`; `null` before a file was read. */
  readonly report = this.answer.asReadonly();
  /** What went wrong last, in words; empty if nothing did. */
  readonly error = signal('');
  readonly isReading = computed(() => this.doing() === 'reading');
  readonly isSaving = computed(() => this.doing() === 'saving');
  /** The columns with the fields that the member wants them to fill. */
  readonly columns = computed<ImportColumnDto[]>(() => {
    const mapping = this.mapping();
    return (this.answer()?.columns ?? []).map((column) => ({
      ...column,
      field: mapping[column.index] ?? null,
    }));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.request?.unsubscribe());
  }

  /** Takes a file and asks what would come of it. */
  start(file: File): void {
    this.forget();
    if (file.size === 0 || file.size > IMPORT_MAX_BYTES) {
      this.error.set(
        this.transloco.translate(file.size === 0 ? 'jobs.import.empty' : 'jobs.import.too_large'),
      );
      return;
    }
    this.chosen.set(file);
    this.read();
  }

  /** Has a column fill another field, which no other column fills then, and asks again. */
  fill(index: number, field: ImportField | null): void {
    const others = this.columns().map((column): [number, ImportField | null] => [
      column.index,
      column.field === field ? null : column.field,
    ]);
    this.mapping.set({ ...Object.fromEntries(others), [index]: field });
    this.read();
  }

  /** Asks what would come of the file. */
  read(): void {
    this.send(false);
  }

  /** Saves the jobs that have no fault; does nothing while anything is on its way. */
  save(): void {
    if (this.doing() === 'nothing') this.send(true);
  }

  /** Back to no file at all. What is on its way is given up. */
  forget(): void {
    this.request?.unsubscribe();
    this.doing.set('nothing');
    this.chosen.set(null);
    this.mapping.set({});
    this.answer.set(null);
    this.error.set('');
  }

  private send(commit: boolean): void {
    const file = this.chosen();
    if (!file) return;
    this.request?.unsubscribe();
    this.error.set('');
    this.doing.set(commit ? 'saving' : 'reading');
    this.request = this.api.import({ file, mapping: this.mapping(), commit }).subscribe({
      next: (report) => {
        this.mapping.set(Object.fromEntries(report.columns.map(({ index, field }) => [index, field])));
        this.answer.set(report);
        this.doing.set('nothing');
      },
      error: (thrown: unknown) => this.refuse(thrown),
    });
  }

  private refuse(thrown: unknown): void {
    const { detail, text } = wordsOf(toApiError(thrown));
    this.error.set(detail ?? this.transloco.translate(text));
    this.doing.set('nothing');
  }
}
