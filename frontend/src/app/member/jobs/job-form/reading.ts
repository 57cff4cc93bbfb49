import type { ParsedDescriptionDto, SkillMentionDto } from '#contracts/posting.dto';
import { inOrder, type Mark } from '../marked-text/mark-text';
import { JOB_FIELDS, type JobField, type JobFormGroup, type JobFormValue, readValueOf } from './form-model';

/**
 * Below this a field asks to be checked. What stands in a labelled field or a heading is read with more, what is
 * concluded from a sentence or a page's heading with less.
 */
export const SURE_FROM = 0.7;

/** Read together with `salary_range`, which stands for all of them. */
const PAY_FIELDS: readonly JobField[] = ['salary_min', 'salary_max', 'salary_currency', 'salary_period'];

/** What was read from a posting: the text, how sure each field is (0 to 1), and where it was read. */
export interface Reading {
  /** The posting as text; offsets of `mentions` count in it. */
  readonly text: string;
  /** The address of the page it was read from; `null` if the text was pasted. */
  readonly page: string | null;
  readonly confidence: Readonly<Partial<Record<JobField, number>>>;
  /** For fields that were read from a passage of the text, that passage. */
  readonly passages: Readonly<Partial<Record<JobField, string>>>;
  readonly mentions: readonly SkillMentionDto[];
  readonly is_open: boolean | null;
  /** `YYYY-MM-DD` */
  readonly deadline: string | null;
}

/** What to remember of the server's answer beside the fields themselves. The pay's fields count as one. */
export function readingOf(answer: ParsedDescriptionDto): Reading {
  const { confidence, passages, parsed_data, mentions, is_open, deadline, origin } = answer;
  const pay = ['salary_range' as const, ...PAY_FIELDS].flatMap((field) => confidence[field] ?? []);
  const sure: Record<string, number> =
    pay.length > 0 ? { ...confidence, salary_range: Math.min(...pay) } : confidence;
  return {
    text: parsed_data.description,
    page: origin === 'text' ? null : parsed_data.source_url,
    confidence: pickFields(sure),
    passages: pickFields(passages),
    mentions,
    is_open,
    deadline,
  };
}

function pickFields<T>(record: Readonly<Record<string, T>>): Partial<Record<JobField, T>> {
  return Object.fromEntries(
    JOB_FIELDS.filter((field) => record[field] !== undefined).map((field) => [field, record[field]]),
  );
}

/** Puts what was read into the form, except where the member has already typed something. */
export function fillFrom(form: JobFormGroup, answer: ParsedDescriptionDto): void {
  const { source_url } = answer.parsed_data;
  const values = Object.entries({
    ...readValueOf(answer.parsed_data),
    ...(source_url !== null && { source_url }),
  });
  form.patchValue(Object.fromEntries(values.filter(([field]) => !form.get(field)?.dirty)));
}

/** Whether a posting takes applications no more: its page says so, or the last day is over. `today` as `YYYY-MM-DD`. */
export function isClosed(
  { is_open, deadline }: Pick<Reading, 'is_open' | 'deadline'>,
  today: string,
): boolean {
  return is_open === false || (deadline !== null && deadline < today);
}

/** A part of the form that was read; the pay is one, with all its fields. */
export interface ReadPart {
  readonly field: JobField;
  readonly isSure: boolean;
}

/** The parts that were read, those to check first. */
export function readParts({ confidence }: Reading): ReadPart[] {
  return JOB_FIELDS.filter((field) => !PAY_FIELDS.includes(field))
    .flatMap((field): ReadPart[] => {
      const sure = confidence[field];
      return sure === undefined ? [] : [{ field, isSure: sure >= SURE_FROM }];
    })
    .sort((a, b) => Number(a.isSure) - Number(b.isSure));
}

/** What stands beside a field that was read: whether it is sure, and the passage unless the field says the same. */
export interface FieldMark {
  readonly isSure: boolean;
  readonly passage: string | null;
}

/** A passage cut out of a sentence may begin with what separates it from the words before. */
const LOOSE_START = /^[\s,;:.·–-]{1,5}/;

/** The mark of each part that was read. `values` are the form's. */
export function fieldMarks(
  reading: Reading,
  values: Readonly<Partial<JobFormValue>>,
): Partial<Record<JobField, FieldMark>> {
  return Object.fromEntries(
    readParts(reading).map(({ field, isSure }): [JobField, FieldMark] => {
      const passage = reading.passages[field]?.replace(LOOSE_START, '');
      const isSaid = passage === undefined || folded(passage) === folded(String(values[field] ?? ''));
      return [field, { isSure, passage: isSaid ? null : passage }];
    }),
  );
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Where the text names skills, and where it says what the fields were filled with. */
export function marksOf({ text, mentions }: Reading, values: readonly string[]): Mark[] {
  const fields = values.flatMap((value): Mark[] => {
    const start = value.length > 1 ? text.indexOf(value) : -1;
    return start < 0 ? [] : [{ start, end: start + value.length, kind: 'field' }];
  });
  const skills = mentions.map(({ start, end }): Mark => ({ start, end, kind: 'skill' }));
  return inOrder([...fields, ...skills], text.length);
}
