import { employmentType } from '../fields/employment-type';
import { type Pay, payInText, statedPay } from '../fields/pay';
import { nameOf, placesText, placeText } from '../fields/place';
import { workplaceCode } from '../fields/workplace';
import { at, firstText, flag, isRecord, type JsonRecord, list, listOrOne, text } from '../json/values';
import type { PostingDraft } from '../page-posting';
import { type BoardAdapter, NO_ADDRESS, postingsOf } from './board';

/** How fields are called by boards that have no file of their own; letters and digits only, the likeliest first. */
const NAMES = {
  title: ['jobtitle', 'positiontitle', 'title', 'position', 'headline', 'jobname', 'role', 'name'],
  company: [
    'companyname',
    'company',
    'employername',
    'employer',
    'organizationname',
    'organization',
    'hiringorganization',
    'organisation',
    'advertiser',
    'brand',
    'arbeitgeber',
  ],
  location: [
    'locationname',
    'location',
    'joblocation',
    'locations',
    'formattedlocation',
    'workplaceaddress',
    'arbeitsort',
    'place',
    'office',
  ],
  url: [
    'joburl',
    'url',
    'webpageurl',
    'absoluteurl',
    'hostedurl',
    'detailurl',
    'canonicalurl',
    'redirecturl',
    'link',
    'applyurl',
    'applicationurl',
    'href',
  ],
  id: [
    'jobid',
    'id',
    'uuid',
    'externalid',
    'referencenumber',
    'reference',
    'refnr',
    'requisitionid',
    'slug',
    'guid',
  ],
  description: [
    'descriptionhtml',
    'jobdescription',
    'description',
    'body',
    'content',
    'contents',
    'text',
    'summary',
    'snippet',
    'excerpt',
  ],
  more: [
    'keyresponsibilities',
    'responsibilities',
    'requirements',
    'skillsknowledgeexpertise',
    'qualifications',
    'benefits',
  ],
  posted: [
    'dateposted',
    'posteddate',
    'publishedat',
    'publisheddate',
    'publicationdate',
    'firstpublished',
    'pubdate',
    'postedat',
    'publishdate',
    'dateadded',
    'createdat',
    'created',
    'date',
    'createddate',
  ],
  until: [
    'validthrough',
    'expirationdate',
    'expiresat',
    'expirydate',
    'closingdate',
    'deadlineat',
    'applicationdeadline',
    'deadline',
    'closesat',
    'closeat',
  ],
  type: [
    'employmenttype',
    'jobtype',
    'jobtypes',
    'contracttype',
    'commitment',
    'worktype',
    'timetype',
    'schedule',
    'contract',
    'type',
  ],
  workplace: [
    'workplacetype',
    'workplace',
    'workmodel',
    'workarrangement',
    'remotetype',
    'remotestatus',
    'locationtype',
    'workinglocation',
  ],
  remote: ['isremote', 'remote', 'remoteok', 'telecommuting', 'fullyremote'],
  min: [
    'salarymin',
    'minsalary',
    'minimumsalary',
    'salaryfrom',
    'salaryminimum',
    'compensationminimum',
    'compensationmin',
    'min',
  ],
  max: [
    'salarymax',
    'maxsalary',
    'maximumsalary',
    'salaryto',
    'salarymaximum',
    'compensationmaximum',
    'compensationmax',
    'max',
  ],
  currency: ['salarycurrency', 'currency', 'currencycode', 'compensationcurrency'],
  period: [
    'salaryperiod',
    'salaryinterval',
    'salaryunit',
    'salaryfrequency',
    'compensationfrequency',
    'salarytype',
    'interval',
    'period',
    'unit',
  ],
  salary: ['salaryrange', 'salarytext', 'salary', 'compensation', 'payrange', 'pay'],
  status: ['status', 'state', 'jobstatus'],
} as const;
type Field = keyof typeof NAMES;

const NOT_PUBLIC =
  /^(?:draft|closed|archived|expired|inactive|deleted|unpublished|filled|paused|internal|on ?hold)$/i;
/** A field that takes the posting out when it has this value. */
const SWITCHES: readonly (readonly [string, boolean])[] = [
  ['islisted', false],
  ['isactive', false],
  ['active', false],
  ['published', false],
  ['isclosed', true],
  ['closed', true],
  ['expired', true],
  ['isexpired', true],
  ['removed', true],
  ['isinternal', true],
  ['internal', true],
  ['draft', true],
  ['isdraft', true],
];

type Fields = ReadonlyMap<string, unknown>;

/** The fields under names without case and signs, empty ones left out. */
function fieldsOf(record: JsonRecord): Fields {
  return new Map(
    Object.entries(record)
      .slice(0, 200)
      .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name.toLowerCase().replace(/[^a-z\d]/g, ''), value]),
  );
}

function pick(fields: Fields, field: Field): unknown {
  const name = NAMES[field].find((candidate) => fields.has(candidate));
  return name === undefined ? undefined : fields.get(name);
}

function looksLikePosting(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const fields = fieldsOf(value);
  const about: readonly Field[] = ['company', 'location', 'url', 'description', 'type'];
  return (
    nameOf(pick(fields, 'title')) !== null &&
    about.filter((field) => pick(fields, field) !== undefined).length >= 2
  );
}

const DEEPEST = 4;

/** The longest list whose items look like postings; the payload itself if it looks like one. */
function postingList(payload: unknown, depth = 0): readonly unknown[] {
  const own = list(payload).filter(looksLikePosting);
  if (own.length > 0 || depth >= DEEPEST) return own;
  const inner = isRecord(payload) ? Object.values(payload).slice(0, 50) : [];
  const found = inner.map((value) => postingList(value, depth + 1));
  const longest = found.reduce<readonly unknown[]>(
    (best, next) => (next.length > best.length ? next : best),
    [],
  );
  return longest.length === 0 && looksLikePosting(payload) ? [payload] : longest;
}

function placeOf(value: unknown): string | null {
  if (Array.isArray(value)) return placesText(list(value).map(placeOf));
  if (!isRecord(value)) return text(value);
  const city = at(value, 'city') ?? at(value, 'municipality') ?? at(value, 'ort');
  const region = at(value, 'region') ?? at(value, 'state') ?? at(value, 'province');
  return placeText({ city, region, country: at(value, 'country') ?? at(value, 'land') }) ?? nameOf(value);
}

function payOf(fields: Fields, location: string | null): Pay {
  const salary = pick(fields, 'salary');
  const nested = isRecord(salary) ? fieldsOf(salary) : fields;
  const [min, max] = [pick(nested, 'min'), pick(nested, 'max')];
  if (min !== undefined || max !== undefined) {
    const [currency, period] = [pick(nested, 'currency'), pick(nested, 'period')];
    return statedPay({ min, max: max ?? null, currency, period });
  }
  return payInText(salary, location ?? '');
}

function isPublic(fields: Fields): boolean {
  if (NOT_PUBLIC.test(nameOf(pick(fields, 'status')) ?? '')) return false;
  return !SWITCHES.some(([name, value]) => fields.has(name) && flag(fields.get(name)) === value);
}

function descriptionOf(fields: Fields): unknown[] {
  const main = pick(fields, 'description');
  const texts = isRecord(main) ? [firstText(main.html, main.text, main.text_formatted, main.plain)] : [main];
  const more = NAMES.more.flatMap((name) =>
    listOrOne(fields.get(name)).filter((item) => text(item) !== null),
  );
  return [...texts, ...more];
}

function draft(item: unknown): PostingDraft | null {
  if (!isRecord(item)) return null;
  const fields = fieldsOf(item);
  if (!isPublic(fields)) return null;
  const location = placeOf(pick(fields, 'location')) ?? placeOf(item);
  return {
    title: nameOf(pick(fields, 'title')),
    company: nameOf(pick(fields, 'company')),
    location,
    workplace: workplaceCode(nameOf(pick(fields, 'workplace'))),
    remote: flag(pick(fields, 'remote')),
    pay: payOf(fields, location),
    employment_type: employmentType(listOrOne(pick(fields, 'type')).map(nameOf)),
    posted: pick(fields, 'posted'),
    valid_through: pick(fields, 'until'),
    url: nameOf(pick(fields, 'url')),
    external_id: pick(fields, 'id'),
    description: descriptionOf(fields),
  };
}

/** Any list of records that have a title and two more of a posting's usual fields. */
export const unknownBoard: BoardAdapter = {
  name: 'unknown',
  addressOf: NO_ADDRESS,
  recognizes: (payload) => postingList(payload).length > 0,
  read: (payload) => postingsOf(postingList(payload), draft),
};
