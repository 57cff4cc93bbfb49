import { FormControl, FormGroup } from '@angular/forms';
import { newPassword, strengthOf, userName } from '../session/credentials';
import { amount, currencyCode, filledIn, inOrder, monthOrYear, webAddress } from './validators';

const errors = (validator: typeof filledIn, value: unknown) => validator(new FormControl(value));

it.each([
  ['text of white space', filledIn, '  ', { required: true }],
  ['text', filledIn, ' a ', null],
  ['a full address', webAddress, 'https://example.org/a?b', null],
  ['an address without its scheme', webAddress, 'example.org', { web_address: true }],
  ['a script', webAddress, 'javascript:alert(1)', { web_address: true }],
  ['no address', webAddress, '', null],
  ['a month', monthOrYear, '2021-03', null],
  ['a year', monthOrYear, '1999', null],
  ['a month that is none', monthOrYear, '2021-13', { month_or_year: true }],
  ['a currency', currencyCode, 'EUR', null],
  ['a currency in small letters', currencyCode, 'eur', { currency: true }],
  ['an amount with cents', amount, '45.50', null],
  ['an amount with a tenth of a cent', amount, '1.234', { money: true }],
  ['a debt', amount, '-1', { money: true }],
  ['words for an amount', amount, 'a lot', { money: true }],
  ['a user name', userName, 'ada.lovelace', null],
  ['a user name with a space', userName, 'ada lovelace', { username: true }],
  ['nine characters', newPassword, 'k3Ltq!xz0', { minlength: { requiredLength: 10 } }],
  ['a phrase', newPassword, 'correct horse battery', null],
  ['one letter over and over', newPassword, 'aaaaaaaaaaaa', { common_password: true }],
  ['the digits in a row', newPassword, '1234567890', { common_password: true }],
  ['the keyboard in a row', newPassword, 'qwertyuiop', { common_password: true }],
  ['the alphabet backwards', newPassword, 'jihgfedcba', { common_password: true }],
  ['a favorite with digits behind', newPassword, 'Password2024!', { common_password: true }],
])('%s', (_, validator, value, expected) => {
  expect(errors(validator, value)).toEqual(expected);
});

it('rates a password by its length and its distinct characters', () => {
  expect(strengthOf('short')).toBe('weak');
  expect(strengthOf('k3Ltq!xz0w')).toBe('fair');
  expect(strengthOf('otter maple violin fog')).toBe('strong');
});

describe('inOrder', () => {
  const period = (start: string, end: string) =>
    new FormGroup(
      { start: new FormControl(start), end: new FormControl(end) },
      { validators: inOrder<string>('start', 'end', 'order', (a, b) => a < b) },
    );

  it('marks an end before the start, and clears the mark once either is put right', () => {
    const group = period('2021', '2019');
    expect(group.controls.end.errors).toEqual({ order: true });
    group.controls.start.setValue('2018');
    expect(group.controls.end.errors).toBeNull();
    expect(group.valid).toBe(true);
  });

  it('says nothing while one of them is empty', () => {
    expect(period('2021', '').valid).toBe(true);
  });
});
