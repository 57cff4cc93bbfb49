import type { ParsedDescriptionDto, SkillMentionDto } from '#contracts/job.dto';
import { inOrder, type Mark } from '../marked-text/mark-text';
import { JOB_FIELDS, type JobField, type JobFormGroup, readValueOf } from './form-model';

/**
 * Below this a field asks to be checked. What stands in a labelled field or a heading is read with more, what is
 * concluded from a sentence with less.
 */
export const SURE_FROM = 0.75;

/** Read together with `salary_range`, which stands for all of them. */
const PAY_FIELDS: readonly JobField[] = ['salary_min', 'salary_max', 'salary_currency', 'salary_period'];

/** What was read from a posting: the text, how sure each field is (0 to 1), and where skills are named. */
export interface Reading {
  readonly text: string;
  readonly confidence: Readonly<Partial<Record<JobField, number>>>;
  readonly mentions: readonly SkillMentionDto[];
}

/** What to remember of the server's answer beside the fields themselves. */
export function readingOf(text: string, answer: ParsedDescriptionDto): Reading {
  const known = JOB_FIELDS.filter((field) => answer.confidence[field] !== undefined);
  return {
    text,
    confidence: Object.fromEntries(known.map((field) => [field, answer.confidence[field]])),
    mentions: answer.mentions,
  };
}

/** Puts what was read into the form, except where the member has already typed something. */
export function fillFrom(form: JobFormGroup, answer: ParsedDescriptionDto): void {
  const values = Object.entries(readValueOf(answer.parsed_data));
  form.patchValue(Object.fromEntries(values.filter(([field]) => !form.get(field)?.dirty)));
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

/** Where the text names skills, and where it says what the fields were filled with. */
export function marksOf({ text, mentions }: Reading, values: readonly string[]): Mark[] {
  const fields = values.flatMap((value): Mark[] => {
    const start = value.length > 1 ? text.indexOf(value) : -1;
    return start < 0 ? [] : [{ start, end: start + value.length, kind: 'field' }];
  });
  const skills = mentions.map(({ start, end }): Mark => ({ start, end, kind: 'skill' }));
  return inOrder([...fields, ...skills], text.length);
}
