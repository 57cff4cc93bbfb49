import { Directive, ElementRef, inject } from '@angular/core';
import { NG_VALIDATORS, type ValidationErrors, type Validator } from '@angular/forms';

/**
 * Refuses a date that is only half filled in. Browsers give such a field the same empty value as one that was never
 * touched, and it would be cleared without a word.
 */
@Directive({
  selector: 'input[ccpWholeDate]',
  providers: [{ provide: NG_VALIDATORS, useExisting: WholeDate, multi: true }],
  host: { '(input)': 'changed()', '(keyup)': 'changed()', '(blur)': 'changed()' },
})
export class WholeDate implements Validator {
  private readonly field = inject<ElementRef<HTMLInputElement>>(ElementRef);
  protected changed: () => void = () => undefined;

  validate(): ValidationErrors | null {
    return this.field.nativeElement.validity.badInput ? { whole_date: true } : null;
  }

  registerOnValidatorChange(changed: () => void): void {
    this.changed = changed;
  }
}
