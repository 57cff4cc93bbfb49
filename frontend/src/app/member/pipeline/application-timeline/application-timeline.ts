import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { TranslocoPipe } from '@jsverse/transloco';
import { type EventKind, NOTED_EVENT_KINDS, type NotedEventKind } from '#contracts/application';
import { ApplicationsApi } from '../../../core/api/applications-api';
import { submit } from '../../../core/forms/submit';
import { filledIn } from '../../../core/forms/validators';
import { DatePipe } from '../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { toInstant } from '../application-form/local-time';
import { PickDate } from '../application-form/pick-date';
import { WholeDate } from '../application-form/whole-date';

const ICONS: Readonly<Record<EventKind, IconName>> = {
  created: 'bookmark',
  moved: 'arrow-right',
  note: 'note',
  email: 'mail',
  call: 'phone',
  interview: 'chat',
  follow_up: 'bell',
  offer: 'gift',
  other: 'circle',
};

/** What happened with an application, the newest first, and a small form that adds to it. */
@Component({
  selector: 'ccp-application-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    DatePipe,
    ErrorPipe,
    ErrorSummary,
    Icon,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PickDate,
    ReactiveFormsModule,
    Skeleton,
    StatusChip,
    TranslocoPipe,
    WholeDate,
  ],
  templateUrl: './application-timeline.html',
  styleUrl: './application-timeline.scss',
})
export class ApplicationTimeline {
  /** Of the application. */
  readonly id = input.required<string>();

  private readonly api = inject(ApplicationsApi);
  private readonly fb = inject(NonNullableFormBuilder);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  protected readonly events = this.api.getTimeline(() => this.id());
  protected readonly newestFirst = computed(() =>
    (this.events.value() ?? []).toSorted((a, b) => b.occurred_at.localeCompare(a.occurred_at)),
  );
  protected readonly icons = ICONS;
  protected readonly kinds = NOTED_EVENT_KINDS;
  protected readonly form = this.fb.group({
    kind: this.fb.control<NotedEventKind>('note'),
    note: ['', [filledIn, Validators.maxLength(5000)]],
    occurred_at: '',
  });
  protected readonly isSending = signal(false);
  protected readonly isAdding = signal(false);
  private readonly summary = viewChild(ErrorSummary);

  /** Whether something is typed that the server does not know. */
  hasUnsaved(): boolean {
    return this.isAdding() && this.form.controls.note.value.trim() !== '';
  }

  /** Forgets what is typed. */
  discard(): void {
    this.form.reset();
    this.isAdding.set(false);
  }

  /** Asks for the events again, after a move. */
  reload(): void {
    this.events.reload();
  }

  protected begin(): void {
    this.isAdding.set(true);
    focusAfterRender(() => document.getElementById('event-note'), this.injector);
  }

  protected cancel(): void {
    this.discard();
    this.focusButton();
  }

  protected async add(): Promise<void> {
    const summary = this.summary();
    if (!summary) return;
    const event = await submit({
      form: this.form,
      summary,
      isSending: this.isSending,
      send: () => {
        const { kind, note, occurred_at } = this.form.getRawValue();
        const at = toInstant(occurred_at);
        return this.api.addEvent(this.id(), { kind, note: note.trim(), ...(at ? { occurred_at: at } : {}) });
      },
      failed: (error) =>
        this.snackbar.failed('pipeline.events.failed', error, { again: () => void this.add() }),
    });
    if (!event) return;
    this.events.update((events) => [event, ...events]);
    this.discard();
    this.snackbar.say('pipeline.events.added');
    this.focusButton();
  }

  private focusButton(): void {
    focusAfterRender(() => document.getElementById('event-add'), this.injector);
  }
}
