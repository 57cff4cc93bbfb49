import type { AbstractControl } from '@angular/forms';
import type { ApiError } from './api-error';

/**
 * Puts the field errors of a refused request on the controls of the same paths, where they stay until the value
 * changes. What belongs to no control goes on the form itself, for the error summary to show.
 *
 * @returns whether the error said anything about fields or values; if not, show it as any other failure
 */
export function showFieldErrors(form: AbstractControl, error: ApiError): boolean {
  if (error.code !== 'invalid' && error.code !== 'conflict') return false;
  const strays: string[] = [];
  for (const { field, message } of error.fields) {
    const control = field === '' ? null : form.get(field);
    if (!control) {
      strays.push(message);
      continue;
    }
    control.setErrors({ server: message });
    control.markAsTouched();
  }
  if (error.fields.length === 0 && error.detail) strays.push(error.detail);
  if (strays.length > 0) form.setErrors({ server: strays.join(' ') });
  return error.fields.length > 0 || strays.length > 0;
}
