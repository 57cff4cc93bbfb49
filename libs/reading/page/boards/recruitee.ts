import type { RemoteOption } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { NO_PAY, statedPay } from '../fields/pay';
import { placesText, placeText } from '../fields/place';
import { parsedAddress } from '../fields/web-address';
import { at, firstText, flag, isRecord, type JsonRecord, list, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, postingsOf, safeParts, subdomain } from './board';

const HOST = /\.recruitee\.com$/;
const DOMAIN = /^recruitee\.com$/;

function addressOf(page: URL): string | null {
  const [kind, slug] = safeParts(page, HOST);
  const company = subdomain(page, DOMAIN);
  if (company === null || kind !== 'o' || slug === undefined) return null;
  return `https://${company}.recruitee.com/api/offers/${slug}`;
}

const offersOf = (payload: unknown): readonly unknown[] =>
  isRecord(at(payload, 'offer')) ? [at(payload, 'offer')] : list(at(payload, 'offers'));

/** Several of the three may be ticked: any office beside home is hybrid. */
function workplaceOf(offer: JsonRecord): RemoteOption | null {
  if (flag(offer.hybrid) === true) return 'hybrid';
  if (flag(offer.remote) === true) return 'remote';
  return flag(offer.on_site) === true ? 'onsite' : null;
}

function locationOf(offer: JsonRecord): string | null {
  const places = list(offer.locations).map((place) => {
    const [city, region, country] = ['city', 'state', 'country'].map((name) => at(place, name));
    return firstText(placeText({ city, region, country }), at(place, 'name'));
  });
  const { city, country } = offer;
  return firstText(
    offer.location,
    placesText(places),
    placeText({ city, region: offer.state_name, country }),
  );
}

function draft(offer: unknown, company: string | null): PostingDraft | null {
  if (!isRecord(offer)) return null;
  const status = text(offer.status);
  if (status !== null && !/^(?:published|open)$/i.test(status)) return null;
  const salary = offer.salary;
  return {
    title: firstText(offer.title, offer.position),
    company:
      firstText(offer.company_name) ?? subdomain(parsedAddress(text(offer.careers_url)), DOMAIN) ?? company,
    location: locationOf(offer),
    workplace: workplaceOf(offer),
    remote: flag(offer.remote),
    pay: isRecord(salary)
      ? statedPay({
          min: salary.min,
          max: salary.max ?? null,
          currency: salary.currency,
          period: salary.period,
        })
      : NO_PAY,
    employment_type: employmentType(offer.employment_type_code ?? offer.employment_type),
    posted: offer.published_at ?? offer.created_at,
    valid_through: offer.close_at,
    url: firstText(offer.careers_url, offer.careers_apply_url, offer.url),
    external_id: offer.id,
    description: [offer.description, offer.requirements],
  };
}

/** Recruitee's careers site API: `/api/offers`, and `/api/offers/{slug}` for one. */
export const recruitee: BoardAdapter = {
  name: 'recruitee',
  addressOf,
  recognizes: (payload) => offersOf(payload).length > 0,
  read: (payload, { url }) => {
    const company = subdomain(parsedAddress(url), DOMAIN);
    return postingsOf(offersOf(payload), (offer) => draft(offer, company));
  },
};
