import type { Choice } from '../../measures/choices';
import { type Counts, countOne, countSets, pairs } from '../../measures/counts';
import {
  isAlike,
  isSame,
  isSameDate,
  isSamePhone,
  plain,
  plainAddress,
  sharedWords,
} from '../../measures/same-text';
import type { Course, Position, PredictedResume } from './predict';

/** A resume with its labels; `null` is not shown in the file. */
export interface LabelledResume extends PredictedResume {
  readonly id: string;
  /** Below the folder of resumes. */
  readonly file: string;
  readonly format: string;
  /** Addresses that stand in the file only as the target of a link: they may be read. */
  readonly links_optional?: readonly string[];
  /** Other ways to count years and other levels, right too. */
  readonly total_years_excl_internships?: number | null;
  readonly stated_years?: number | null;
  readonly level_alt?: readonly string[];
}

export const FIELDS = [
  'name',
  'email',
  'phone',
  'location',
  'links',
  'skills',
  'exp_title',
  'exp_company',
  'exp_dates',
  'edu_institution',
  'edu_degree',
  'edu_end',
] as const;
export type ResumeField = (typeof FIELDS)[number];

type SetOf = (names: readonly string[]) => ReadonlySet<string>;

/** Shares of words: a place may be named shorter or longer, schools and degrees are written in many ways. */
const ALIKE = { location: 0.5, institution: 0.6, degree: 0.5 } as const;

/** What is right, wrong and missed of each field. */
export function resumeCounts(
  label: LabelledResume,
  found: PredictedResume,
  setOf: SetOf,
): Readonly<Record<ResumeField, Counts>> {
  const optional = new Set((label.links_optional ?? []).map(plainAddress));
  return {
    name: countOne(label.name, found.name, (a, b) => isSame(a, b) || sharedWords(a, b) === 1),
    email: countOne(label.email, found.email, isSame),
    phone: countOne(label.phone, found.phone, isSamePhone),
    location: countOne(label.location, found.location, isSamePlace),
    links: countSets(
      new Set(label.links.map(plainAddress)),
      new Set(found.links.map(plainAddress)),
      optional,
    ),
    skills: countSets(setOf(label.skills), setOf(found.skills)),
    ...positionCounts(label.experience, found.experience),
    ...courseCounts(label.education, found.education),
  };
}

const isSamePlace = (a: string, b: string): boolean =>
  sharedWords(a, b) >= ALIKE.location || (plain(b).length > 3 && plain(a).includes(plain(b)));

/** Same or both absent; used for entries that are known to belong together. */
const matches = (
  label: string | null,
  found: string | null,
  same: (a: string, b: string) => boolean = isAlike,
): boolean => label !== null && found !== null && same(label, found);

/** A start date tells two positions of one title at one employer apart, and makes no pair by itself. */
const DATE_POINTS = 0.3;

function positionCounts(
  labels: readonly Position[],
  found: readonly Position[],
): Pick<Record<ResumeField, Counts>, 'exp_title' | 'exp_company' | 'exp_dates'> {
  const paired = pairs(labels, found, (a, b) => {
    const points = Number(matches(a.title, b.title)) + Number(matches(a.company, b.company));
    return points === 0 ? 0 : points + (isSameDate(a.start, b.start) ? DATE_POINTS : 0);
  });
  const among = countsAmong(labels.length, paired);
  return {
    exp_title: among(([a, b]) => matches(a.title, b.title), filled(found, 'title')),
    exp_company: among(([a, b]) => matches(a.company, b.company), filled(found, 'company')),
    exp_dates: among(([a, b]) => isSameDate(a.start, b.start) && isSameDate(a.end, b.end), found.length),
  };
}

function courseCounts(
  labels: readonly Course[],
  found: readonly Course[],
): Pick<Record<ResumeField, Counts>, 'edu_institution' | 'edu_degree' | 'edu_end'> {
  const isSchool = (a: string, b: string): boolean => isAlike(a, b, ALIKE.institution);
  const isDegree = (a: string, b: string): boolean => isAlike(a, b, ALIKE.degree);
  const paired = pairs(
    labels,
    found,
    (a, b) =>
      Number(matches(a.institution, b.institution, isSchool)) + Number(matches(a.degree, b.degree, isDegree)),
  );
  return {
    edu_institution: countsAmong(filled(labels, 'institution'), paired)(
      ([a, b]) => matches(a.institution, b.institution, isSchool),
      filled(found, 'institution'),
    ),
    edu_degree: countsAmong(filled(labels, 'degree'), paired)(
      ([a, b]) => matches(a.degree, b.degree, isDegree),
      filled(found, 'degree'),
    ),
    edu_end: countsAmong(filled(labels, 'end'), paired)(
      ([a, b]) => a.end !== null && b.end !== null && isSameYear(a.end, b.end),
      filled(found, 'end'),
    ),
  };
}

const filled = <T>(entries: readonly T[], field: keyof T): number =>
  entries.filter((entry) => entry[field] !== null && entry[field] !== '').length;

/** A course ends in a year; which month is seldom told and never asked. */
const isSameYear = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4);

function countsAmong<T>(
  labelled: number,
  paired: readonly T[],
): (isRight: (pair: T) => boolean, found: number) => Counts {
  return (isRight, found) => {
    const right = paired.filter(isRight).length;
    return { right, wrong: Math.max(0, found - right), missed: labelled - right };
  };
}

/** Years that the labels allow for. */
const YEARS_APART = 1;
/** Years have one decimal, which a binary fraction only comes near. */
const EPSILON = 0.01;

export const areYearsRight = (label: LabelledResume, found: PredictedResume): boolean =>
  [label.total_years, label.total_years_excl_internships, label.stated_years].some(
    (years) =>
      years != null &&
      found.total_years !== null &&
      Math.abs(years - found.total_years) <= YEARS_APART + EPSILON,
  );

export const levelChoice = (label: LabelledResume, found: PredictedResume): Choice => ({
  label: label.level,
  also: label.level_alt ?? [],
  found: found.level,
});

/** Nothing of a resume that could not be read. */
export const UNREAD: PredictedResume = {
  name: null,
  email: null,
  phone: null,
  location: null,
  links: [],
  skills: [],
  experience: [],
  education: [],
  total_years: null,
  level: null,
};
