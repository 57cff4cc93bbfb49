import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { debounceTime, map } from 'rxjs';
import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import { JobsApi } from '../../../core/api/jobs-api';
import { submit } from '../../../core/forms/submit';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { MatchScore } from '../../../ui/match-score/match-score';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { PipelineStore } from '../pipeline-store';

/** As many jobs as one looks through without searching. */
const SHOWN_JOBS = 20;

/** Picks one of the jobs without an application and says how far it is. Closes with the id of the application. */
@Component({
  selector: 'ccp-add-application',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    ErrorSummary,
    MatButton,
    MatchScore,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PluralPipe,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './add-application.html',
  styleUrl: './add-application.scss',
})
export class AddApplication {
  private readonly store = inject(PipelineStore);
  private readonly fb = inject(NonNullableFormBuilder);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);
  private readonly dialog = inject<MatDialogRef<AddApplication, string>>(MatDialogRef);

  protected readonly statuses = APPLICATION_STATUSES;
  protected readonly form = this.fb.group({
    job_id: ['', Validators.required],
    status: this.fb.control<ApplicationStatus>('interested'),
  });
  protected readonly search = new FormControl('', { nonNullable: true });
  protected readonly q = toSignal(
    this.search.valueChanges.pipe(
      debounceTime(200),
      map((text) => text.trim()),
    ),
    { initialValue: '' },
  );
  protected readonly jobs = inject(JobsApi).list(() => ({ status: 'none', q: this.q(), limit: SHOWN_JOBS }));
  protected readonly more = computed(() => (this.jobs.total() ?? 0) - (this.jobs.value()?.length ?? 0));
  protected readonly isSending = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);

  constructor() {
    inject(Shortcuts).add([
      {
        keys: 'mod+Enter',
        label: 'pipeline.add',
        group: 'page',
        in_dialog: true,
        run: () => void this.add(),
      },
    ]);
    // What is not on the list any more is not chosen any more.
    this.search.valueChanges
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.form.controls.job_id.reset('', { emitEvent: false }));
  }

  protected async add(): Promise<void> {
    const application = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.store.add(this.form.getRawValue()),
      failed: (error) => this.snackbar.failed('pipeline.adding.failed', error),
    });
    if (!application) return;
    this.dialog.close(application.id);
    this.snackbar.say('pipeline.adding.added', {
      params: {
        status: this.transloco.translate(`words.status.${application.status}`),
        title: application.job.title,
      },
    });
  }
}
