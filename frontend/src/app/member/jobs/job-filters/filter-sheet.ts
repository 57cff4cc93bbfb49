import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  type OnInit,
  output,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { TranslocoPipe } from '@jsverse/transloco';
import { debounceTime } from 'rxjs';
import { APPLICATION_FILTERS, type ApplicationFilter } from '#contracts/application';
import { REMOTE_OPTIONS, type RemoteOption } from '#contracts/job';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Choice, type ChoiceOption } from '../../../ui/choice/choice';
import { SideSheet } from '../../../ui/side-sheet/side-sheet';
import { countOf, type JobFilter, OFFERED_SCORES, TEXT_LIMITS } from '../job-list/job-filter';
import type { FilterChange } from './job-filters';

/** Every filter of the list in a sheet. What is chosen holds at once, and the button says how many jobs are left. */
@Component({
  selector: 'ccp-filter-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Choice,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    MatSlideToggle,
    PluralPipe,
    ReactiveFormsModule,
    SideSheet,
    TranslocoPipe,
  ],
  templateUrl: './filter-sheet.html',
  styles: `
    form {
      --ccp-gap: var(--ccp-space-5);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--ccp-space-2);
    }
  `,
})
export class FilterSheet implements OnInit {
  readonly filter = input.required<JobFilter>();
  readonly total = input<number>();
  readonly filterChange = output<FilterChange>();
  readonly closed = output();

  protected readonly limits = TEXT_LIMITS;
  protected readonly countOf = countOf;
  protected readonly statuses = APPLICATION_FILTERS;
  protected readonly scores = OFFERED_SCORES;
  protected readonly remotes: readonly ChoiceOption[] = [
    { value: null, label: 'jobs.any_workplace' },
    ...REMOTE_OPTIONS.map((value) => ({ value, label: `words.remote.${value}` })),
  ];
  protected readonly form = inject(NonNullableFormBuilder).group({
    status: [<ApplicationFilter | null>null],
    remote_option: [<RemoteOption | null>null],
    min_score: [<number | null>null],
    location: [''],
    company: [''],
    skill: [''],
    source: [''],
    archived: [false],
  });
  private readonly destroyRef = inject(DestroyRef);

  ngOnInit(): void {
    this.form.patchValue(this.filter());
    this.form.valueChanges
      .pipe(debounceTime(200), takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.filterChange.emit(this.chosen()));
  }

  protected clear(): void {
    this.form.reset();
  }

  /** Also says what was typed in the last moment. */
  protected close(): void {
    if (this.form.dirty) this.filterChange.emit(this.chosen());
    this.closed.emit();
  }

  private chosen(): FilterChange {
    const value = this.form.getRawValue();
    return {
      ...value,
      location: value.location.trim() || null,
      company: value.company.trim() || null,
      skill: value.skill.trim() || null,
      source: value.source.trim() || null,
      archived: value.archived || null,
    };
  }
}
