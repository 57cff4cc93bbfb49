import { employmentType } from '../fields/employment-type';
import { NO_PAY, type Pay, payInText, statedPay } from '../fields/pay';
import { nameOf } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { at, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, companyInPath, postingsOf, safeParts } from './board';

const PAGES = /^jobs\.ashbyhq\.com$/;
const API = /^api\.ashbyhq\.com$/;

function addressOf(page: URL): string | null {
  const [board, id] = safeParts(page, PAGES);
  if (board === undefined || id === undefined) return null;
  return `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
}

function payOf({ compensation, shouldDisplayCompensationOnJobPostings: shown }: JsonRecord): Pay {
  if (!isRecord(compensation) || shown === false) return NO_PAY;
  const components = [
    ...list(compensation.summaryComponents),
    ...list(at(compensation, 'compensationTiers', 0, 'components')),
  ];
  const salary = components.find((part) => /^salary$/i.test(text(at(part, 'compensationType')) ?? ''));
  if (isRecord(salary)) {
    const { minValue: min, maxValue: max, currencyCode: currency, interval: period } = salary;
    return statedPay({ min, max: max ?? null, currency, period });
  }
  return payInText(compensation.scrapeableCompensationSalarySummary ?? compensation.compensationTierSummary);
}

function draft(job: unknown, board: string | null): PostingDraft | null {
  if (!isRecord(job) || job.isListed === false) return null;
  return {
    title: job.title,
    company: companyInPath(job.jobUrl, PAGES, 0) ?? board,
    location: nameOf(job.location) ?? job.locationName,
    workplace: workplaceCode(job.workplaceType),
    remote: flag(job.isRemote),
    pay: payOf(job),
    employment_type: employmentType(job.employmentType),
    posted: job.publishedAt ?? job.publishedDate,
    valid_through: job.applicationDeadline,
    url: job.jobUrl ?? job.applyUrl,
    external_id: job.id,
    description: job.descriptionHtml ?? job.descriptionPlain,
  };
}

/** Ashby's public job posting API: developers.ashbyhq.com/docs/public-job-posting-api. */
export const ashby: BoardAdapter = {
  name: 'ashby',
  addressOf,
  recognizes: (payload) => {
    const first = at(payload, 'jobs', 0);
    return isRecord(first) && ('isListed' in first || 'jobUrl' in first);
  },
  read: (payload, { url }) => {
    const board = companyInPath(url, API, 2) ?? companyInPath(url, PAGES, 0);
    return postingsOf(list(at(payload, 'jobs')), (job) => draft(job, board));
  },
};
