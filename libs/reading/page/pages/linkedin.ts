import type { CheerioAPI } from 'cheerio/slim';
import { employmentType } from '../fields/employment-type';
import { payInText } from '../fields/pay';
import { firstWithin } from '../html/document';
import { webAddress } from '../fields/web-address';
import { type PagePosting, pagePosting } from '../page-posting';
import { lastNumber } from './last-number';

const MOST_CARDS = 200;

/** The page that LinkedIn shows of a posting to people who are not logged in. */
export function linkedInPosting($: CheerioAPI, url: string | null): PagePosting | null {
  const card = $('.top-card-layout, .topcard').first();
  const title = $('.top-card-layout__title, .topcard__title').first().text();
  if (card.length === 0 || title === '') return null;
  const closed = $('.closed-job, .closed-job__flavor--closed').length > 0;
  const applies =
    $('[data-tracking-control-name*="apply" i], [data-modal*="apply" i], .top-card-layout__cta').length > 0;
  const address =
    $('.top-card-layout__title').closest('a').attr('href') ?? $('a.topcard__link').attr('href') ?? url;
  return pagePosting({
    title,
    company:
      $('.topcard__org-name-link').first().text() ||
      $('.topcard__flavor').not('.topcard__flavor--bullet').first().text(),
    location: $('.topcard__flavor--bullet').first().text(),
    employment_type: employmentType(criterion($, /employment|type d|beschäftigung|empleo/i)),
    pay: payInText($('.compensation__salary').first().text(), $('.topcard__flavor--bullet').first().text()),
    posted: $('.top-card-layout time[datetime], .topcard time[datetime]').first().attr('datetime'),
    url: webAddress(address, 'https://www.linkedin.com/'),
    external_id: lastNumber(address),
    description:
      $('.description__text .show-more-less-html__markup').first().html() ??
      $('.description__text').first().html(),
    is_open: closed ? false : applies ? true : null,
    read_from: 'known_page',
  });
}

function criterion($: CheerioAPI, name: RegExp): string | null {
  const item = $('.description__job-criteria-item')
    .toArray()
    .slice(0, 20)
    .map((element) => $(element))
    .find((element) => name.test(firstWithin(element, '.description__job-criteria-subheader').text()));
  return item === undefined ? null : firstWithin(item, '.description__job-criteria-text').text();
}

/** The cards of LinkedIn's list of search results. */
export function linkedInCards($: CheerioAPI): PagePosting[] {
  return $('.base-search-card, .job-search-card')
    .slice(0, MOST_CARDS)
    .toArray()
    .flatMap((element) => {
      const card = $(element);
      const address = firstWithin(card, 'a.base-card__full-link').attr('href') ?? card.attr('href');
      const url = webAddress(address, 'https://www.linkedin.com/');
      const posting = pagePosting({
        title: firstWithin(card, '.base-search-card__title').text(),
        company: firstWithin(card, '.base-search-card__subtitle').text(),
        location: firstWithin(card, '.job-search-card__location').text(),
        pay: payInText(firstWithin(card, '.job-search-card__salary-info').text()),
        posted: firstWithin(card, 'time[datetime]').attr('datetime'),
        url,
        external_id: lastNumber(card.attr('data-entity-urn')) ?? lastNumber(url),
        read_from: 'known_page',
      });
      return posting ?? [];
    });
}
