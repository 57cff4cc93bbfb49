import type { AbstractControl } from '@angular/forms';
import type { TranslocoService } from '@jsverse/transloco';

/** The first error of a control in words: the server's own, or the text `errors.<key>`; empty if it is valid. */
export function errorText(control: AbstractControl, transloco: TranslocoService): string {
  const errors: [string, unknown][] = Object.entries(control.errors ?? {});
  const [first] = errors;
  if (!first) return '';
  const [key, value] = first;
  if (key === 'server' && typeof value === 'string') return value;
  const params = typeof value === 'object' && value !== null ? { ...value } : {};
  return transloco.translate(`errors.${key}`, params);
}
