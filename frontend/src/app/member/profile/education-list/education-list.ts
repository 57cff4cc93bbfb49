import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder } from '@angular/forms';
import { Entry, EntryList } from '../entry-list/entry-list';
import { PeriodWords } from '../entry-list/period-words';
import { educationGroup, type EducationGroup } from '../../../ui/entry-fields/entry-forms';
import { EducationFields } from '../../../ui/entry-fields/education-fields';

/** A member's courses of study. */
@Component({
  selector: 'ccp-education-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entry, EntryList, EducationFields],
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
