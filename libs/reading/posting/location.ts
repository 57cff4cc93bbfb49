import { labelled, type Page } from './page';
import { PLACE } from '../text/places';
import { type ReadField, spanOf, surest } from '../text/read-field';

const HEAD_LINES = 6;
const MAX_LOCATION = 120;
const REMOTE_IN =
  /\b(?:[Ff]ully |100% )?(?:[Rr]emote(?:ly)?|REMOTE) ?(?:\((?<inside>[^)]{2,40})\)|(?:in|within|across)(?: the)? (?<within>\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20}){0,2}))/u;
const LEADS =
  /(?:\b(?:based|located|position|role|job|office|offices|headquarters|hq|team|live|standort|sitz|sede(?: ubicada)?|bureaux?|poste (?:basé|situé))(?: is| are)? ?(?:in|at|en|à|:)?|\bin (?:our|the)|\bour|\b(?:sede|oficina) en|(?<!\p{L})à|\bin|\ben) $/iu;

/** How the work is done, said behind the place. */
const TERMS_BEHIND =
  / {0,3}\((?:[^)]{0,60}\b)?(?:remote|virtual|hybrid|on-?site|office|home ?office|days)\b[^)]{0,60}\)$/i;

function fromLabels(page: Page): ReadField<string>[] {
  return labelled(page, 'location').flatMap(({ text, start }) => {
    const value = (text.split('|')[0] ?? '').replace(TERMS_BEHIND, '').trim();
    return value.length < 2 || value.length > MAX_LOCATION || !/\p{L}/u.test(value)
      ? []
      : [{ value, confidence: 0.95, start, end: start + value.length }];
  });
}

function fromHead(page: Page): ReadField<string>[] {
  return page.lines.slice(0, HEAD_LINES).flatMap((line, index) => {
    const text = line.text.slice(0, 400);
    const place = PLACE.exec(text);
    const remote = REMOTE_IN.exec(text);
    const found: ReadField<string>[] = [];
    if (place !== null)
      found.push({ value: place[0], confidence: 0.82 - index * 0.04, ...spanOf(place, line.start) });
    const area = remote?.groups?.inside ?? remote?.groups?.within;
    if (remote !== null && area !== undefined) {
      found.push({
        value: remote[0].trim(),
        confidence: 0.84 - index * 0.04,
        start: line.start + remote.index,
        end: line.start + remote.index + remote[0].trim().length,
      });
    }
    return found;
  });
}

function fromSentences(page: Page): ReadField<string>[] {
  return page.sentences.slice(0, 200).flatMap((sentence) => {
    const place = PLACE.exec(sentence.text);
    if (place === null || !LEADS.test(sentence.text.slice(Math.max(0, place.index - 40), place.index)))
      return [];
    return [{ value: place[0], confidence: 0.6, ...spanOf(place, sentence.start) }];
  });
}

/** Where the job is, as written: the labelled place, a place in the head, or where the office or team is said to be. */
export function readLocation(page: Page): ReadField<string> | null {
  return surest([...fromLabels(page), ...fromHead(page), ...fromSentences(page)]);
}
