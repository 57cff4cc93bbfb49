import { anApplication } from '../testing/an-application';
import { changesOf, formValueOf } from './form-model';
import { toInstant, toLocalDay, toLocalTime } from './local-time';

const BEFORE = formValueOf(
  anApplication({
    interview_date: '2026-03-24T09:30:12.345Z',
    contacts: [{ name: 'Ruth', email: 'ruth@example.org' }],
    offer: { base: 50_000, currency: 'EUR', deadline: null },
  }),
);

it('sends nothing where nothing was changed, although a field is coarser than the time behind it', () => {
  expect(
    changesOf(BEFORE, { ...BEFORE, offer: { ...BEFORE.offer }, contacts: [...BEFORE.contacts] }),
  ).toEqual({});
});

it('sends what was changed, and null for what was emptied', () => {
  const after = { ...BEFORE, status: 'applied' as const, interview_date: '', notes: '  Call back ' };
  expect(changesOf(BEFORE, after)).toEqual({ status: 'applied', interview_date: null, notes: 'Call back' });
});

it('leaves out what a person has none of', () => {
  const contacts = [...BEFORE.contacts, { name: ' Piet ', role: 'CTO', email: '', phone: '', notes: ' ' }];
  expect(changesOf(BEFORE, { ...BEFORE, contacts })).toEqual({
    contacts: [
      { name: 'Ruth', email: 'ruth@example.org' },
      { name: 'Piet', role: 'CTO' },
    ],
  });
});

it('sends an offer as a whole, and none once its fields are empty', () => {
  const offer = { ...BEFORE.offer, bonus: '2500.5' };
  expect(changesOf(BEFORE, { ...BEFORE, offer }).offer).toEqual({
    base: 50_000,
    bonus: 2500.5,
    currency: 'EUR',
    equity: null,
    deadline: null,
  });
  const empty = { base: '', bonus: '', currency: '', equity: ' ', deadline: '' };
  expect(changesOf(BEFORE, { ...BEFORE, offer: empty }).offer).toBeNull();
});

it('holds times of this zone and sends them in UTC', () => {
  const instant = '2026-07-01T07:05:00.000Z';
  const local = toLocalTime(instant);
  expect(new Date(local).getTime()).toBe(Date.parse(instant));
  expect(toInstant(local)).toBe(instant);
  expect(toInstant('')).toBeNull();
  expect(toLocalTime(null)).toBe('');
  const day = toLocalDay(instant);
  expect(toLocalDay(toInstant(day))).toBe(day);
});
