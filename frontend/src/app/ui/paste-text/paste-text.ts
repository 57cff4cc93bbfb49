import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  type OnInit,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { filledIn } from '../../core/forms/validators';
import { KeysOf } from '../../core/shortcuts/keys-of';
import { ErrorPipe } from '../form-field/error.pipe';

/** A box for text in place of a file: shown before it is sent, as a clipboard may hold something else. */
@Component({
  selector: 'ccp-paste-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, KeysOf, MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form
      class="stack"
      novalidate
      [formGroup]="form"
      (ngSubmit)="submit()"
      (keydown.control.enter)="submit()"
      (keydown.meta.enter)="submit()"
    >
      <mat-form-field>
        <mat-label>{{ label() }}</mat-label>
        <textarea #field matInput [id]="inputId()" rows="10" formControlName="text"></textarea>
        <mat-hint>{{ hint() }}</mat-hint>
        <mat-error>{{ form.controls.text | ccpError }}</mat-error>
      </mat-form-field>
      <div class="cluster">
        <button matButton="filled" type="submit">{{ action() }}</button>
        <ccp-keys class="keys" of="mod+Enter" />
        <button matButton type="button" (click)="dismiss.emit()">{{ 'ui.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }

    @media (width < 840px) {
      .keys {
        display: none;
      }
    }
  `,
})
export class PasteText implements OnInit {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  /** What the button says that sends it. */
  readonly action = input.required<string>();
  readonly inputId = input.required<string>();
  /** What to begin with. */
  readonly text = input('');
  readonly send = output<string>();
  readonly dismiss = output();

  protected readonly form = inject(NonNullableFormBuilder).group({ text: ['', filledIn] });
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  constructor() {
    afterNextRender({ read: () => queueMicrotask(() => this.field().nativeElement.focus()) });
  }

  ngOnInit(): void {
    this.form.setValue({ text: this.text() });
  }

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.send.emit(this.form.getRawValue().text);
    else this.field().nativeElement.focus();
  }
}
