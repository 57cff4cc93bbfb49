import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { map, startWith, switchMap } from 'rxjs';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Icon } from '../../../ui/icon/icon';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { contactGroup, type ContactGroup } from '../application-form/form-model';

/** The people of an application: folded to a line each, open to be edited; what is removed can be brought back. */
@Component({
  selector: 'ccp-contact-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, Icon, MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './contact-list.html',
  styleUrl: './contact-list.scss',
})
export class ContactList {
  readonly contacts = input.required<FormArray<ContactGroup>>();

  protected readonly opened = signal<ReadonlySet<ContactGroup>>(new Set());
  // The array is changed in place, so its events are what tells that there is something new to show.
  protected readonly groups = toSignal(
    toObservable(this.contacts).pipe(
      switchMap((contacts) =>
        contacts.valueChanges.pipe(
          startWith(null),
          map(() => [...contacts.controls]),
        ),
      ),
    ),
    { initialValue: [] },
  );

  private readonly fb = inject(NonNullableFormBuilder);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly snackbar = inject(Snackbar);

  protected add(): void {
    const group = contactGroup(this.fb);
    this.opened.update((opened) => new Set(opened).add(group));
    this.contacts().push(group);
    this.contacts().markAsDirty();
    const at = this.contacts().length - 1;
    focusAfterRender(() => document.getElementById(`application-contacts-${at}-name`), this.injector);
  }

  protected remove(group: ContactGroup, name: string): void {
    const contacts = this.contacts();
    const at = contacts.controls.indexOf(group);
    contacts.removeAt(at);
    contacts.markAsDirty();
    this.element.nativeElement.querySelector<HTMLElement>('.add')?.focus();
    this.snackbar.undo('ui.removed', { name }, () => contacts.insert(Math.min(at, contacts.length), group));
  }
}
