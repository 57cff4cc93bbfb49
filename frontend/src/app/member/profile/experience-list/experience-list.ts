import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Entry, EntryList } from '../entry-list/entry-list';
import { PeriodWords } from '../entry-list/period-words';
import { experienceGroup, type ExperienceGroup } from '../profile-form/form-model';

/** The positions a member held. */
@Component({
  selector: 'ccp-experience-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entry, EntryList, ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './experience-list.html',
})
export class ExperienceList {
  readonly entries = input.required<FormArray<ExperienceGroup>>();

  private readonly fb = inject(NonNullableFormBuilder);
  private readonly period = inject(PeriodWords);
  protected readonly make = () => experienceGroup(this.fb);
  protected readonly nameOf = (group: ExperienceGroup) =>
    [group.value.title, group.value.company].filter(Boolean).join(', ');
  protected readonly detailOf = ({ value }: ExperienceGroup) =>
    this.period.of(value.start_date, value.end_date);
}
