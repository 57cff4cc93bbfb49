import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  Injector,
  input,
  type OnInit,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { catchError, finalize, map, of, type Subscription, throwError } from 'rxjs';
import { DESCRIPTION_MAX_LENGTH } from '#contracts/job';
import type { JobDto } from '#contracts/job.dto';
import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import { JobsApi } from '../../../core/api/jobs-api';
import { keepDraft } from '../../../core/drafts/keep-draft';
import type { MayHaveUnsaved } from '../../../core/drafts/unsaved-guard';
import { toApiError } from '../../../core/errors/api-error';
import { wordsOf } from '../../../core/errors/error-words';
import { submit } from '../../../core/forms/submit';
import { filledIn } from '../../../core/forms/validators';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { KeysOf } from '../../../core/shortcuts/keys-of';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { jobForm, newJobOf } from '../job-form/form-model';
import { JobForm } from '../job-form/job-form';
import { fillFrom, marksOf, type Reading, readingOf } from '../job-form/reading';
import { MarkedText } from '../marked-text/marked-text';
import { ClosedNotice } from './closed-notice';
import { DuplicateNotice } from './duplicate-notice';
import { givenPosting } from './given-posting';
import { PostingBox } from './posting-box/posting-box';
import { ReadNotice } from './read-notice';

type Step = 'paste' | 'form';

/**
 * Adds a job: its link or the text of its posting is read into the form, or the form is filled in by hand. Nothing is
 * saved before Save; everything that was typed is kept in this tab until then.
 */
@Component({
  selector: 'ccp-new-job',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClosedNotice,
    DuplicateNotice,
    ErrorSummary,
    Icon,
    JobForm,
    KeysOf,
    MarkedText,
    MatButton,
    PageHeader,
    PostingBox,
    ReadNotice,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './new-job.html',
  styleUrl: './new-job.scss',
  host: { '(document:paste)': 'paste($event)' },
})
export class NewJob implements MayHaveUnsaved, OnInit {
  /** `hand` begins with the empty form. */
  readonly by = input<string>();
  /** What another program shares, by `?url=`, `?text=` and `?title=`: it is read at once. */
  readonly url = input<string>();
  readonly text = input<string>();
  readonly title = input<string>();

  private readonly api = inject(JobsApi);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly destroyRef = inject(DestroyRef);
  private readonly fb = inject(NonNullableFormBuilder);

  protected readonly all = this.fb.group({
    step: ['paste'],
    text: ['', [filledIn, Validators.maxLength(DESCRIPTION_MAX_LENGTH)]],
    reading: [<Reading | null>null],
    job: jobForm(this.fb),
  });
  protected readonly form = this.all.controls.job;
  protected readonly draft = keepDraft('job.add', this.all);
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
  private readonly box = viewChild(PostingBox);
  private readonly notice = viewChild(ReadNotice);
  private request: Subscription | null = null;
  private isDone = false;

  constructor() {
    inject(Shortcuts).add([
      { keys: 'mod+Enter', label: 'jobs.keys.save', group: 'page', run: () => void this.goOn() },
    ]);
  }

  ngOnInit(): void {
    const shared = [this.title(), this.text(), this.url()].filter(Boolean).join('\n');
    if (shared !== '') this.takeShared(shared);
    else if (this.by() === 'hand') this.all.controls.step.setValue('form');
  }

  hasUnsaved(): boolean {
    return this.all.dirty && !this.isDone;
  }

  /** Reads the link or text into the form and shows it. What does not work is said at the box. */
  protected read(): void {
    const { text } = this.all.controls;
    text.markAsTouched();
    // Clears what the server said about the last attempt, which may go better now.
    text.updateValueAndValidity();
    if (text.invalid || this.isReading()) {
      this.box()?.focus();
      return;
    }
    this.isReading.set(true);
    this.request = this.api
      .parse(givenPosting(text.value))
      .pipe(
        finalize(() => this.isReading.set(false)),
        takeUntilDestroyed(this.destroyRef),
      )
      .subscribe({ next: (answer) => this.take(answer), error: (thrown: unknown) => this.refuse(thrown) });
  }

  /** Gives the reading up; what was typed stays. */
  protected stop(): void {
    this.request?.unsubscribe();
    afterNextRender({ read: () => this.box()?.focus() }, { injector: this.injector });
  }

  /** Something pasted where nobody types is meant for the box, and a link is read at once. */
  protected paste(event: ClipboardEvent): void {
    const words = event.clipboardData?.getData('text/plain').trim() ?? '';
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (event.defaultPrevented || isTyping || words === '') return;
    if (this.value().step !== 'paste' || this.isReading()) return;
    event.preventDefault();
    this.putIn(words);
    if (givenPosting(words).description_text === undefined) this.read();
    else this.box()?.focus();
  }

  protected fillByHand(): void {
    const { job_url } = givenPosting(this.all.controls.text.value);
    const { source_url } = this.form.controls;
    // A page that could not be read is still where the job was found.
    if (job_url !== undefined && source_url.value === '') source_url.setValue(job_url);
    this.show('form');
  }

  protected show(step: Step): void {
    this.all.controls.step.setValue(step);
    const focus = () => {
      if (step === 'paste') this.box()?.focus();
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

  private take(answer: ParsedDescriptionDto): void {
    fillFrom(this.form, answer);
    this.existingId.set(null);
    this.all.markAsDirty();
    this.all.controls.reading.setValue(readingOf(answer));
    this.show('form');
    afterNextRender({ read: () => this.notice()?.focus() }, { injector: this.injector });
  }

  private refuse(thrown: unknown): void {
    const { detail, text } = wordsOf(toApiError(thrown));
    this.all.controls.text.setErrors({ server: detail ?? this.transloco.translate<string>(text) });
    afterNextRender({ read: () => this.box()?.focus() }, { injector: this.injector });
  }

  private putIn(words: string): void {
    this.all.controls.text.setValue(words);
    this.all.controls.text.markAsDirty();
  }

  /** Begins anew with what was shared; what was typed before can be had back. */
  private takeShared(words: string): void {
    const before = this.all.getRawValue();
    const hadDraft = this.wasRestored();
    this.all.reset();
    this.wasRestored.set(false);
    this.putIn(words);
    this.read();
    const queryParams = { url: null, text: null, title: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    if (!hadDraft) return;
    this.snackbar.undo('jobs.new.replaced', {}, () => {
      this.request?.unsubscribe();
      this.all.reset(before);
      this.all.markAsDirty();
    });
  }

  private async goOn(): Promise<void> {
    if (this.value().step === 'paste') this.read();
    else await this.save();
  }

  private forget(): void {
    this.isDone = true;
    this.all.markAsPristine();
    this.draft.clear();
  }
}
