import { basename } from 'node:path';
import { isRight } from '../../measures/choices';
import { added, type Counts, f1, NONE } from '../../measures/counts';
import { choiceFigures, countFigure, shareFigure } from '../../measures/figures';
import type { Fault, Figure, Outcome } from '../../outcome';
import { DocumentFault } from '../../../src/platform/documents';
import type { LabelledFolder } from '../../labelled-folder';
import type { Readers } from '../../readers/readers';
import type { Kind } from '../kind';
import { skillSets } from '../skills/skill-table';
import { type PredictedResume, predictedResume } from './predict';
import {
  areYearsRight,
  FIELDS,
  type LabelledResume,
  levelChoice,
  resumeCounts,
  type ResumeField,
  UNREAD,
} from './score';

interface JudgedResume {
  readonly label: LabelledResume;
  readonly found: PredictedResume;
  readonly counts: Readonly<Record<ResumeField, Counts>>;
}

/** Files of resumes. */
export const resumes: Kind = {
  name: 'resumes',
  parts: ['resumes/truth', 'resumes/files'],
  reads: true,
  measure,
};

async function measure(data: LabelledFolder, readers: Readers): Promise<Outcome> {
  const setOf = skillSets(data);
  const all: JudgedResume[] = [];
  const faults: Fault[] = [];
  for (const label of data.all<LabelledResume>('resumes/truth')) {
    const read = await readOrFault(data.bytes(`resumes/${label.file}`), basename(label.file), readers);
    if (typeof read === 'string') faults.push({ item: label.id, weight: 100, detail: read });
    const found = typeof read === 'string' ? UNREAD : read;
    all.push({ label, found, counts: resumeCounts(label, found, setOf) });
  }
  return {
    predictions: Object.fromEntries(all.map(({ label, found }) => [label.id, found])),
    figures: figuresOf(all),
    faults: [...faults, ...all.flatMap((one) => faultOf(one, setOf))],
  };
}

async function readOrFault(bytes: Buffer, name: string, readers: Readers): Promise<PredictedResume | string> {
  try {
    return predictedResume((await readers.resume(bytes, name)).fields);
  } catch (error) {
    if (error instanceof DocumentFault) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function figuresOf(all: readonly JudgedResume[]): Figure[] {
  const years = all.filter(({ label, found }) => areYearsRight(label, found)).length;
  const levels = all.map(({ label, found }) => levelChoice(label, found));
  return [
    { ...macro('macro F1', all), judge: 'macro_f1' },
    ...FIELDS.map((field) => countFigure(field, totalOf(all, field), `fields.${field}.f1`)),
    shareFigure('years within 1', [years, all.length], { judge: 'years_within_1' }),
    ...choiceFigures('level', levels, 'level_accuracy'),
    ...formats(all).map((format) => ({
      ...macro(
        `macro F1: ${format}`,
        all.filter(({ label }) => label.format === format),
      ),
      is_detail: true,
    })),
  ];
}

const formats = (all: readonly JudgedResume[]): string[] =>
  [...new Set(all.map(({ label }) => label.format))].sort();

const totalOf = (all: readonly JudgedResume[], field: ResumeField): Counts =>
  all.map(({ counts }) => counts[field]).reduce(added, NONE);

/** The mean of the fields' F1, each field counting the same. */
function macro(name: string, all: readonly JudgedResume[]): Figure {
  const sum = FIELDS.reduce((total, field) => total + f1(totalOf(all, field)), 0);
  return { name, value: sum / FIELDS.length, unit: 'share', basis: `${all.length} files` };
}

function faultOf({ label, found, counts }: JudgedResume, setOf: ReturnType<typeof skillSets>): Fault[] {
  const wrong = FIELDS.filter((field) => counts[field].wrong + counts[field].missed > 0);
  const weight = wrong.reduce((sum, field) => sum + counts[field].wrong + counts[field].missed, 0);
  const details = wrong.map((field) => detailOf(field, { label, found, setOf }));
  if (!areYearsRight(label, found)) details.push(told('years', label.total_years, found.total_years));
  if (!isRight(levelChoice(label, found))) details.push(told('level', label.level, found.level));
  return details.length === 0 ? [] : [{ item: label.id, weight, detail: details.join('; ') }];
}

interface Compared {
  readonly label: PredictedResume;
  readonly found: PredictedResume;
  readonly setOf: ReturnType<typeof skillSets>;
}

function detailOf(field: ResumeField, { label, found, setOf }: Compared): string {
  if (field === 'skills') {
    const [wanted, read] = [setOf(label.skills), setOf(found.skills)];
    const only = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
      [...some].filter((name) => !others.has(name));
    return told('skills', only(wanted, read), only(read, wanted));
  }
  if (field.startsWith('exp_')) return told(field, label.experience, found.experience);
  if (field.startsWith('edu_')) return told(field, label.education, found.education);
  const plainField = field as 'name' | 'email' | 'phone' | 'location' | 'links'; // the others are handled above
  return told(field, label[plainField], found[plainField]);
}

const told = (field: string, label: unknown, found: unknown): string =>
  `${field} ${JSON.stringify(label)}, read ${JSON.stringify(found)}`;
