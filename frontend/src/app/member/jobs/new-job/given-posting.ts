import type { ParseDescriptionDto } from '#contracts/posting.dto';

/** A short text that is shared with a link, such as a title and a greeting, is no posting: the link is. */
const SHARED_TEXT_MAX = 240;
/** A posting copied whole often has its address in the first or last line. */
const LINK_IN_TEXT = /https?:\/\/[^\s<>"']{4,2000}/gi;
const ADDRESS_MAX = 2048;

/**
 * Whether somebody gave the address of a posting or its text. One word that can be an address is one, also without
 * its `https://`; so is the only link of a short text. The only link of a longer text goes with it.
 *
 * @returns `{}` for an empty text
 */
export function givenPosting(words: string): ParseDescriptionDto {
  const text = words.trim();
  const alone = addressOf(text);
  if (alone !== null) return { job_url: alone };
  const links = new Set([...text.matchAll(LINK_IN_TEXT)].flatMap(([link]) => addressOf(trimmed(link)) ?? []));
  const [link] = links.size === 1 ? links : [];
  if (link !== undefined && text.length <= SHARED_TEXT_MAX) return { job_url: link };
  return text === '' ? {} : { description_text: text, ...(link !== undefined && { job_url: link }) };
}

/** The full address that a single word stands for; `null` for anything else. */
function addressOf(word: string): string | null {
  if (word === '' || word.length > ADDRESS_MAX || /\s/.test(word)) return null;
  const isFull = /^https?:\/\//i.test(word);
  // "Baker/cook" and "e.g." are no addresses: without a scheme, a host with a dot and a path are asked for.
  if (!isFull && !/^[a-z0-9.-]{1,253}\.[a-z]{2,24}(?::\d{1,5})?\//i.test(word)) return null;
  const address = URL.parse(isFull ? word : `https://${word}`);
  return address === null || address.hostname === '' ? null : isFull ? word : address.href;
}

/** Without the punctuation of the sentence it stands in. */
const trimmed = (link: string): string => link.replace(/[).,;:!?\]]{1,5}$/, '');

/** The host of an address, to name it briefly; the whole text if it is none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, '') ?? address;
}
