import { readText } from './cell-reading';
import { type AmountReading, readAmount, readCurrency, readPay, readPeriod } from './money';
import type { RowCells } from './row-cells';
import type { SheetPay } from './sheet-job';

/**
 * Pay from columns of its own for amounts, currency and period; what those leave open, from the text of the pay.
 * @param readsText whether amounts are read from the text if no column of its own has any
 */
export function readPayCells(cells: RowCells, { location, readsText }: PayContext): SheetPay {
  const salary_range = cells.takeText('salary_range', (cell) => readText(cell, 200));
  const min = cells.take('salary_min', readAmount);
  const max = cells.take('salary_max', readAmount);
  const currency = cells.takeChoice('salary_currency', readCurrency);
  const period = cells.takeChoice('salary_period', readPeriod);
  const pay =
    readsText && salary_range !== null && min === null && max === null
      ? readPay(salary_range, location ?? '')
      : null;
  const ends = pay ?? orderedEnds(cells, min, max);
  return {
    salary_range,
    salary_min: cents(ends.min),
    salary_max: cents(ends.max),
    salary_currency: currency ?? pay?.currency ?? max?.currency ?? min?.currency ?? null,
    salary_period: period ?? pay?.period ?? max?.period ?? min?.period ?? null,
  };
}

export interface PayContext {
  /** Tells whose dollar is meant. */
  readonly location: string | null;
  readonly readsText: boolean;
}

const cents = (amount: number | null): number | null =>
  amount === null || amount > 1e12 ? null : Math.round(amount * 100) / 100;

function orderedEnds(
  cells: RowCells,
  min: AmountReading | null,
  max: AmountReading | null,
): { readonly min: number | null; readonly max: number | null } {
  if (min !== null && max !== null && min.amount > max.amount) {
    cells.fault('salary_max', `The highest pay is below the lowest, ${min.amount}. Both are left out.`, {
      found: cells.text('salary_max'),
    });
    return { min: null, max: null };
  }
  return { min: min?.amount ?? null, max: max?.amount ?? null };
}
