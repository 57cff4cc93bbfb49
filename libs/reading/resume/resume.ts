import type { DocumentText } from '../text/document-text';
import { joinWrapped } from './entries/body-text';
import { type EducationReading, readEducation } from './entries/education';
import { type ExperienceReading, readExperience } from './entries/experience';
import { type ProjectReading, readProjects } from './entries/projects';
import { contactLines, contactPieces } from './header/contact-zone';
import { readEmail } from './header/email';
import { readHeadline } from './header/headline';
import { readLinks } from './header/links';
import { readLocation } from './header/location';
import { readName } from './header/name';
import { readPhone } from './header/phone';
import { type LanguageReading, readLanguages } from './languages';
import { readingOrder } from './layout/reading-order';
import type { ResumeLine } from './layout/resume-line';
import { weighedByDeeds } from './backing';
import { levelOf, type ResumeLevel } from './level';
import type { SectionKind } from './sections/headings';
import { type Section, sectionsOf } from './sections/sections';
import { readMentionedSkills, readSkills, type SkillReading } from './skills';
import { type Sourced, sourced } from './sourced';
import { totalYears, type YearMonth } from './total-years';

/** What can be read from a resume; `null` or empty for what it does not state. */
export interface ResumeReading {
  readonly name: Sourced<string> | null;
  readonly email: Sourced<string> | null;
  /** As written. */
  readonly phone: Sourced<string> | null;
  /** As written. */
  readonly location: Sourced<string> | null;
  /** What the person calls himself below the name. */
  readonly headline: Sourced<string> | null;
  readonly links: readonly Sourced<string>[];
  readonly summary: Sourced<string> | null;
  /** What sections of skills list; without such a section what the whole text names. */
  readonly skills: readonly SkillReading[];
  /** Known skills that are named elsewhere in the text only. */
  readonly mentioned_skills: readonly SkillReading[];
  readonly languages: readonly LanguageReading[];
  readonly experience: readonly ExperienceReading[];
  readonly education: readonly EducationReading[];
  readonly projects: readonly ProjectReading[];
  /** Years of work with one decimal, internships included, overlaps counted once. */
  readonly total_years: number;
  readonly level: ResumeLevel;
  /** The lines of the document in reading order, to show the source beside a field. */
  readonly lines: readonly ResumeLine[];
}

const FEWEST_SKILLS = 2;

function ofKind(sections: readonly Section[], ...kinds: readonly SectionKind[]): Section[] {
  return sections.filter(({ kind, lines }) => kinds.includes(kind) && lines.length > 0);
}

function readSummary(sections: readonly Section[]): Sourced<string> | null {
  const [section] = ofKind(sections, 'summary');
  const [first, ...rest] = section?.lines ?? [];
  if (first === undefined) return null;
  const text = rest.reduce((sum, line) => joinWrapped(sum, line.text), first.text);
  return sourced(first, text, 0.9);
}

function readHeader(sections: readonly Section[], lines: readonly ResumeLine[]) {
  const zone = contactLines(sections);
  const pieces = contactPieces(zone);
  const email = readEmail(zone) ?? readEmail(lines);
  const name = readName(lines, email?.value ?? null);
  const headline = readHeadline(lines, name);
  const taken = [name, headline].flatMap((field) => (field === null ? [] : [field.value]));
  return {
    name,
    email,
    headline,
    phone: readPhone(pieces, lines),
    location: readLocation(pieces, taken),
    links: readLinks(zone, email?.value ?? null),
  };
}

/**
 * Reads a resume by rules (spec §6, "Reading a resume"): one or two columns, headings in many languages, dates in
 * many forms. `now` is the month up to which a present job counts. Any document is safe; the same document gives the
 * same reading.
 */
export function readResume(document: DocumentText, now: YearMonth): ResumeReading {
  const lines = readingOrder(document);
  const sections = sectionsOf(lines);
  const header = readHeader(sections, lines);
  const experience = ofKind(sections, 'experience', 'volunteer').flatMap(({ kind, lines: own }) =>
    readExperience(own, kind === 'volunteer'),
  );
  const listed = readSkills(ofKind(sections, 'skills'));
  const mentioned = readMentionedSkills(lines, listed);
  const hasList = listed.length >= FEWEST_SKILLS;
  return {
    ...header,
    summary: readSummary(sections),
    skills: weighedByDeeds(hasList ? listed : [...listed, ...mentioned], sections),
    mentioned_skills: hasList ? mentioned : [],
    languages: readLanguages(ofKind(sections, 'languages', 'skills')),
    experience,
    education: ofKind(sections, 'education').flatMap(({ lines: own }) => readEducation(own)),
    projects: ofKind(sections, 'projects').flatMap(({ lines: own }) => readProjects(own)),
    total_years: totalYears(experience, now, true),
    level: levelOf(experience, totalYears(experience, now, false), header.headline?.value ?? null),
    lines,
  };
}
