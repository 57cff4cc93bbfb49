import type { AbstractControl, ValidatorFn } from '@angular/forms';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, USERNAME_PATTERN } from '#contracts/user';

/** 3 to 50 letters, digits, underscores, dots or hyphens; empty is for `filledIn` to refuse. */
export const userName: ValidatorFn = ({ value }: AbstractControl<string>) =>
  value.trim() === '' || USERNAME_PATTERN.test(value.trim()) ? null : { username: true };

/** Long enough and not plainly guessable; the server knows a longer list of common passwords and has the last word. */
export const newPassword: ValidatorFn = ({ value }: AbstractControl<string>) => {
  if (value === '') return null;
  if (value.length < PASSWORD_MIN_LENGTH) return { minlength: { requiredLength: PASSWORD_MIN_LENGTH } };
  if (value.length > PASSWORD_MAX_LENGTH) {
    return { maxlength: { requiredLength: PASSWORD_MAX_LENGTH, actualLength: value.length } };
  }
  return isGuessable(value) ? { common_password: true } : null;
};

export const STRENGTHS = ['weak', 'fair', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * A rough word for how long a password holds: its distinct characters and length decide, as length is what counts.
 * Only a hint while typing; nothing is refused by it.
 */
export function strengthOf(password: string): Strength {
  if (password.length < PASSWORD_MIN_LENGTH || isGuessable(password)) return 'weak';
  const distinct = new Set(password.toLowerCase()).size;
  return password.length >= 16 && distinct >= 9 ? 'strong' : 'fair';
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];
const FAVORITES =
  /^(password|passwort|welcome|iloveyou|letmein|football|sunshine|princess|dragon|monkey|admin|qwerty)/;

/** Few distinct characters, a run of the alphabet, the digits or the keyboard, or a favorite word with digits behind. */
function isGuessable(password: string): boolean {
  const folded = password.toLowerCase();
  if (new Set(folded).size <= 3) return true;
  const core = folded.replace(/[\d!?.@#$%*_-]+$/, '');
  if (FAVORITES.test(folded) && core.length <= 10) return true;
  const backwards = [...folded].reverse().join('');
  return RUNS.some((run) => (run + run).includes(folded) || (run + run).includes(backwards));
}
