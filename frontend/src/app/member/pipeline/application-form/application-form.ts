import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { TranslocoPipe } from '@jsverse/transloco';
import { APPLICATION_STATUSES } from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';
import { type Draft, keepDraft } from '../../../core/drafts/keep-draft';
import { submit } from '../../../core/forms/submit';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Icon } from '../../../ui/icon/icon';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { STATUS_ICONS } from '../../../ui/status-chip/status-chip';
import { isClosed } from '../board-order';
import { ContactList } from '../contact-list/contact-list';
import { PipelineStore } from '../pipeline-store';
import { applicationForm, type ApplicationFormValue, changesOf, fill, formValueOf } from './form-model';
import { PickDate } from './pick-date';
import { WholeDate } from './whole-date';

/** What the member writes down about an application. What is typed is kept in this tab until it is saved. */
@Component({
  selector: 'ccp-application-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CdkTextareaAutosize,
    ContactList,
    ErrorPipe,
    ErrorSummary,
    Icon,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PickDate,
    ReactiveFormsModule,
    TranslocoPipe,
    WholeDate,
  ],
  templateUrl: './application-form.html',
  styleUrl: './application-form.scss',
})
export class ApplicationForm implements OnInit {
  /** The application to begin with. Later rows of the store do not overwrite what is being typed. */
  readonly application = input.required<ApplicationDto>();
  readonly saved = output();

  /** True while it is on its way to the server. */
  readonly isSending = signal(false);
  /** Whether anything differs from what the server knows. */
  readonly isDirty = signal(false);

  private readonly store = inject(PipelineStore);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  private readonly fb = inject(NonNullableFormBuilder);
  protected readonly form = applicationForm(this.fb);
  protected readonly statuses = APPLICATION_STATUSES;
  protected readonly icons = STATUS_ICONS;
  protected readonly zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly wasRestored = signal(false);
  private readonly status = signal(this.form.getRawValue().status);
  private readonly wantsOffer = signal(false);
  protected readonly isOver = computed(() => isClosed(this.status()));
  protected readonly showsOffer = computed(
    () =>
      this.wantsOffer() ||
      this.application().offer !== null ||
      ['offer', 'accepted', 'declined'].includes(this.status()),
  );
  private readonly summary = viewChild.required(ErrorSummary);
  private before: ApplicationFormValue = this.form.getRawValue();
  private draft: Draft | null = null;

  constructor() {
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.compare());
    inject(Shortcuts).add([
      {
        keys: 'mod+Enter',
        label: 'pipeline.keys.save',
        group: 'page',
        in_dialog: true,
        run: () => void this.save(),
      },
    ]);
  }

  ngOnInit(): void {
    this.begin(this.application());
    this.draft = runInInjectionContext(this.injector, () =>
      keepDraft<ApplicationFormValue>(`application.${this.application().id}`, this.form, {
        restore: (value) => fill(this.form, value, this.fb),
      }),
    );
    this.compare();
    this.wasRestored.set(this.draft.wasRestored && this.isDirty());
  }

  /** Whether something is typed that the server does not know. */
  hasUnsaved(): boolean {
    return this.isDirty();
  }

  /** Back to what the server knows. */
  discard(): void {
    this.begin(this.application());
    this.draft?.clear();
    this.summary().hide();
  }

  protected async save(): Promise<void> {
    if (!this.isDirty() && this.form.valid) {
      this.snackbar.say('pipeline.sheet.nothing_changed');
      return;
    }
    const application = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.store.save(this.application().id, changesOf(this.before, this.form.getRawValue())),
      failed: (error) =>
        this.snackbar.failed('pipeline.sheet.save_failed', error, { again: () => void this.save() }),
    });
    if (!application) return;
    this.begin(application);
    this.draft?.clear();
    this.snackbar.say('pipeline.sheet.saved');
    this.saved.emit();
  }

  protected addOffer(): void {
    this.wantsOffer.set(true);
    focusAfterRender(() => document.getElementById('application-offer-base'), this.injector);
  }

  /** Currencies are written in capitals. */
  protected upper(): void {
    const { currency } = this.form.controls.offer.controls;
    const upper = currency.value.trim().toUpperCase();
    if (upper !== currency.value) currency.setValue(upper);
  }

  private begin(application: ApplicationDto): void {
    this.before = formValueOf(application);
    fill(this.form, this.before, this.fb);
    this.wasRestored.set(false);
    this.compare();
  }

  /** Typing something and taking it back is no change. */
  private compare(): void {
    const value = this.form.getRawValue();
    this.status.set(value.status);
    this.isDirty.set(JSON.stringify(value) !== JSON.stringify(this.before));
  }
}
