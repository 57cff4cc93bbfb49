import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import { readPosting } from '#reading';

export interface LabelledSalary {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string | null;
  readonly period: string | null;
}

/** A posting as it is labelled and as it is predicted. */
export interface PredictedPosting {
  readonly skills: readonly string[];
  readonly seniority: string | null;
  readonly workplace: string | null;
  readonly salary: LabelledSalary | null;
  readonly employment_type: string | null;
  readonly years_required: number | null;
}

/** The labels know a fourth level, of those who lead others; the product counts them as senior. */
const LEADS =
  /\b(?:lead(?!s|er|ing| gen)|head|director|chief|vice president|vp|cto|(?:engineering|development) manager)\b/i;

/** Brings what the product read into the shape of the labels. The years asked for are not part of a job. */
export function predictedPosting({ parsed_data: job }: ParsedDescriptionDto): PredictedPosting {
  const isLead = job.experience_level === 'senior' && LEADS.test(job.title ?? '');
  return {
    skills: job.tech_stack,
    seniority: isLead ? 'lead' : job.experience_level,
    workplace: job.remote_option,
    salary: salaryOf(job),
    employment_type: job.job_type,
    years_required: readPosting(job.description).years_required?.value ?? null,
  };
}

function salaryOf(job: ParsedDescriptionDto['parsed_data']): LabelledSalary | null {
  const { salary_min: min, salary_max: max, salary_currency: currency, salary_period: period } = job;
  return min === null && max === null ? null : { min, max, currency, period };
}
