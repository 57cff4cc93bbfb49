import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder } from '@angular/forms';
import { Entry, EntryList } from '../entry-list/entry-list';
import { projectGroup, type ProjectGroup } from '../../../ui/entry-fields/entry-forms';
import { ProjectFields } from '../../../ui/entry-fields/project-fields';

/** The work a member has to show. */
@Component({
  selector: 'ccp-project-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entry, EntryList, ProjectFields],
  templateUrl: './project-list.html',
})
export class ProjectList {
  readonly entries = input.required<FormArray<ProjectGroup>>();

  private readonly fb = inject(NonNullableFormBuilder);
  protected readonly make = () => projectGroup(this.fb);
  protected readonly nameOf = (group: ProjectGroup) => group.controls.name.value;
}
