import type { ResumeLineDto } from '#contracts/resume.dto';
import type { ResumeWords } from '../platform/language-model';
import { at, type Found, type ResumeFields } from './resume-fields';

/** What a model copied and the text bears out is right more often than not, and was not judged by anybody. */
const COPIED = 0.85;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Finds the line of the resume that a value was copied from. */
function lineFinder(lines: readonly ResumeLineDto[]): <T>(words: string | null, value: T) => Found<T> {
  const folded = lines.map((line) => ({ ...line, folded: fold(line.text) }));
  return (words, value) => {
    const wanted = words === null ? '' : fold(words).slice(0, 60);
    const found = wanted === '' ? undefined : folded.find((line) => line.folded.includes(wanted));
    return at(
      found
        ? { confidence: COPIED, page: found.page, line: found.line, passage: found.text }
        : { confidence: COPIED - 0.2, page: null, line: null, passage: null },
      value,
    );
  };
}

/**
 * What a model read, with the lines that it was read from. Years and level are counted by the rules, and what the
 * model found nothing for stays as the rules read it.
 */
export function fieldsOfModel(
  words: ResumeWords,
  lines: readonly ResumeLineDto[],
  rules: ResumeFields,
): ResumeFields {
  const find = lineFinder(lines);
  const one = (value: string | null, other: Found<string> | null): Found<string> | null =>
    value === null ? other : find(value, value);
  const all = (values: readonly string[], other: readonly Found<string>[]): readonly Found<string>[] =>
    values.length === 0 ? other : values.map((value) => find(value, value));
  return {
    name: one(words.name, rules.name),
    email: one(words.email, rules.email),
    phone: one(words.phone, rules.phone),
    location: one(words.location, rules.location),
    headline: one(words.headline, rules.headline),
    summary: one(words.summary, rules.summary),
    links: rules.links.length > 0 ? rules.links : all(words.links, []),
    skills: all(words.skills, rules.skills),
    languages: all(words.languages, rules.languages),
    experience:
      words.experience.length === 0
        ? rules.experience
        : words.experience.map((entry) => find(entry.title ?? entry.company, { ...entry })),
    education:
      words.education.length === 0
        ? rules.education
        : words.education.map((entry) => find(entry.institution ?? entry.degree, { ...entry })),
    projects:
      words.projects.length === 0
        ? rules.projects
        : words.projects.flatMap(({ name, description, url }) =>
            name === null ? [] : find(name, { name, description, url }),
          ),
    total_years: rules.total_years,
    level: rules.level,
  };
}
