import type { RemoteOption } from '#contracts/job';
import { labelled, type Page } from './page';
import { type ReadField, spanOf, surest } from '../text/read-field';
import { NOT_ABOUT_PLACE, WORKPLACE_CUE, WORKPLACE_LABELS, WORKPLACE_RULES } from './workplace-rules';

const BLANK = (found: string): string => ' '.repeat(found.length);
/** Lines that hold the title, the place and the terms in most postings. */
const HEAD_LINES = 6;

function fromLabels(page: Page): ReadField<RemoteOption>[] {
  const labels = [...labelled(page, 'workplace'), ...labelled(page, 'location'), ...labelled(page, 'title')];
  return labels.flatMap((label) => {
    const own = label.kind === 'workplace';
    const rule = WORKPLACE_LABELS.find(([, pattern]) => pattern.test(label.text));
    if (rule === undefined) return [];
    return [{ value: rule[0], confidence: own ? 0.97 : 0.92, start: label.start, end: label.end }];
  });
}

/** In the head a bare word is enough: "Backend Engineer, Hybrid". */
function fromHead(page: Page): ReadField<RemoteOption>[] {
  return page.lines.slice(0, HEAD_LINES).flatMap((line) => {
    const segments = [...line.text.matchAll(/[^|•·;,()]{1,120}/g)];
    return segments.flatMap((segment) => {
      const text = segment[0].trim();
      if (text.split(' ').length > 8 || /\b(?:we|our|you|your|is|are)\b/i.test(text)) return [];
      const rule = WORKPLACE_LABELS.find(([, pattern]) => pattern.test(text.replace(NOT_ABOUT_PLACE, BLANK)));
      if (rule === undefined) return [];
      const start = line.start + segment.index + segment[0].indexOf(text);
      return [{ value: rule[0], confidence: 0.86, start, end: start + text.length }];
    });
  });
}

function fromSentences(page: Page): ReadField<RemoteOption>[] {
  return page.sentences.flatMap((sentence) => {
    if (!WORKPLACE_CUE.test(sentence.text)) return [];
    const text = sentence.text.replace(NOT_ABOUT_PLACE, BLANK);
    return WORKPLACE_RULES.flatMap(({ option, confidence, pattern }) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ value: option, confidence, ...spanOf(match, sentence.start) }];
    });
  });
}

/**
 * Where the work is done: the surest statement of the posting. A benefit such as "home office possible" reads as
 * hybrid with low confidence; a posting that says nothing of the kind gives `null`, even if it names a city.
 */
export function readWorkplace(page: Page): ReadField<RemoteOption> | null {
  return surest([...fromLabels(page), ...fromHead(page), ...fromSentences(page)]);
}
