import { employmentType } from '../fields/employment-type';
import { nameOf, placesText, placeText } from '../fields/place';
import { webAddress } from '../fields/web-address';
import { workplaceCode } from '../fields/workplace';
import { htmlToText } from '../html/html-text';
import { firstText, isRecord, type JsonRecord, listOrOne, text } from '../json/values';
import { type PagePosting, pagePosting } from '../page-posting';
import type { Graph } from './nodes';
import { schemaPay } from './salary';

/** What Google documents as the parts of a posting beside its description. */
const FURTHER_PARTS = [
  'responsibilities',
  'qualifications',
  'educationRequirements',
  'experienceRequirements',
  'skills',
  'jobBenefits',
] as const;

function companyOf(node: JsonRecord, graph: Graph): string | null {
  const [first] = listOrOne(node.hiringOrganization);
  const employer = graph.resolve(first);
  return isRecord(employer)
    ? firstText(nameOf(employer.name), nameOf(employer.legalName), nameOf(employer.alternateName))
    : text(employer);
}

function addressText(address: unknown): string | null {
  if (!isRecord(address)) return text(address);
  const { addressLocality: city, addressRegion: region, addressCountry: country } = address;
  return placeText({ city, region, country }) ?? text(address.streetAddress);
}

function placeOf(value: unknown, graph: Graph): string | null {
  const place = graph.resolve(value);
  if (!isRecord(place)) return text(place);
  const addresses = listOrOne(place.address).map((address) => addressText(graph.resolve(address)));
  return placesText(addresses) ?? nameOf(place.name) ?? addressText(place);
}

/** Where the job is, or, for one that has no place, where applicants may live. */
function locationOf(node: JsonRecord, graph: Graph): string | null {
  const places = placesText(listOrOne(node.jobLocation).map((place) => placeOf(place, graph)));
  return (
    places ?? placesText(listOrOne(node.applicantLocationRequirements).map((place) => placeOf(place, graph)))
  );
}

function descriptionOf(node: JsonRecord): string[] {
  const parts = [htmlToText(text(node.description) ?? '')];
  for (const name of FURTHER_PARTS) {
    const part = htmlToText(
      listOrOne(node[name])
        .flatMap((item) => text(item) ?? [])
        .join('\n'),
    );
    if (part !== '' && !parts.some((known) => known.includes(part))) parts.push(part);
  }
  return parts;
}

function idOf(node: JsonRecord): string | null {
  const [identifier] = listOrOne(node.identifier);
  return isRecord(identifier) ? firstText(identifier.value, identifier['@id']) : text(identifier);
}

function addressOf(node: JsonRecord, pageUrl: string | null): string | null {
  const own =
    webAddress(nameOfPage(node.url), pageUrl) ?? webAddress(nameOfPage(node.mainEntityOfPage), pageUrl);
  return own ?? pageUrl;
}

const nameOfPage = (value: unknown): unknown => (isRecord(value) ? (value.url ?? value['@id']) : value);

/**
 * A schema.org JobPosting as a posting, with the liberties that pages take.
 * Fields: schema.org/JobPosting and Google Search Central, "Job posting structured data".
 * @param pageUrl where the data stood
 */
export function schemaPosting(node: JsonRecord, graph: Graph, pageUrl: string | null): PagePosting | null {
  const telecommute = listOrOne(node.jobLocationType).map(workplaceCode);
  return pagePosting({
    title: nameOf(node.title) ?? nameOf(node.name),
    company: companyOf(node, graph),
    location: locationOf(node, graph),
    workplace: telecommute.find((workplace) => workplace !== null) ?? null,
    pay: schemaPay(node),
    employment_type: employmentType(node.employmentType),
    posted: node.datePosted,
    valid_through: node.validThrough,
    url: addressOf(node, pageUrl),
    external_id: idOf(node),
    description: descriptionOf(node),
    read_from: 'structured_data',
  });
}

/** All postings of a graph, each once. */
export function schemaPostings(graph: Graph, pageUrl: string | null): PagePosting[] {
  const seen = new Set<string>();
  return graph.postings.slice(0, 500).flatMap((node) => {
    const posting = schemaPosting(node, graph, graph.postings.length === 1 ? pageUrl : null);
    const key =
      posting === null
        ? ''
        : JSON.stringify([posting.title, posting.location, posting.url, posting.external_id]);
    if (posting === null || seen.has(key)) return [];
    seen.add(key);
    return [posting];
  });
}
