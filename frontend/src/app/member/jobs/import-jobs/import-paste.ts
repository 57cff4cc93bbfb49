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
import { filledIn } from '../../../core/forms/validators';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';

/** A table of jobs as pasted text, for those who have no file at hand. */
@Component({
  selector: 'ccp-import-paste',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPipe, MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form class="card stack" novalidate [formGroup]="form" (ngSubmit)="submit()">
      <mat-form-field>
        <mat-label>{{ 'jobs.import.paste_label' | transloco }}</mat-label>
        <textarea #field matInput id="import-text" rows="8" formControlName="text"></textarea>
        <mat-hint>{{ 'jobs.import.paste_hint' | transloco }}</mat-hint>
        <mat-error>{{ form.controls.text | ccpError }}</mat-error>
      </mat-form-field>
      <div class="cluster">
        <button matButton="filled" type="submit">{{ 'jobs.import.check' | transloco }}</button>
        <button matButton type="button" (click)="dismiss.emit()">{{ 'ui.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class ImportPaste implements OnInit {
  /** What stands in the box at first. */
  readonly text = input('');
  readonly send = output<string>();
  readonly dismiss = output();

  protected readonly form = inject(NonNullableFormBuilder).group({ text: ['', filledIn] });
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  constructor() {
    afterNextRender({ read: () => this.field().nativeElement.focus() });
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
