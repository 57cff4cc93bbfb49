import type { DocumentText } from '#reading';
import type { JsonObject } from '../read-document';
import { linkAddress } from '../text/address';
import { FlowWriter } from '../text/flow-writer';

/** Entries of a list that are looked at. */
const MAX_ENTRIES = 500;
/** Objects and lists inside each other; the format needs four. */
const MAX_DEPTH = 20;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text as a JSON Resume (jsonresume.org, schema 1.0.0): an object with an object `basics`. `null` if it is none. */
export function parseJsonResume(text: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(parsed) && isObject(parsed['basics']) ? parsed : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MAX_ENTRIES)
    .map(textOf)
    .filter((text) => text !== '');
}

function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.slice(0, MAX_ENTRIES).filter(isObject) : [];
}

/** The schema's sections with the words over them. `volunteer` and later ones differ only in their fields' names. */
const SECTIONS = [
  ['work', 'Work Experience'],
  ['volunteer', 'Volunteering'],
  ['education', 'Education'],
  ['skills', 'Skills'],
  ['projects', 'Projects'],
  ['certificates', 'Certificates'],
  ['awards', 'Awards'],
  ['publications', 'Publications'],
  ['languages', 'Languages'],
  ['interests', 'Interests'],
  ['references', 'References'],
] as const;

class ResumeWriter {
  readonly flow = new FlowWriter();

  line(
    text: string,
    style: { readonly bold?: boolean; readonly size?: number; readonly bullet?: boolean } = {},
  ): void {
    if (text === '') return;
    const { bold = false, size = 11, bullet = false } = style;
    const href = /^\S{4,}$/.test(text) ? linkAddress(text) : undefined;
    const pieces = [{ text, size, bold, ...(href === undefined ? {} : { href }) }];
    this.flow.paragraph({ pieces, bullet, indent: bullet ? 18 : 0 });
  }

  basics(basics: JsonObject): void {
    this.line(textOf(basics['name']), { bold: true, size: 20 });
    this.line(textOf(basics['label']), { size: 13 });
    for (const key of ['email', 'phone', 'url']) this.line(textOf(basics[key]));
    const location = isObject(basics['location']) ? basics['location'] : {};
    const place = ['address', 'city', 'region', 'countryCode'].map((key) => textOf(location[key]));
    this.line(place.filter((part) => part !== '').join(', '));
    for (const profile of objectsOf(basics['profiles'])) {
      this.line(
        textOf(profile['url']) || [profile['network'], profile['username']].map(textOf).join(' ').trim(),
      );
    }
    if (textOf(basics['summary']) === '') return;
    this.line('Summary', { bold: true, size: 14 });
    this.line(textOf(basics['summary']));
  }

  section(title: string, entries: readonly JsonObject[]): void {
    if (entries.length === 0) return;
    this.line(title, { bold: true, size: 14 });
    for (const entry of entries) this.entry(entry);
  }

  private entry(entry: JsonObject): void {
    const first = (...keys: readonly string[]): string =>
      keys.map((key) => textOf(entry[key])).find((text) => text !== '') ?? '';
    const dates = [first('startDate', 'date', 'releaseDate'), first('endDate')].filter((date) => date !== '');
    const open = dates.length === 1 && first('startDate') !== '' ? ['Present'] : [];
    const study = [first('studyType'), first('area')].filter((part) => part !== '').join(', ');
    const keywords = [...textsOf(entry['keywords']), ...textsOf(entry['courses'])].join(', ');
    const name = first('name', 'organization', 'institution', 'title', 'language');
    this.line(first('position') || study, { bold: true });
    this.line(keywords !== '' && !study ? `${name}: ${keywords}` : name);
    this.line([...dates, ...open].join(' – '));
    this.line(first('location'));
    this.line(first('issuer', 'awarder', 'publisher', 'fluency', 'level', 'score'));
    this.line(first('url', 'website'));
    this.line(first('summary', 'description', 'reference'));
    for (const highlight of textsOf(entry['highlights'])) this.line(highlight, { bullet: true });
  }
}

/** Whether objects and lists are nested no deeper than a resume's. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((member) => isShallow(member, depth + 1));
}

/** The lines that a resume in this form would have on paper. @throws DocumentFault `no_text`, `too_large` */
export function readJsonResume(resume: JsonObject): DocumentText {
  const writer = new ResumeWriter();
  if (isObject(resume['basics'])) writer.basics(resume['basics']);
  for (const [key, title] of SECTIONS) writer.section(title, objectsOf(resume[key]));
  return writer.flow.end();
}
