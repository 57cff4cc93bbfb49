import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { type ControlValueAccessor, NgControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';

/** One of a few values; `null` says "not said". */
export interface ChoiceOption {
  readonly value: string | null;
  /** Key of its text. */
  readonly label: string;
}

let lastName = 0;

/**
 * A form control for one of a few values: radio buttons that look like one row of buttons. Arrows choose.
 *
 * `<ccp-choice formControlName="experience_level" inputId="profile-experience_level" [label]="…" [options]="LEVELS" />`
 */
@Component({
  selector: 'ccp-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <fieldset [disabled]="isDisabled()">
      <legend>{{ label() }}</legend>
      <div class="row">
        @for (option of options(); track option.value) {
          <label>
            <input
              type="radio"
              [id]="$first ? inputId() : inputId() + '-' + option.value"
              [name]="name"
              [checked]="option.value === value()"
              (change)="choose(option.value)"
              (blur)="touched()"
            />
            <span>{{ option.label | transloco }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './choice.scss',
})
export class Choice implements ControlValueAccessor {
  readonly label = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly inputId = input.required<string>();

  protected readonly name = `ccp-choice-${++lastName}`;
  protected readonly value = signal<string | null>(null);
  protected readonly isDisabled = signal(false);
  private changed: (value: string | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  constructor() {
    inject(NgControl, { self: true }).valueAccessor = this;
  }

  writeValue(value: string | null): void {
    this.value.set(value);
  }

  registerOnChange(changed: (value: string | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(isDisabled: boolean): void {
    this.isDisabled.set(isDisabled);
  }

  protected choose(value: string | null): void {
    this.value.set(value);
    this.changed(value);
  }
}
