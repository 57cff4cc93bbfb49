import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChipInput } from '../../../ui/chip-input/chip-input';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Entry, EntryList } from '../entry-list/entry-list';
import { projectGroup, type ProjectGroup } from '../profile-form/form-model';

/** The work a member has to show. */
@Component({
  selector: 'ccp-project-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChipInput,
    Entry,
    EntryList,
    ErrorPipe,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './project-list.html',
})
export class ProjectList {
  readonly entries = input.required<FormArray<ProjectGroup>>();

  private readonly fb = inject(NonNullableFormBuilder);
  protected readonly make = () => projectGroup(this.fb);
  protected readonly nameOf = (group: ProjectGroup) => group.controls.name.value;
}
