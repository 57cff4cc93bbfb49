import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder } from '@angular/forms';
import { Entry, EntryList } from '../entry-list/entry-list';
import { PeriodWords } from '../entry-list/period-words';
import { experienceGroup, type ExperienceGroup } from '../../../ui/entry-fields/entry-forms';
import { ExperienceFields } from '../../../ui/entry-fields/experience-fields';

/** The positions a member held. */
@Component({
  selector: 'ccp-experience-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entry, EntryList, ExperienceFields],
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
