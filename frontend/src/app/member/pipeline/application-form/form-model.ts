import {
  type FormArray,
  type FormControl,
  type FormGroup,
  type NonNullableFormBuilder,
  Validators,
} from '@angular/forms';
import type { ApplicationStatus } from '#contracts/application';
import type { ApplicationDto, ContactDto, OfferDto, UpdateApplicationDto } from '#contracts/application.dto';
import { amount, currencyCode, filledIn } from '../../../core/forms/validators';
import { toInstant, toLocalDay, toLocalTime } from './local-time';

/** Texts of the form are never null: an empty field is an empty text, and `null` on the wire. */
type Text = FormControl<string>;

export type ContactGroup = FormGroup<{ name: Text; role: Text; email: Text; phone: Text; notes: Text }>;
export type OfferGroup = FormGroup<{ base: Text; bonus: Text; currency: Text; equity: Text; deadline: Text }>;
export type ApplicationFormGroup = FormGroup<{
  status: FormControl<ApplicationStatus>;
  /** Days here, `2026-03-01`. */
  applied_date: Text;
  offer_date: Text;
  /** Times here, `2026-03-01T09:30`. */
  interview_date: Text;
  follow_up_at: Text;
  contacts: FormArray<ContactGroup>;
  notes: Text;
  offer: OfferGroup;
  outcome_reason: Text;
}>;
export type ApplicationFormValue = ReturnType<ApplicationFormGroup['getRawValue']>;

const max = (length: number) => Validators.maxLength(length);

/** An empty form, with the limits of UpdateApplicationDto. */
export function applicationForm(fb: NonNullableFormBuilder): ApplicationFormGroup {
  return fb.group({
    status: fb.control<ApplicationStatus>('interested'),
    applied_date: '',
    offer_date: '',
    interview_date: '',
    follow_up_at: '',
    contacts: fb.array<ContactGroup>([]),
    notes: ['', max(20_000)],
    offer: fb.group({
      base: ['', amount],
      bonus: ['', amount],
      currency: ['', currencyCode],
      equity: ['', max(500)],
      deadline: '',
    }),
    outcome_reason: ['', max(500)],
  });
}

/** One person, filled in or empty. */
export function contactGroup(fb: NonNullableFormBuilder, from?: Partial<ContactDto>): ContactGroup {
  return fb.group({
    name: [from?.name ?? '', [filledIn, max(120)]],
    role: [from?.role ?? '', max(120)],
    email: [from?.email ?? '', [Validators.email, max(254)]],
    phone: [from?.phone ?? '', max(40)],
    notes: [from?.notes ?? '', max(2000)],
  });
}

/** What the form holds for an application. */
export function formValueOf(application: ApplicationDto): ApplicationFormValue {
  const { offer } = application;
  return {
    status: application.status,
    applied_date: toLocalDay(application.applied_date),
    offer_date: toLocalDay(application.offer_date),
    interview_date: toLocalTime(application.interview_date),
    follow_up_at: toLocalTime(application.follow_up_at),
    contacts: application.contacts.map((contact) => ({
      name: contact.name,
      role: contact.role ?? '',
      email: contact.email ?? '',
      phone: contact.phone ?? '',
      notes: contact.notes ?? '',
    })),
    notes: application.notes ?? '',
    offer: {
      base: textOf(offer?.base),
      bonus: textOf(offer?.bonus),
      currency: offer?.currency ?? '',
      equity: offer?.equity ?? '',
      deadline: toLocalTime(offer?.deadline),
    },
    outcome_reason: application.outcome_reason ?? '',
  };
}

/** Puts values into the form; its list of people takes their number. */
export function fill(
  form: ApplicationFormGroup,
  value: ApplicationFormValue,
  fb: NonNullableFormBuilder,
): void {
  const { contacts } = form.controls;
  contacts.clear({ emitEvent: false });
  for (const contact of value.contacts) contacts.push(contactGroup(fb, contact), { emitEvent: false });
  form.reset(value);
}

/**
 * What was changed, as the API takes it. A field that says the same is left out: a time of the server is finer than
 * the minute of a field, and two windows may change different fields.
 */
export function changesOf(before: ApplicationFormValue, after: ApplicationFormValue): UpdateApplicationDto {
  const change: UpdateApplicationDto = {
    status: after.status,
    applied_date: toInstant(after.applied_date),
    offer_date: toInstant(after.offer_date),
    interview_date: toInstant(after.interview_date),
    follow_up_at: toInstant(after.follow_up_at),
    contacts: after.contacts.map(toContact),
    notes: after.notes.trim() || null,
    offer: toOffer(after.offer),
    outcome_reason: after.outcome_reason.trim() || null,
  };
  const isChanged = (name: string) =>
    JSON.stringify(before[name as keyof ApplicationFormValue]) !==
    JSON.stringify(after[name as keyof ApplicationFormValue]);
  return Object.fromEntries(Object.entries(change).filter(([name]) => isChanged(name)));
}

function toContact({
  name,
  role,
  email,
  phone,
  notes,
}: ApplicationFormValue['contacts'][number]): ContactDto {
  const said = { role: role.trim(), email: email.trim(), phone: phone.trim(), notes: notes.trim() };
  return { name: name.trim(), ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')) };
}

/** `null` if nothing of it is filled in. */
function toOffer({
  base,
  bonus,
  currency,
  equity,
  deadline,
}: ApplicationFormValue['offer']): OfferDto | null {
  if (![base, bonus, currency, equity, deadline].some((text) => text.trim() !== '')) return null;
  return {
    base: base.trim() === '' ? null : Number(base),
    bonus: bonus.trim() === '' ? null : Number(bonus),
    currency: currency.trim() || null,
    equity: equity.trim() || null,
    deadline: toInstant(deadline),
  };
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
