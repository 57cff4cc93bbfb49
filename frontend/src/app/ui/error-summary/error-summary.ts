import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { type AbstractControl, FormArray, FormGroup } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { focusAfterRender } from '../../core/layout/focus-after-render';
import { errorText } from '../form-field/error-text';
import { Icon } from '../icon/icon';

interface Problem {
  /** Path of the control, such as `experience.0.title`; empty for the form itself. */
  readonly path: string;
  readonly message: string;
}

/**
 * "There is a problem": everything that is wrong with a form, above it, taking the focus after a submit in vain. Each
 * line leads to its field, so the field must have `id="<prefix><path>"` with hyphens for dots, such as
 * `id="profile-experience-0-title"` for prefix `profile-`.
 *
 * `<ccp-error-summary #summary [form]="form" prefix="job-" />`, then `submit({ form, summary, … })` of core/forms.
 */
@Component({
  selector: 'ccp-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (problems().length > 0) {
      <div #box class="box" role="alert" tabindex="-1" aria-labelledby="{{ prefix() }}problems">
        <h2 class="title" id="{{ prefix() }}problems">
          <ccp-icon name="error" />{{ 'ui.there_is_a_problem' | transloco }}
        </h2>
        <ul>
          @for (problem of problems(); track problem.path) {
            <li>
              @if (problem.path) {
                <a href="#{{ idOf(problem.path) }}" (click)="focusField($event, problem.path)">{{
                  problem.message
                }}</a>
              } @else {
                {{ problem.message }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styleUrl: './error-summary.scss',
})
export class ErrorSummary {
  readonly form = input.required<FormGroup>();
  /** Begins the id of every field of this form. */
  readonly prefix = input('');

  protected readonly problems = signal<readonly Problem[]>([]);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);

  /** Sums up what is wrong now and takes the focus. */
  show(): void {
    this.problems.set(this.collect(this.form(), ''));
    focusAfterRender(() => this.box()?.nativeElement, this.injector);
  }

  /** Takes the summary away, once everything is right. */
  hide(): void {
    this.problems.set([]);
  }

  protected idOf(path: string): string {
    return this.prefix() + path.replaceAll('.', '-');
  }

  protected focusField(event: Event, path: string): void {
    event.preventDefault();
    const field = document.getElementById(this.idOf(path));
    // A field in a folded entry cannot take the focus.
    for (let box = field?.closest('details'); box; box = box.parentElement?.closest('details'))
      box.open = true;
    field?.focus();
  }

  private collect(control: AbstractControl, path: string): Problem[] {
    const own = control.errors ? [{ path, message: this.message(control, path) }] : [];
    const below = (entries: readonly (readonly [string, AbstractControl])[]) =>
      entries.flatMap(([name, child]) => this.collect(child, path === '' ? name : `${path}.${name}`));
    if (control instanceof FormGroup) return [...own, ...below(Object.entries(control.controls))];
    if (control instanceof FormArray) {
      return [...own, ...below(control.controls.map((child, index) => [String(index), child] as const))];
    }
    return own;
  }

  /** Begins with the label of the field as it stands on the screen: "Fill this in" alone would not say where. */
  private message(control: AbstractControl, path: string): string {
    const words = errorText(control, this.transloco);
    const label = [...document.querySelectorAll('label')].find(({ htmlFor }) => htmlFor === this.idOf(path));
    const name = label?.querySelector('mat-label') ?? label;
    return name && path !== '' ? `${name.textContent.trim()}: ${words}` : words;
  }
}
