import type { PostingWords } from './prompts/read-posting';
import type { ResumeWords } from './prompts/read-resume';
import { SourceText } from './source-text';

/**
 * What of a posting's fields the posting bears out (spec §6: skills must occur in the text, claims must be
 * supported). Words that are not in the text go, and with them made-up companies and what hidden instructions put
 * there. Choices such as `remote_option` are conclusions and stay.
 */
export function keptPosting(words: PostingWords, posting: string): PostingWords {
  const text = new SourceText(posting);
  const figure = (value: number | null): number | null =>
    value !== null && text.hasFigure(value) ? value : null;
  const [salary_min, salary_max] = [figure(words.salary_min), figure(words.salary_max)];
  const isPaid = salary_min !== null || salary_max !== null;
  return {
    ...words,
    company: text.kept(words.company),
    title: text.kept(words.title),
    location: text.kept(words.location),
    salary_range: text.kept(words.salary_range),
    salary_min,
    salary_max,
    salary_currency: isPaid ? words.salary_currency : null,
    salary_period: isPaid ? words.salary_period : null,
    skills: text.keptSkills(words.skills),
    requirements: text.keptAll(words.requirements),
    responsibilities: text.keptAll(words.responsibilities),
  };
}

/** The same for a resume. Entries of which nothing is left but dates go too. */
export function keptResume(words: ResumeWords, resume: string): ResumeWords {
  const text = new SourceText(resume);
  return {
    name: text.kept(words.name),
    email: text.kept(words.email),
    phone: text.kept(words.phone),
    location: text.kept(words.location),
    headline: text.kept(words.headline),
    links: text.keptAll(words.links),
    summary: text.kept(words.summary),
    skills: text.keptSkills(words.skills),
    languages: text.keptAll(words.languages),
    experience: words.experience
      .map((entry) => keptExperience(entry, text))
      .filter(({ title, company }) => title !== null || company !== null),
    education: words.education
      .map((entry) => keptEducation(entry, text))
      .filter(({ institution, degree }) => institution !== null || degree !== null),
    projects: words.projects
      .map(({ name, description, url }) => ({
        name: text.kept(name),
        description: text.kept(description),
        url: text.kept(url),
      }))
      .filter(({ name }) => name !== null),
  };
}

const keptExperience = (
  entry: ResumeWords['experience'][number],
  text: SourceText,
): ResumeWords['experience'][number] => ({
  title: text.kept(entry.title),
  company: text.kept(entry.company),
  location: text.kept(entry.location),
  start_date: keptDate(entry.start_date, text),
  end_date: keptDate(entry.end_date, text),
  is_current: entry.is_current,
  bullets: text.keptAll(entry.bullets),
});

const keptEducation = (
  entry: ResumeWords['education'][number],
  text: SourceText,
): ResumeWords['education'][number] => ({
  institution: text.kept(entry.institution),
  degree: text.kept(entry.degree),
  start_date: keptDate(entry.start_date, text),
  end_date: keptDate(entry.end_date, text),
});

/** A date whose year the text has, in full or as in `03/21`. */
function keptDate(date: string | null, text: SourceText): string | null {
  if (date === null) return null;
  const year = date.slice(0, 4);
  return text.hasFigure(Number(year)) || text.says(year.slice(2)) ? date : null;
}
