import type { SalaryPeriod } from '#contracts/salary';
import { SALARY_PERIODS } from '#contracts/salary';
import { currencyCode } from '../posting/currency';
import { readAmounts } from '../posting/money';
import { readPage } from '../posting/page';
import { periodIn } from '../posting/pay-period';
import { readSalary, type SalaryReading } from '../posting/salary';
import type { CellReading } from './cell-reading';

const MOST = 1e12;
const LONGEST = 200;
const PLAIN = /^\d{1,13}(?:\.\d{1,2})?$/;

/** An amount and what is written at it. */
export interface AmountReading {
  /** In whole units of the currency, with cents. */
  readonly amount: number;
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
}

/** One amount of money: 65000, 65.000 €, $120k, 45.50 per hour. */
export function readAmount(cell: string): CellReading<AmountReading> {
  const fault = { fault: 'This is no amount. Write it like 65000.' };
  if (cell.length > LONGEST) return fault;
  if (PLAIN.test(cell)) return within({ amount: Number(cell), currency: null, period: null });
  const [first, ...others] = readAmounts(cell);
  if (first === undefined || others.length > 0 || /^\s*[-−(]/u.test(cell)) return fault;
  const amount = Math.round(first.figure * first.scale * 100) / 100;
  const currency = first.mark === null ? null : known(currencyCode(first.mark, '', ''));
  return within({ amount, currency, period: periodIn(cell.slice(first.end)) });
}

const within = (reading: AmountReading): CellReading<AmountReading> =>
  reading.amount <= MOST ? { value: reading } : { fault: 'This amount is too large to be pay.' };

/** What a cell such as "€65k–80k a year" says; `null` for one that names no amount, such as "competitive". */
export function readPay(cell: string, where: string): SalaryReading | null {
  const pay = readSalary(readPage(`Salary: ${cell.slice(0, LONGEST)}`), where)?.value ?? null;
  return pay === null ? null : { ...pay, currency: pay.currency === null ? null : known(pay.currency) };
}

/** Codes that are withdrawn, or too new for other parts of the product to take. */
const LEFT_OUT: ReadonlySet<string> = new Set(['CUC', 'HRK', 'XCG', 'ZWG']);
const CODES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency').filter((code) => !LEFT_OUT.has(code)),
);

const known = (code: string | null): string | null => (code !== null && CODES.has(code) ? code : null);

/** An ISO 4217 code, or a currency by its sign or name. */
export function readCurrency(cell: string): CellReading<string> {
  const code = known(cell.toUpperCase()) ?? (cell.length > 12 ? null : known(currencyCode(cell, '', '')));
  return code === null
    ? { fault: 'This is no currency. Write its code of three letters, such as EUR.' }
    : { value: code };
}

/** What a pay is for: "year", "per hour", "monatlich". */
export function readPeriod(cell: string): CellReading<SalaryPeriod> {
  const folded = cell.slice(0, 40).toLowerCase();
  const period =
    SALARY_PERIODS.find((one) => one === folded) ?? periodIn(folded) ?? periodIn(`per ${folded}`);
  return period === null
    ? { fault: 'This is no period. Write hour, day, week, month or year.' }
    : { value: period };
}
