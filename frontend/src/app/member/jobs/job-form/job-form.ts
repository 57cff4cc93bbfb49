import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { TranslocoPipe } from '@jsverse/transloco';
import { map, startWith, switchMap } from 'rxjs';
import { JOB_TYPES, REMOTE_OPTIONS } from '#contracts/job';
import { EXPERIENCE_LEVELS } from '#contracts/profile';
import { SALARY_PERIODS } from '#contracts/salary';
import { ChipInput } from '../../../ui/chip-input/chip-input';
import { Choice, type ChoiceOption } from '../../../ui/choice/choice';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Icon } from '../../../ui/icon/icon';
import { JOB_FIELDS, type JobField, type JobFormGroup } from './form-model';
import { ReadMark } from './read-mark';
import { type FieldMark, fieldMarks, type Reading } from './reading';

const NOT_SAID: ChoiceOption = { value: null, label: 'jobs.not_said' };

/**
 * The fields of a job, for a new one and for one that changes. The bar with its buttons is the content:
 * `<ccp-job-form [form]="form" (save)="save()"><button …></button></ccp-job-form>`. Ids begin with `job-`.
 */
@Component({
  selector: 'ccp-job-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChipInput,
    Choice,
    ErrorPipe,
    Icon,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    ReactiveFormsModule,
    ReadMark,
    TranslocoPipe,
  ],
  templateUrl: './job-form.html',
  styleUrl: './job-form.scss',
  host: {
    '(keydown.control.enter)': 'saveFromChip($event)',
    '(keydown.meta.enter)': 'saveFromChip($event)',
  },
})
export class JobForm {
  readonly form = input.required<JobFormGroup>();
  /** What was read from a posting, to say beside each field how sure that is. */
  readonly reading = input<Reading | null>(null);
  readonly save = output();

  protected readonly remotes = [
    NOT_SAID,
    ...REMOTE_OPTIONS.map((value) => ({ value, label: `words.remote.${value}` })),
  ];
  protected readonly levels = [
    NOT_SAID,
    ...EXPERIENCE_LEVELS.map((value) => ({ value, label: `words.level.${value}` })),
  ];
  protected readonly types = JOB_TYPES;
  protected readonly periods = SALARY_PERIODS;
  protected readonly currencies = Intl.supportedValuesOf('currency');

  private readonly typed = toSignal(
    toObservable(this.form).pipe(
      switchMap((form) =>
        form.events.pipe(
          startWith(null),
          map(() => JOB_FIELDS.filter((field) => form.controls[field].dirty)),
        ),
      ),
    ),
    { initialValue: [] },
  );
  /** Says of each field that still says what was read how sure that is; what the member typed needs no mark. */
  protected readonly marks = computed<Partial<Record<JobField, FieldMark>>>(() => {
    const reading = this.reading();
    if (!reading) return {};
    const typed: readonly JobField[] = this.typed();
    const marks = fieldMarks(reading, this.form().getRawValue());
    return Object.fromEntries(
      Object.entries(marks).filter(([name]) => !typed.some((field) => field === name)),
    );
  });

  /** Ctrl or Cmd and Enter save from everywhere by the page's shortcut, but a chip with the focus swallows Enter. */
  protected saveFromChip(event: Event): void {
    if (event.defaultPrevented) this.save.emit();
  }
}
