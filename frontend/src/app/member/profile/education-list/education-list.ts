import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Entry, EntryList } from '../entry-list/entry-list';
import { PeriodWords } from '../entry-list/period-words';
import { educationGroup, type EducationGroup } from '../profile-form/form-model';

/** A member's courses of study. */
@Component({
  selector: 'ccp-education-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entry, EntryList, ErrorPipe, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './education-list.html',
})
export class EducationList {
  readonly entries = input.required<FormArray<EducationGroup>>();

  private readonly fb = inject(NonNullableFormBuilder);
  private readonly period = inject(PeriodWords);
  protected readonly make = () => educationGroup(this.fb);
  protected readonly nameOf = ({ value }: EducationGroup) =>
    [[value.degree, value.field_of_study].filter(Boolean).join(' '), value.institution]
      .filter(Boolean)
      .join(', ');
  protected readonly detailOf = ({ value }: EducationGroup) =>
    this.period.of(value.start_date, value.end_date);
}
