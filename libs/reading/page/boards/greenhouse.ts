import { employmentType } from '../fields/employment-type';
import { NO_PAY, type Pay, payInText, statedPay } from '../fields/pay';
import { nameOf } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { at, figure, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, companyInPath, postingsOf, safeParts } from './board';

const PAGES = /^(?:boards|job-boards)(?:\.eu)?\.greenhouse\.io$/;
const API = /^boards-api(?:\.eu)?\.greenhouse\.io$/;
const CENTS = 100;

function addressOf(page: URL): string | null {
  const [board, jobs, id] = safeParts(page, PAGES);
  const [name, posting] =
    board === 'embed'
      ? [page.searchParams.get('for') ?? '', page.searchParams.get('token') ?? '']
      : [board ?? '', jobs === 'jobs' ? (id ?? '') : ''];
  if (!/^[\w-]{1,100}$/.test(name) || !/^\d{1,20}$/.test(posting)) return null;
  return `https://boards-api.greenhouse.io/v1/boards/${name}/jobs/${posting}?pay_transparency=true`;
}

const jobsOf = (payload: unknown): readonly unknown[] =>
  isRecord(payload) && 'absolute_url' in payload ? [payload] : list(at(payload, 'jobs'));

/** A field that the company added to the form of its postings, by its name. */
function metadata(job: JsonRecord, name: RegExp): unknown {
  const found = list(job.metadata).find((field) => name.test(text(at(field, 'name')) ?? ''));
  return at(found, 'value');
}

function payOf(job: JsonRecord): Pay {
  const [range] = list(job.pay_input_ranges);
  if (isRecord(range)) {
    const [min, max] = [figure(range.min_cents), figure(range.max_cents)];
    return statedPay({
      min: min === null ? null : min / CENTS,
      max: max === null ? null : max / CENTS,
      currency: range.currency_type,
      period: /hour/i.test(`${text(range.title) ?? ''} ${text(range.blurb) ?? ''}`) ? 'hour' : undefined,
    });
  }
  const stated = metadata(job, /salary|compensation|pay range/i);
  if (isRecord(stated)) {
    return statedPay({ min: stated.min_value, max: stated.max_value, currency: stated.unit });
  }
  return text(stated) === null ? NO_PAY : payInText(stated, nameOf(job.location) ?? '');
}

function draft(job: unknown, company: string | null): PostingDraft | null {
  // A "prospect post" takes applications for no job in particular; it alone has no internal job.
  if (!isRecord(job) || job.internal_job_id === null) return null;
  return {
    title: job.title,
    company: text(job.company_name) ?? companyInPath(job.absolute_url, PAGES, 0) ?? company,
    location: nameOf(job.location) ?? nameOf(list(job.offices)[0]),
    workplace: workplaceCode(metadata(job, /work ?place|remote|location type|work (?:type|model)/i)),
    pay: payOf(job),
    employment_type: employmentType(metadata(job, /employment|job type|time type|contract/i)),
    posted: job.first_published ?? job.updated_at,
    valid_through: job.application_deadline,
    url: job.absolute_url,
    external_id: job.id,
    description: job.content,
  };
}

/** Greenhouse Job Board API: developers.greenhouse.io/job-board.html. Its content is escaped HTML, its pay in cents. */
export const greenhouse: BoardAdapter = {
  name: 'greenhouse',
  addressOf,
  recognizes: (payload) => {
    const [first] = jobsOf(payload);
    return isRecord(first) && 'absolute_url' in first;
  },
  read: (payload, { url }) => {
    const company = companyInPath(url, API, 2);
    return postingsOf(jobsOf(payload), (job) => draft(job, company));
  },
};
