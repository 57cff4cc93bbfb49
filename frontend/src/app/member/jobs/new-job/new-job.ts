import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { catchError, firstValueFrom, map, of, throwError } from 'rxjs';
import { DESCRIPTION_MAX_LENGTH } from '#contracts/job';
import type { JobDto } from '#contracts/job.dto';
import { JobsApi } from '../../../core/api/jobs-api';
import { keepDraft } from '../../../core/drafts/keep-draft';
import type { MayHaveUnsaved } from '../../../core/drafts/unsaved-guard';
import { toApiError } from '../../../core/errors/api-error';
import { submit } from '../../../core/forms/submit';
import { filledIn } from '../../../core/forms/validators';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { KeysOf } from '../../../core/shortcuts/keys-of';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { jobForm, newJobOf } from '../job-form/form-model';
import { JobForm } from '../job-form/job-form';
import { fillFrom, marksOf, type Reading, readingOf } from '../job-form/reading';
import { MarkedText } from '../marked-text/marked-text';
import { DuplicateNotice } from './duplicate-notice';
import { ReadNotice } from './read-notice';

type Step = 'paste' | 'form';

/**
 * Adds a job: the text of its posting is pasted and read into the form, or the form is filled in by hand. Nothing is
 * saved before Save; everything that was typed is kept in this tab until then.
 */
@Component({
  selector: 'ccp-new-job',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DuplicateNotice,
    ErrorPipe,
    ErrorSummary,
    Icon,
    JobForm,
    KeysOf,
    MarkedText,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ReactiveFormsModule,
    ReadNotice,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './new-job.html',
  styleUrl: './new-job.scss',
})
export class NewJob implements MayHaveUnsaved, OnInit {
  /** `hand` begins with the empty form. */
  readonly by = input<string>();

  private readonly api = inject(JobsApi);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  private readonly fb = inject(NonNullableFormBuilder);

  protected readonly all = this.fb.group({
    step: ['paste'],
    text: ['', [filledIn, Validators.maxLength(DESCRIPTION_MAX_LENGTH)]],
    reading: [<Reading | null>null],
    job: jobForm(this.fb),
  });
  protected readonly form = this.all.controls.job;
  protected readonly draft = keepDraft('job.new', this.all);
  protected readonly wasRestored = signal(this.draft.wasRestored);
  protected readonly isReading = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly existingId = signal<string | null>(null);
  protected readonly value = toSignal(this.all.valueChanges.pipe(map(() => this.all.getRawValue())), {
    initialValue: this.all.getRawValue(),
  });
  protected readonly reading = computed(() => this.value().reading);
  protected readonly marks = computed(() => {
    const reading = this.reading();
    const { title, company, location, salary_range } = this.value().job;
    return reading ? marksOf(reading, [title, company, location, salary_range]) : [];
  });

  private readonly summary = viewChild(ErrorSummary);
  private readonly text = viewChild<ElementRef<HTMLTextAreaElement>>('text');
  private readonly notice = viewChild(ReadNotice);
  private isDone = false;

  constructor() {
    inject(Shortcuts).add([
      { keys: 'mod+Enter', label: 'jobs.keys.save', group: 'page', run: () => void this.goOn() },
    ]);
  }

  ngOnInit(): void {
    if (this.by() === 'hand') this.all.controls.step.setValue('form');
  }

  hasUnsaved(): boolean {
    return this.all.dirty && !this.isDone;
  }

  /** Reads the pasted text into the form and shows it. */
  protected async read(): Promise<void> {
    const { text } = this.all.controls;
    text.markAsTouched();
    if (text.invalid || this.isReading()) {
      this.text()?.nativeElement.focus();
      return;
    }
    this.isReading.set(true);
    try {
      const answer = await firstValueFrom(this.api.parse(text.value));
      fillFrom(this.form, answer);
      this.all.markAsDirty();
      this.all.controls.reading.setValue(readingOf(text.value, answer));
      this.show('form');
      afterNextRender({ read: () => this.notice()?.focus() }, { injector: this.injector });
    } catch (error) {
      this.snackbar.failed('jobs.read.failed', toApiError(error), { again: () => void this.read() });
    } finally {
      this.isReading.set(false);
    }
  }

  protected show(step: Step): void {
    this.all.controls.step.setValue(step);
    const focus = () => {
      if (step === 'paste') this.text()?.nativeElement.focus();
      else if (!this.reading()) document.getElementById('job-title')?.focus();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  /** @param allow_duplicate true after the member saw that the job is tracked already */
  protected async save(allow_duplicate = false): Promise<void> {
    const summary = this.summary();
    if (!summary) return;
    this.existingId.set(null);
    const job = await submit<JobDto | null>({
      form: this.form,
      summary,
      isSending: this.isSaving,
      send: () =>
        this.api.add(newJobOf(this.form), allow_duplicate ? { allow_duplicate } : {}).pipe(
          catchError((thrown: unknown) => {
            const { existing_id } = toApiError(thrown);
            if (existing_id === null) return throwError(() => thrown);
            this.existingId.set(existing_id);
            return of(null);
          }),
        ),
      failed: (error) =>
        this.snackbar.failed('jobs.new.failed', error, { again: () => void this.save(allow_duplicate) }),
    });
    if (!job) return;
    this.forget();
    await this.router.navigate(['/jobs', job.id]);
    this.snackbar.say('jobs.new.saved', { params: { title: job.title } });
  }

  /** Begins with nothing: the draft is given up. */
  protected startOver(): void {
    this.all.reset();
    this.existingId.set(null);
    this.summary()?.hide();
    this.draft.clear();
    this.wasRestored.set(false);
    this.show('paste');
  }

  private goOn(): Promise<void> {
    return this.value().step === 'paste' ? this.read() : this.save();
  }

  private forget(): void {
    this.isDone = true;
    this.all.markAsPristine();
    this.draft.clear();
  }
}
