import type { Line } from '../text/lines';
import { labelled, type Page } from './page';
import { PLACE } from '../text/places';
import { type ReadField, surest } from '../text/read-field';
import { GENDER_MARK, ROLE } from './role-words';

const HEAD_LINES = 5;
const MAX_TITLE = 100;
const MAX_WORDS = 11;
/** What parts the title from company, place and terms on one line. */
const PARTING =
  / {1,3}[-|•·@] {1,3}|\||•| (?:at|bei|chez|en) (?=\p{Lu})|: | {2,}|<|, (?=(?:[Rr]emote|[Hh]ybrid|[Oo]n-?site|\p{Lu}\p{L}{2,20}(?:,|$| \p{Lu}{2}\b)|\d|[£€$]))|\. |$/gu;
const SENTENCE =
  /\b(?:we|we're|our|is|are|was|you|your|will|have|has|wir|du|sie|nous|vous|somos|estamos|buscamos|suchen|recherchons|need|pay|join|looking|apply|about|the company)\b|[.!?]$/iu;
const SEEKING =
  /\b(?:looking for|looking to hire|hiring|seeking|searching for|recruiting|in search of|suchen(?: wir)?(?: dich| sie)? als|suchen(?: wir)?|recherch(?:ons|e)|buscamos|estamos buscando|procuramos) (?:for )?(?:an?|the|another|our next|einen?|eine[nr]?|une?|un\(e\)|una?|talented|experienced)? ?(?:(?:an? )?(?:talented|experienced|motivated|passionate|skilled|fresh|exceptional|highly \w+|erfahrene[nr]?|new|dedicated|full-time|part-time) ){0,2}(?<title>[^.;:!?,(]{3,100})/iu;
const SEEKING_END =
  / (?:to|who|with|for|that|in|at|on|and you|gesucht|wanted|needed|required|as|taking|working|leading|helping|based|join|für|mit|zur|zum|der|die|pour|qui|para|con|que|responsible)(?![\p{L}])|\(|$/iu;
const ROLE_AS = /\bas (?:an?|our|the) (?<title>(?:\p{Lu}[\p{L}.#+/-]{1,30} ?){1,6})/u;

/** Behind the title without a sign between: that somebody is sought, or for which hours. */
const TERMS_BEHIND =
  /(?<=\p{L}{3}) (?:gesucht|wanted|needed|required|in (?:voll|teil)zeit|in voll-|full[ -]time|part[ -]time|à temps)(?!\p{L})/iu;

function fit(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= MAX_TITLE &&
    text.split(' ').length <= MAX_WORDS &&
    /\p{L}{2}/u.test(text)
  );
}

/** The title without gender mark and outer signs, as a field. */
function asTitle(raw: string, offset: number, confidence: number): ReadField<string> | null {
  const mark = GENDER_MARK.exec(raw);
  const named = mark === null || mark.index < 3 ? raw : raw.slice(0, mark.index);
  const place = PLACE.exec(named);
  // "Nurse, Leeds" and "Nurse in Leeds": the place is no part of the title.
  const joined = place === null ? null : /(?:, | in | - )$/.exec(named.slice(0, place.index));
  const placed = joined === null || joined.index < 3 ? named : named.slice(0, joined.index);
  const cut = placed.slice(0, TERMS_BEHIND.exec(placed)?.index ?? placed.length);
  const from = /^[^\p{L}\d.(]{0,10}/u.exec(cut)?.[0].length ?? 0;
  const body = cut
    .slice(from)
    .replace(/[ ,:|*-]{1,10}$/u, '')
    .replace(/ (?:at|bei|chez|in)$/u, '');
  // A bracket that the title's part of the line opens and does not close holds terms.
  const value = body.replace(/^\((?=[^)]{0,200}$)/, '').replace(/ ?\([^)]{0,100}$/, '');
  const start = offset + from + Math.max(0, body.indexOf(value));
  return fit(value) ? { value, confidence, start, end: start + value.length } : null;
}

function segments(line: Line): { text: string; start: number }[] {
  const text = line.text.slice(0, 300);
  let from = 0;
  return [...text.matchAll(PARTING)].flatMap((match) => {
    const piece = { text: text.slice(from, match.index), start: line.start + from };
    from = match.index + match[0].length;
    return piece.text.trim() === '' ? [] : [piece];
  });
}

function fromHead(page: Page): ReadField<string>[] {
  const used = new Set(
    [...page.labels].flatMap(([kind, values]) =>
      kind === 'title' || kind === 'job_type' ? [] : values.map(({ start }) => start),
    ),
  );
  return page.lines.slice(0, HEAD_LINES).flatMap((line, index) => {
    const parts = segments(line);
    return parts.flatMap((part) => {
      if (used.has(part.start) || SENTENCE.test(part.text) || !ROLE.test(part.text)) return [];
      const title = asTitle(part.text, part.start, 0.9 - index * 0.06);
      return title === null ? [] : [title];
    });
  });
}

/** The first line of a text that has a head, even if it names no role that is known. */
function fromFirstLine(page: Page): ReadField<string>[] {
  const line = page.lines[0];
  const parts = line === undefined ? [] : segments(line);
  const hasHead = page.lines.length >= 3 || parts.length >= 3;
  const first = hasHead ? parts[0] : undefined;
  if (
    line === undefined ||
    first === undefined ||
    SENTENCE.test(first.text) ||
    /^[^:]{1,40}:|[%€$£]/.test(line.text) ||
    first.text.length > MAX_TITLE
  )
    return [];
  if (/:$|^(?:location|about|date|https?)/i.test(line.text)) return [];
  const title = asTitle(first.text, first.start, 0.5);
  return title === null ? [] : [title];
}

function fromSentences(page: Page): ReadField<string>[] {
  return page.sentences.slice(0, 40).flatMap((sentence) => {
    const seeking = SEEKING.exec(sentence.text);
    const found = seeking?.groups?.title ?? ROLE_AS.exec(sentence.text)?.groups?.title;
    if (found === undefined) return [];
    const raw = found.slice(0, SEEKING_END.exec(found)?.index ?? found.length).trim();
    const at = sentence.text.indexOf(raw, seeking?.index ?? 0);
    if (!ROLE.test(raw) || raw.split(' ').length > 8 || at === -1) return [];
    const title = asTitle(raw, sentence.start + at, seeking === null ? 0.5 : 0.6);
    return title === null ? [] : [title];
  });
}

/** The name of the job: labelled, in the head, or in the sentence that says who is looked for. */
export function readTitle(page: Page): ReadField<string> | null {
  const stated = labelled(page, 'title').flatMap((label) => {
    const title = asTitle(label.text, label.start, 0.95);
    return title === null || SENTENCE.test(title.value) ? [] : [title];
  });
  const first = stated[0];
  if (first !== undefined && first.start < 2000) return first;
  return surest([...fromHead(page), ...fromFirstLine(page), ...fromSentences(page)]);
}
