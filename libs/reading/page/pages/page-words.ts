import type { CheerioAPI } from 'cheerio/slim';

/** What a page's head says about it: weak hints at title and employer. */
export interface PageHints {
  readonly title: string | null;
  readonly site: string | null;
}

/** Sites whose own name is never the employer's. */
const BOARDS =
  /^(?:linkedin|indeed|glassdoor|monster|stepstone|xing|ziprecruiter|adzuna|jooble|reed|totaljobs|seek|dice|wellfound|angellist|hacker news|greenhouse|lever|ashby|workable|smartrecruiters|personio|recruitee|teamtailor|workday|job ?boards?|careers?|jobs?)\b/i;

const clean = (value: string | undefined): string | null => {
  const line = value?.replace(/\s+/g, ' ').trim() ?? '';
  return line === '' ? null : line.slice(0, 300);
};

/** The heading, else the title of the page or of its preview, with what follows a sign for parting cut off. */
export function pageHints($: CheerioAPI): PageHints {
  const heading = $('h1')
    .toArray()
    .slice(0, 5)
    .flatMap((element) => clean($(element).text()) ?? []);
  const preview = clean($('meta[property="og:title"], meta[name="og:title"]').first().attr('content'));
  const named = preview ?? clean($('title').first().text());
  const site = clean($('meta[property="og:site_name"]').first().attr('content'));
  return {
    title: heading[0] ?? named?.split(/ [|–—·»] | - (?=[^-]{1,60}$)/)[0] ?? null,
    site: site === null || BOARDS.test(site) ? null : site,
  };
}

const CLOSED =
  /\b(?:no longer (?:accepting applications|available|open|active)|(?:position|job|role|vacancy|posting) (?:has been|is|was) (?:already )?(?:filled|closed|expired|removed|archived|deactivated)|(?:job|position|vacancy|posting) (?:has )?(?:expired|closed)|applications? (?:are|is|have) (?:now )?closed|nicht mehr (?:verfügbar|online|aktuell|ausgeschrieben)|bereits besetzt|n'est plus (?:disponible|en ligne|d'actualité)|(?:a été|est) pourvue?|ya no está disponible)\b/i;
/** How much of a page is searched for the notice, in characters: it stands above the posting. */
const NOTICE_WITHIN = 3000;

/** Whether the page says that the job is gone. */
export function saysClosed(pageText: string): boolean {
  return CLOSED.test(pageText.slice(0, NOTICE_WITHIN));
}
