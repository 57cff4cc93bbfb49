import { type Amount, readAmounts } from './money';

/** One amount or a range of two, with the text around it on its line. */
export interface PayCandidate {
  readonly first: Amount;
  readonly second: Amount | null;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const BEFORE = 70;
const AFTER = 45;
const MAX_GAP = 40;

/** Between the two ends of a range, with the pay grade or period that may follow the first. */
const RANGE_GAP =
  /^(?:\+|\.-)?(?: ?(?:\/|per|pro|p\.|an?|brutto|brut) ?[\p{L}.]{1,8}){0,2} ?(?:-{1,2}|to|up to|bis(?: zu)?|à|a|y|e|and|und|et|hasta|até|~|\.{2,3}|→) ?(?:[A-Z]{1,3}-?\d{1,2},? ?(?:Step|Grade|Level|Stufe) ?\d{1,2} ?-? ?)?$/u;
/** The two ends with the unit of one applied to the other where it is written once ("120-150K", "€65k-80"). */
export function ends(first: Amount, second: Amount): [number, number] {
  const shared = Math.max(first.scale, second.scale);
  const own = (amount: Amount): number =>
    amount.figure * (amount.scale === 1 && amount.figure < 1000 ? shared : amount.scale);
  return [own(first), own(second)];
}

/** No pay range is wider than this factor; two numbers further apart stand beside each other by chance. */
const WIDEST = 20;

function rises(first: Amount, second: Amount): boolean {
  const [low, high] = ends(first, second);
  return low > 0 && high >= low && high <= low * WIDEST;
}

function isRange(text: string, first: Amount, second: Amount): boolean {
  if (second.start - first.end > MAX_GAP || !rises(first, second)) return false;
  return RANGE_GAP.test(text.slice(first.end, second.start).trim());
}

function candidateAt(text: string, first: Amount, second: Amount | null): PayCandidate {
  const { start } = first;
  const { end } = second ?? first;
  return {
    first,
    second,
    start,
    end,
    before:
      text
        .slice(Math.max(0, start - BEFORE), start)
        .split('\n')
        .at(-1) ?? '',
    after: text.slice(end, end + AFTER).split('\n')[0] ?? '',
  };
}

/** Every number of a text, two of them together where they are the ends of a range. */
export function payCandidates(text: string): PayCandidate[] {
  const amounts = readAmounts(text);
  const found: PayCandidate[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const first = amounts[index];
    const next = amounts[index + 1];
    if (first === undefined) continue;
    const second = next !== undefined && isRange(text, first, next) ? next : null;
    found.push(candidateAt(text, first, second));
    if (second !== null) index += 1;
  }
  return found;
}
