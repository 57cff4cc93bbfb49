import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobDto } from '#contracts/job.dto';
import { JobsApi } from '../../../core/api/jobs-api';
import { type Draft, keepDraft } from '../../../core/drafts/keep-draft';
import { submit } from '../../../core/forms/submit';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { changesOf, formValueOf, jobForm, type JobFormValue } from '../job-form/form-model';
import { JobForm } from '../job-form/job-form';

/** The fields of a job that is there already; only what was changed is sent. */
@Component({
  selector: 'ccp-edit-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, JobForm, MatButton, RouterLink, TranslocoPipe],
  template: `
    <ccp-error-summary [form]="form" prefix="job-" />
    <ccp-job-form [form]="form" (save)="save()">
      <a matButton [routerLink]="['/jobs', job().id]">{{ 'ui.cancel' | transloco }}</a>
      <button matButton="filled" type="submit" [attr.aria-disabled]="isSaving()">
        {{ (isSaving() ? 'app.saving' : 'ui.save') | transloco }}
      </button>
    </ccp-job-form>
  `,
})
export class EditForm implements OnInit {
  /** The job to begin with. Later answers of the server do not overwrite what is being typed. */
  readonly job = input.required<JobDto>();

  private readonly api = inject(JobsApi);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  protected readonly form = jobForm(inject(NonNullableFormBuilder));
  protected readonly isSaving = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private draft: Draft | null = null;

  constructor() {
    inject(Shortcuts).add([
      { keys: 'mod+Enter', label: 'jobs.keys.save', group: 'page', run: () => void this.save() },
    ]);
  }

  ngOnInit(): void {
    this.form.reset(formValueOf(this.job()));
    this.draft = runInInjectionContext(this.injector, () =>
      keepDraft<JobFormValue>(`job.${this.job().id}`, this.form, { restore: (value) => this.restore(value) }),
    );
  }

  hasUnsaved(): boolean {
    return this.form.dirty;
  }

  protected async save(): Promise<void> {
    const { id } = this.job();
    const job = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSaving,
      send: () => this.api.change(id, changesOf(this.form)),
      failed: (error) => this.snackbar.failed('jobs.edit.failed', error, { again: () => void this.save() }),
    });
    if (!job) return;
    this.form.markAsPristine();
    this.draft?.clear();
    await this.router.navigate(['/jobs', id]);
    this.snackbar.say('jobs.edit.saved');
  }

  /** A kept draft may differ anywhere, and what is not dirty is not sent. */
  private restore(value: JobFormValue): void {
    this.form.patchValue(value);
    for (const control of Object.values(this.form.controls)) control.markAsDirty();
  }
}
