import { IMPORT_FIELDS, IMPORT_MAX_COLUMNS, type ImportField } from '#contracts/job-import';
import type { ColumnMapping } from '#reading';
import { type AppError, invalidField } from '../platform/http';

const INDEX = /^\d{1,2}$/;

/**
 * The fields that a member gave columns, as JSON: `{"0": "company", "3": null}`.
 * @throws {AppError} `invalid` if it is no such object, or names a field twice
 */
export function readMapping(written: string | undefined): ColumnMapping {
  const mapping = new Map<number, ImportField | null>();
  if (written === undefined || written.trim() === '') return mapping;
  for (const [index, field] of Object.entries(parsed(written))) {
    if (!INDEX.test(index) || Number(index) >= IMPORT_MAX_COLUMNS) {
      throw refused(`"${index.slice(0, 20)}" is not the index of a column. Columns are counted from 0.`);
    }
    if (field !== null && !isField(field)) {
      throw refused(`Column ${index} cannot be that. Fields are ${IMPORT_FIELDS.join(', ')}.`);
    }
    if (field !== null && [...mapping.values()].includes(field)) {
      throw refused(`Two columns are to be the ${field}. Choose one.`);
    }
    mapping.set(Number(index), field);
  }
  return mapping;
}

function parsed(written: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw refused('The mapping is not JSON.');
  }
  // An object of JSON is a record of what may be anything.
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw refused('The mapping must be an object, from the index of a column to a field.');
}

const isField = (value: unknown): value is ImportField => IMPORT_FIELDS.some((field) => field === value);

const refused = (message: string): AppError => invalidField('mapping', message);
