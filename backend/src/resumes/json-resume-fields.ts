import type { JsonObject } from '../platform/documents';
import { at, type Found, type ResumeFields } from './resume-fields';

/** What stands in a field of its own was not guessed. */
const STATED = { confidence: 0.98, page: null, line: null, passage: null };

const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 200) : []);

/** Controls and marks that nobody sees, which databases refuse and which deceive; joiners are part of some scripts. */
const UNSEEN = /(?![\s\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** A text that is not empty, cut to `length`. */
function textOf(value: unknown, length = 200): string | null {
  if (typeof value !== 'string') return null;
  const plain = value.toWellFormed().replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  // By characters, so that none is cut in half.
  const text = [...plain.slice(0, 2 * length)].slice(0, length).join('').toWellFormed().trim();
  return text === '' ? null : text;
}

const textsOf = (values: readonly unknown[], length = 200): string[] =>
  values.flatMap((value) => textOf(value, length) ?? []);

const stated = (value: string | null): Found<string> | null => (value === null ? null : at(STATED, value));

const statedAll = (values: readonly string[]): Found<string>[] => values.map((value) => at(STATED, value));

/** `2021-03-14`, `2021-03` and `2021` as the product keeps them: without the day. */
function monthOf(value: unknown): string | null {
  const month = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?/.exec(textOf(value) ?? '');
  return month?.[0] ?? null;
}

/**
 * The fields of a JSON Resume (jsonresume.org, version 1 of the schema), of which anything may be missing or of
 * another type. Years and level are not stated in one: `total_years` and `level` come from the rules.
 */
export function fieldsOfJsonResume(
  resume: JsonObject,
  read: Pick<ResumeFields, 'total_years' | 'level'>,
): ResumeFields {
  const basics = objectOf(resume['basics']);
  const place = objectOf(basics['location']);
  const profiles = listOf(basics['profiles']).map((profile) => objectOf(profile)['url']);
  const where = textsOf([place['city'], place['region'], place['countryCode']]).join(', ');
  return {
    name: stated(textOf(basics['name'], 120)),
    email: stated(textOf(basics['email'], 254)),
    phone: stated(textOf(basics['phone'], 40)),
    location: stated(textOf(where)),
    headline: stated(textOf(basics['label'])),
    summary: stated(textOf(basics['summary'], 4000)),
    links: statedAll(textsOf([basics['url'], basics['website'], ...profiles], 2048)),
    skills: statedAll(skillsOf(resume)),
    languages: statedAll(textsOf(listOf(resume['languages']).map((one) => objectOf(one)['language']))),
    experience: workOf(resume),
    education: educationOf(resume),
    projects: projectsOf(resume),
    ...read,
  };
}

/** A group's keywords are skills; its name is one if it has none. */
const skillsOf = (resume: JsonObject): string[] =>
  listOf(resume['skills']).flatMap((group) => {
    const { name, keywords } = objectOf(group);
    const inside = textsOf(listOf(keywords), 80);
    return inside.length > 0 ? inside : textsOf([name], 80);
  });

const workOf = (resume: JsonObject): ResumeFields['experience'] =>
  listOf(resume['work']).map((entry) => {
    const work = objectOf(entry);
    const end_date = monthOf(work['endDate']);
    const start_date = monthOf(work['startDate']);
    return at(STATED, {
      title: textOf(work['position']),
      // "company" in resumes written for the schema before version 1.
      company: textOf(work['name']) ?? textOf(work['company']),
      location: textOf(work['location']),
      start_date,
      end_date,
      is_current: end_date === null && start_date !== null,
      bullets: textsOf([work['summary'], ...listOf(work['highlights'])], 1000),
    });
  });

const educationOf = (resume: JsonObject): ResumeFields['education'] =>
  listOf(resume['education']).map((entry) => {
    const course = objectOf(entry);
    return at(STATED, {
      institution: textOf(course['institution']),
      degree: textOf(textsOf([course['studyType'], course['area']]).join(', ')),
      start_date: monthOf(course['startDate']),
      end_date: monthOf(course['endDate']),
    });
  });

const projectsOf = (resume: JsonObject): ResumeFields['projects'] =>
  listOf(resume['projects']).flatMap((entry) => {
    const project = objectOf(entry);
    const name = textOf(project['name']);
    if (name === null) return [];
    const parts = textsOf([project['description'], ...listOf(project['highlights'])], 1000);
    return at(STATED, {
      name,
      description: textOf(parts.join(' '), 2000),
      url: textOf(project['url'], 2048),
    });
  });
