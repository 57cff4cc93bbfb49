import type { ResumeFields } from '../../../src/resumes/resume-fields';

/** A resume as it is labelled and as it is predicted. Dates are `YYYY-MM`, `YYYY` or `present`. */
export interface PredictedResume {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly location: string | null;
  readonly links: readonly string[];
  readonly skills: readonly string[];
  readonly experience: readonly Position[];
  readonly education: readonly Course[];
  readonly total_years: number | null;
  readonly level: string | null;
}

export interface Position {
  readonly title: string | null;
  readonly company: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

export interface Course {
  readonly institution: string | null;
  readonly degree: string | null;
  readonly end: string | null;
}

const valueOf = <T>({ value }: { readonly value: T }): T => value;

/** Brings what the product read into the shape of the labels. */
export const predictedResume = (fields: ResumeFields): PredictedResume => ({
  name: fields.name?.value ?? null,
  email: fields.email?.value ?? null,
  phone: fields.phone?.value ?? null,
  location: fields.location?.value ?? null,
  links: fields.links.map(valueOf),
  skills: fields.skills.map(valueOf),
  experience: fields.experience.map(({ value }) => ({
    title: value.title,
    company: value.company,
    start: value.start_date,
    end: value.is_current ? 'present' : value.end_date,
  })),
  education: fields.education.map(({ value }) => ({
    institution: value.institution,
    degree: value.degree,
    end: value.end_date,
  })),
  total_years: fields.total_years,
  level: fields.level,
});
