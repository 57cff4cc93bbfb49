import { NO_PAY, type Pay, payInText, statedPay } from '../fields/pay';
import { firstText, isRecord, type JsonRecord, listOrOne } from '../json/values';

/** The names that pages give the parts of pay at its different levels. */
function levelsOf(salary: JsonRecord): readonly JsonRecord[] {
  const inner = [salary.value, salary.priceSpecification, salary.price].flatMap(listOrOne).filter(isRecord);
  return [...inner.slice(0, 5), salary];
}

const first = (levels: readonly JsonRecord[], names: readonly string[]): unknown =>
  levels
    .flatMap((level) => names.map((name) => level[name]))
    .find((value) => value !== undefined && value !== null && !isRecord(value) && value !== '');

/** MonetaryAmount, QuantitativeValue, PriceSpecification, or their parts one level too high or too low. */
function payOfRecord(salary: JsonRecord, posting: JsonRecord): Pay {
  const levels = levelsOf(salary);
  const single = first(levels, ['value', 'price', 'amount']);
  const [low, high] = [
    first(levels, ['minValue', 'minPrice', 'min']),
    first(levels, ['maxValue', 'maxPrice', 'max']),
  ];
  const currency = firstText(
    first(levels, ['currency', 'priceCurrency', 'currencyCode']),
    posting.salaryCurrency,
  );
  const period = first(levels, ['unitText', 'unitCode', 'duration']);
  const range = statedPay({ min: low, max: high ?? null, currency, period });
  if (range.salary_min !== null || range.salary_max !== null) return range;
  return payOfText(single, { currency, period });
}

/** A figure, a range in one text ("3.400,00 - 3.900,00"), or a sentence about pay. */
function payOfText(value: unknown, { currency, period }: { currency: unknown; period: unknown }): Pay {
  const stated = statedPay({ min: value, currency, period });
  if (typeof value !== 'string' || /^[\d\s.,'’–-]{1,60}$/.test(value)) return stated;
  const read = payInText(value);
  if (read.salary_min === null && read.salary_max === null) return stated;
  return { ...read, currency: read.currency ?? stated.currency, period: read.period ?? stated.period };
}

/** The pay of a JobPosting's `baseSalary` in any of the shapes that are seen. `estimatedSalary` is not stated pay. */
export function schemaPay(posting: JsonRecord): Pay {
  for (const salary of listOrOne(posting.baseSalary).slice(0, 10)) {
    const pay = isRecord(salary)
      ? payOfRecord(salary, posting)
      : payOfText(salary, { currency: posting.salaryCurrency, period: undefined });
    if (pay.salary_min !== null || pay.salary_max !== null) return pay;
  }
  return NO_PAY;
}
