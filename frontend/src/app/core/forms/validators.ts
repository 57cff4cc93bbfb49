import { type AbstractControl, type ValidationErrors, type ValidatorFn, Validators } from '@angular/forms';

// The same rules as libs/contracts/validation.ts, so that most mistakes are told before anything is sent. The key of
// each error is a text below `errors.`.

/** Text that is more than white space. */
export const filledIn: ValidatorFn = ({ value }: AbstractControl<unknown>) =>
  typeof value === 'string' && value.trim() === ''
    ? { required: true }
    : Validators.required({ value } as AbstractControl);

/** A full http or https address; empty is fine. */
export const webAddress = matches('web_address', (text) => {
  const address = URL.parse(text);
  return address !== null && /^https?:$/.test(address.protocol) && address.hostname !== '';
});

/** `2021-03` or `2021`; empty is fine. */
export const monthOrYear = matches('month_or_year', (text) => /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(text));

/** Three capital letters; empty is fine. */
export const currencyCode = matches('currency', (text) => /^[A-Z]{3}$/.test(text));

/** 0 to 10¹² with at most two decimals; empty is fine. */
export const amount: ValidatorFn = ({ value }: AbstractControl<unknown>) => {
  if (value === null || value === '') return null;
  const number = Number(value);
  const isMoney =
    Number.isFinite(number) && number >= 0 && number <= 1e12 && Math.round(number * 100) / 100 === number;
  return isMoney ? null : { money: true };
};

/**
 * On a group: the end does not come before the start. The error stands at the end's control; the group itself stays
 * valid only if it does.
 *
 * @param error its key below `errors.`
 */
export function inOrder<Value>(
  start: string,
  end: string,
  error: string,
  isBefore: (a: Value, b: Value) => boolean,
): ValidatorFn {
  return (group) => {
    const first = group.get(start);
    const last = group.get(end);
    if (!first || !last || first.invalid || isBlank(first.value) || isBlank(last.value))
      return clear(last, error);
    // The caller names the type of both controls.
    if (!isBefore(last.value as Value, first.value as Value)) return clear(last, error);
    last.setErrors({ ...last.errors, [error]: true });
    return null;
  };
}

function clear(control: AbstractControl | null, error: string): null {
  if (!control?.hasError(error)) return null;
  const { [error]: _, ...rest } = control.errors ?? {};
  control.setErrors(Object.keys(rest).length > 0 ? rest : null);
  return null;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function matches(key: string, test: (text: string) => boolean): ValidatorFn {
  return ({ value }: AbstractControl<unknown>): ValidationErrors | null => {
    if (typeof value !== 'string' || value.trim() === '' || test(value.trim())) return null;
    return { [key]: true };
  };
}

/** Every entry of a list is a web address. */
export const webAddresses = (control: AbstractControl<string[]>) =>
  control.value.some((value) => webAddress({ value } as AbstractControl)) ? { web_address: true } : null;
