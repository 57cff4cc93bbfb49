import { headingKind } from './headings';
import { labelled, type Page } from './page';
import { PLACE } from '../text/places';
import { type ReadField, surest } from '../text/read-field';
import { ROLE } from './role-words';

const HEAD_LINES = 4;
const LEGAL_FORM =
  /\b(?:GmbH(?: & Co\. KG)?|AG|SE|KG|mbH|Inc\.?|LLC|Ltd\.?|Limited|PLC|Corp\.?|Corporation|S\.?A\.?S?|SARL|S\.?L\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|A\/S|ApS|AB|Oy|Pty|Pvt\.?)(?![\p{L}])/u;
const KIND_OF_EMPLOYER =
  /\b(?:University|Universität|Université|Universidad|Hospital|Klinik(?:um)?|Bank|Banco|Group|Department|Dept|Ministry|Office|Agency|Authority|Ministry|Bureau|Institute|Service|Services|Systems|Labs?|Technologies|Solutions|Analytics|Partners|Studios?|School|College|Centers?|Centres?|Council|Foundation|Association|Stadtwerke)\b/iu;
const WORD = "[\\p{L}\\d&'-]{0,30}(?:\\.[\\p{L}\\d]{1,10}){0,2}";
const NAME = `\\p{Lu}${WORD}(?: (?:(?:of|de|the|for|und|and|&|du|des|für) )?[\\p{Lu}\\d&]${WORD}){0,4}(?:(?<=(?:Inc|Ltd|Corp|Co))\\.)?`;
const NOT_A_NAME =
  /^(?:we|you|the|this|our|us|it|who|what|why|how|as|a|an|in|at|if|your|here|there|they|he|she|job|role|position|team|company|about|description|remote|hybrid|today|home|now|new|wir|nous|sobre|über|apply|full|part|senior|junior|lead|once|since|with|for)$/iu;

/** Sentences that name the employer, the surest first. */
const SENTENCES: readonly (readonly [number, RegExp])[] = [
  [
    0.75,
    new RegExp(
      `^(?<name>${NAME}) (?:is|are) (?:currently |now |actively )?(?:hiring|looking for|seeking|recruiting|searching)\\b`,
      'u',
    ),
  ],
  [0.7, new RegExp(`^About (?<name>${NAME}):?$`, 'u')],
  [
    0.65,
    new RegExp(
      `(?:^|, |\\. )(?:At|Bei|Chez|En)(?: el| la| the| der| dem)? (?<name>${NAME}),? (?:we|you|our|wir|nous|your|nos|valoramos|nuestr)`,
      'u',
    ),
  ],
  [
    0.6,
    new RegExp(`\\b(?:[Jj]oin|work(?:ing)? (?:at|for)) (?<name>${NAME})(?: (?:as|and|to|in)\\b|[.!,])`, 'u'),
  ],
  [
    0.55,
    new RegExp(
      `^(?:Die |The |Le |La |El )?(?<name>${NAME}) (?:is|are|ist|est|es) (?:an?|the|one|eine?|un|una|une|la|le) (?!plus|must|bonus|big|strong|huge|nice|requirement|asset|advantage)`,
      'u',
    ),
  ],
];

function field(value: string, start: number, confidence: number): ReadField<string>[] {
  const trimmed = value.replace(/[ ,:;|-]{1,10}$/u, '');
  if (trimmed.length < 2 || trimmed.length > 80 || NOT_A_NAME.test(trimmed) || !/\p{L}/u.test(trimmed))
    return [];
  return [{ value: trimmed, confidence, start, end: start + trimmed.length }];
}

/** The part of a title's line behind it: "Engineer - Acme", "Engineer at Acme", "Acme | Engineer". */
function besideTitle(page: Page, title: ReadField<string> | null): ReadField<string>[] {
  const line = page.lines
    .slice(0, HEAD_LINES)
    .find(({ start, end }) => title !== null && title.start >= start && title.end <= end);
  if (title === null || line === undefined) return [];
  const behind = page.text.slice(title.end, line.end);
  const at = new RegExp(`^(?: ?\\([^)]{1,12}\\))? {1,2}(?:at|@|bei|chez) {1,2}(?<name>${NAME})`, 'u').exec(
    behind,
  );
  if (at?.groups?.name !== undefined)
    return field(at.groups.name, title.end + at[0].length - at.groups.name.length, 0.85);
  const parted = /^(?: ?\([^)]{1,12}\))? {0,2}(?:[-|•·,@]|\bat\b) {1,3}(?<name>[^-|•·,(<]{2,60})/u.exec(
    behind,
  );
  const name = parted?.groups?.name?.trim();
  const before = page.text.slice(line.start, title.start);
  const ahead = /^(?:\d{1,2}[).] )?(?<name>[^-|•·:]{2,60}?) {1,3}[-|•·] {1,3}$/u.exec(before)?.groups?.name;
  const choices: ReadField<string>[] = [];
  if (name !== undefined && parted !== null && looksLikeName(name)) {
    choices.push(...field(name, title.end + parted[0].indexOf(name), parted[0].includes(',') ? 0.45 : 0.6));
  }
  if (ahead !== undefined && looksLikeName(ahead))
    choices.push(...field(ahead, line.start + before.indexOf(ahead), 0.58));
  return choices;
}

function looksLikeName(text: string): boolean {
  if (/^(?:en|at|bei|chez|in|im|for|with|from|as|to)\b/iu.test(text)) return false;
  if (LEGAL_FORM.test(text)) return true;
  if (/[.!?/]$|\/ /.test(text)) return false;
  if (!/^[\p{Lu}\d]/u.test(text) || text.split(' ').length > 6) return false;
  if (
    /\b(?:remote|hybrid|on-?site|full|part|time|permanent|contract|months?|salary|only|w-?2|c2c|per|we|you|cdi|cdd)\b|[€£$\d]{2}/iu.test(
      text,
    )
  )
    return false;
  const place = PLACE.exec(text);
  return (
    !ROLE.test(text) && (place === null || place[0].length < text.length * 0.6 || KIND_OF_EMPLOYER.test(text))
  );
}

/** A line of the head that stands under the title and is a name. */
function underTitle(page: Page, title: ReadField<string> | null): ReadField<string>[] {
  return page.lines.slice(1, HEAD_LINES).flatMap((line) => {
    if (
      title === null ||
      line.start < title.end ||
      line.text.length > 60 ||
      /[:.!?]$|^https?:|:/.test(line.text)
    )
      return [];
    if (headingKind(line) !== null) return [];
    const text = line.text.split(/ [-|•·] |, /)[0] ?? '';
    if (!looksLikeName(text)) return [];
    return field(text, line.start, LEGAL_FORM.test(text) || KIND_OF_EMPLOYER.test(text) ? 0.8 : 0.5);
  });
}

/** Names with a legal form or a kind of employer in the head's own segments ("…, Klinikum Nordtal, Bremen"). */
function inHead(page: Page): ReadField<string>[] {
  return page.lines.slice(0, HEAD_LINES).flatMap((line) =>
    [...line.text.slice(0, 300).matchAll(/[^,|•·;]{2,80}/gu)].flatMap((segment) => {
      const text = segment[0].trim();
      const sure = LEGAL_FORM.test(text) || KIND_OF_EMPLOYER.test(text);
      if (!sure || text.split(' ').length > 6 || ROLE.test(text) || !looksLikeName(text) || /:/.test(text))
        return [];
      return field(text, line.start + segment.index + segment[0].indexOf(text), 0.68);
    }),
  );
}

function fromSentences(page: Page): ReadField<string>[] {
  const about = page.lines.flatMap((line) => {
    const name = SENTENCES[1]?.[1].exec(line.text.length > 60 ? '' : line.text)?.groups?.name;
    return name === undefined ? [] : field(name, line.start + line.text.indexOf(name), 0.7);
  });
  const named = page.sentences.slice(0, 80).flatMap((sentence) =>
    SENTENCES.flatMap(([confidence, pattern]) => {
      const match = pattern.exec(sentence.text.slice(0, 200));
      const name = match?.groups?.name;
      if (match === null || name === undefined || ROLE.test(name)) return [];
      return field(name, sentence.start + match.index + match[0].indexOf(name), confidence);
    }),
  );
  return [...about, ...named];
}

/** Who offers the job: labelled, beside or under the title, or named in a sentence about the employer. */
export function readCompany(page: Page, title: ReadField<string> | null): ReadField<string> | null {
  const stated = labelled(page, 'company').flatMap((label) => field(label.text, label.start, 0.95));
  const found = [
    ...stated,
    ...besideTitle(page, title),
    ...underTitle(page, title),
    ...inHead(page),
    ...fromSentences(page),
  ];
  return surest(found.filter(({ start, end }) => title === null || end <= title.start || start >= title.end));
}
