import { findPeriods } from '../dates/period';
import type { ResumeLine } from '../layout/resume-line';
import { type Sourced, sourced } from '../sourced';
import type { ContactPiece } from './contact-zone';

/** Digits of a number with its country's code at most (ITU-T E.164), and of a local one at least. */
const MOST_DIGITS = 15;
const FEWEST_DIGITS = 7;
const NUMBER = /(?<![\p{L}\d@./])(?:\+|00)?[\d(][\d\s().\-–/]{5,22}\d(?![\d@]|\.?\p{L})/gu;
const LABEL =
  /^(?:tel|phone|telephone|mobile|mob|cell|cellphone|handy|telefon|mobil|téléphone|portable|móvil|teléfono|telefono|celular|cellulare|telefone|telefoon|mobiel|тел|телефон|моб|电话|手机|電話|携帯|전화|연락처|هاتف|t|m|p|ph|contact)/iu;
const FAX = /^(?:fax|telefax)/i;

function numberIn(text: string): string | null {
  for (const [found] of text.matchAll(NUMBER)) {
    const digits = found.replace(/\D/g, '');
    if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) continue;
    if (findPeriods(found).some(({ from, to }) => to - from >= found.trim().length - 2)) continue;
    const opens = found.split('(').length - found.split(')').length;
    return opens > 0 ? found.replace('(', '').trim() : found.trim();
  }
  return null;
}

/** The first telephone number among contact data; elsewhere in the text only one with a label or country code. */
export function readPhone(
  pieces: readonly ContactPiece[],
  others: readonly ResumeLine[],
): Sourced<string> | null {
  const found = pieces.flatMap(({ text, line, label }) => {
    const value = FAX.test(label) ? null : numberIn(text);
    const isPlain = value !== null && /^\d{8}$/.test(value);
    return value === null || isPlain ? [] : [sourced(line, value, LABEL.test(label) ? 0.98 : 0.93)];
  });
  if (found[0] !== undefined) return found[0];
  for (const line of others) {
    const label =
      /(?:tel|phone|mobile|mobil|telefon|telefono|teléfono|téléphone|телефон|电话|電話)\p{L}{0,3}\.?\s?[:：]?\s?(.{7,30})/iu.exec(
        line.text,
      );
    const value = label?.[1] === undefined ? null : numberIn(label[1]);
    if (value !== null) return sourced(line, value, 0.8);
  }
  return null;
}
