import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { FormGroup } from '@angular/forms';
import { debounceTime } from 'rxjs';

/** What was typed into a form, kept in this tab until it is saved. */
export interface Draft {
  /** Whether the form began with what was typed before. */
  readonly wasRestored: boolean;
  /** Forgets it: call when it was saved or given up, after `form.markAsPristine()`. */
  clear(): void;
}

export interface DraftOptions<Value> {
  /** Puts a kept value back; needed for forms whose lists must first grow to its length. */
  readonly restore?: (value: Value) => void;
  /** Controls whose values must not be kept, such as passwords. */
  readonly omit?: readonly string[];
}

/**
 * Keeps what is typed across a reload or a lost session, and puts it back into the form. Gone when the tab closes
 * and at sign-out. Call it where inject() may be called, after the form has its first values.
 *
 * `readonly draft = keepDraft('job.new', this.form);`
 */
export function keepDraft<Value extends Record<string, unknown>>(
  name: string,
  form: FormGroup,
  { restore = (value) => form.patchValue(value), omit = [] }: DraftOptions<Value> = {},
): Draft {
  const key = `ccp.draft.${name}`;
  const kept = sessionStorage.getItem(key);
  if (kept !== null) {
    // It was written below from a form of this shape; patchValue passes over fields that are gone since.
    restore(JSON.parse(kept) as Value);
    form.markAsDirty();
  }
  const save = () => {
    if (!form.dirty) return;
    // The raw value of a group is an object by its names.
    const value = Object.entries(form.getRawValue() as Record<string, unknown>);
    sessionStorage.setItem(
      key,
      JSON.stringify(Object.fromEntries(value.filter(([field]) => !omit.includes(field)))),
    );
  };
  form.valueChanges.pipe(debounceTime(300), takeUntilDestroyed()).subscribe(save);
  inject(DestroyRef).onDestroy(save);
  return { wasRestored: kept !== null, clear: () => sessionStorage.removeItem(key) };
}
