import type { CheerioAPI } from 'cheerio/slim';
import { firstWithin } from '../html/document';
import { parsedAddress } from '../fields/web-address';
import { type PagePosting, pagePosting } from '../page-posting';

const MOST_CARDS = 200;
const MOST_LABELLED = 100;

type Selection = ReturnType<CheerioAPI>;

/** Links of a board lead to the board: another host is an advertisement at best. */
function isOwn(link: URL, pageUrl: URL | null): boolean {
  return pageUrl === null || /\.icims\.com$/i.test(pageUrl.hostname)
    ? /\.icims\.com$/i.test(link.hostname)
    : link.hostname === pageUrl.hostname;
}

function labelledValue($: CheerioAPI, card: Selection, label: RegExp): string | null {
  if (card.children().length > MOST_LABELLED) return null;
  const name = card
    .find('.field-label')
    .toArray()
    .map((element) => $(element))
    .find((element) => label.test(element.text().trim()));
  return name?.next().text() ?? null;
}

/** The cards of an iCIMS search page; none for another page. Links to foreign hosts are left out. */
export function icimsCards($: CheerioAPI, pageUrl: string | null): PagePosting[] {
  const page = parsedAddress(pageUrl);
  return $('.iCIMS_JobCardItem, .iCIMS_JobsTable > .row')
    .slice(0, MOST_CARDS)
    .toArray()
    .flatMap((element) => {
      const card = $(element);
      const anchor = firstWithin(card, 'a.iCIMS_Anchor');
      const link = parsedAddress(anchor.attr('href'), pageUrl);
      const id = /\/jobs\/(\d{1,12})(?:\/|$)/.exec(link?.pathname ?? '')?.[1];
      if (link === null || id === undefined || !isOwn(link, page)) return [];
      const heading = firstWithin(anchor, 'h1, h2, h3, h4');
      const posting = pagePosting({
        title:
          heading.length > 0 ? heading.text() : (anchor.attr('title') ?? '').replace(/^[\d-]{1,20} - /, ''),
        location: labelledValue($, card, /^(?:job )?locations?$/i),
        posted: labelledValue($, card, /^(?:date )?posted/i),
        url: link.href,
        external_id: id,
        description: firstWithin(card, '.description').html(),
        read_from: 'known_page',
      });
      return posting ?? [];
    });
}
