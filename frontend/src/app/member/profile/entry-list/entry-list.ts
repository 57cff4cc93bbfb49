import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  contentChild,
  Directive,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  TemplateRef,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormArray, FormGroup } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { map, startWith, switchMap } from 'rxjs';
import { Announcer } from '../../../core/layout/announcer';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { Icon } from '../../../ui/icon/icon';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** The fields of one entry: `<ng-template [ccpEntry]="entries()" let-group let-index="index">`. */
@Directive({ selector: 'ng-template[ccpEntry]' })
export class Entry<Group extends FormGroup> {
  readonly ccpEntry = input.required<FormArray<Group>>();
  readonly template = inject<TemplateRef<{ $implicit: Group; index: number }>>(TemplateRef);

  static ngTemplateContextGuard<Group extends FormGroup>(
    _: Entry<Group>,
    context: unknown,
  ): context is { $implicit: Group; index: number } {
    return context !== null;
  }
}

/** A list of entries that fold open to be edited, can be added, put in another order, removed and brought back. */
@Component({
  selector: 'ccp-entry-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, NgTemplateOutlet, TranslocoPipe],
  templateUrl: './entry-list.html',
  styleUrl: './entry-list.scss',
})
export class EntryList<Group extends FormGroup> {
  readonly entries = input.required<FormArray<Group>>();
  /** Makes an empty entry. */
  readonly make = input.required<() => Group>();
  /** What an entry is called in its folded line; empty while it has no name. */
  readonly nameOf = input.required<(group: Group) => string>();
  /** The smaller words beside the name, such as dates. */
  readonly detailOf = input<(group: Group) => string>(() => '');
  /** Keys of the button's text, and of the name of an entry that has none yet. */
  readonly addLabel = input.required<string>();
  readonly unnamed = input.required<string>();

  protected readonly fields = contentChild.required<Entry<Group>>(Entry);
  /** The entries that are open, which new ones are. */
  protected readonly opened = signal<ReadonlySet<Group>>(new Set());
  // The array is changed in place, so its events are what tells that there is something new to show.
  protected readonly groups = toSignal(
    toObservable(this.entries).pipe(
      switchMap((entries) =>
        entries.valueChanges.pipe(
          startWith(null),
          // FormArray hides the type of its controls behind a test for `any`, which Group is not.
          map((): readonly Group[] => [...entries.controls] as Group[]),
        ),
      ),
    ),
    { initialValue: [] as readonly Group[] },
  );

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);

  protected add(): void {
    const group = this.make()();
    this.opened.update((opened) => new Set(opened).add(group));
    this.entries().push(group);
    this.entries().markAsDirty();
    focusAfterRender(() => this.firstFieldOfLast(), this.injector);
  }

  protected move(group: Group, by: -1 | 1): void {
    const entries = this.entries();
    const from = entries.controls.indexOf(group);
    entries.removeAt(from, { emitEvent: false });
    entries.insert(from + by, group);
    entries.markAsDirty();
    this.announcer.say('profile.moved', { position: from + by + 1, count: entries.length });
  }

  protected remove(group: Group, name: string): void {
    const entries = this.entries();
    const at = entries.controls.indexOf(group);
    entries.removeAt(at);
    entries.markAsDirty();
    this.element.nativeElement.querySelector<HTMLElement>('.add')?.focus();
    this.snackbar.undo('ui.removed', { name }, () => entries.insert(Math.min(at, entries.length), group));
  }

  private firstFieldOfLast(): HTMLElement | null | undefined {
    const entries = this.element.nativeElement.querySelectorAll('details');
    return entries[entries.length - 1]?.querySelector<HTMLElement>('input');
  }
}
