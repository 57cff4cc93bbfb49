/** What a link of a document may lead to. Scripts and files are none of a reader's business. */
const WANTED = /^(?:https?:\/\/|mailto:|tel:)/i;
const BARE = /^(?:www\.|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}(?:[/?#]|$))/i;
/** Longer addresses are no contact data. */
const MAX_LENGTH = 2000;

/**
 * The address of a link if it leads to the web, to a mailbox or to a telephone. An address without a scheme
 * ("www.example.org/me") gets `https://`.
 */
export function linkAddress(address: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined;
  if (WANTED.test(trimmed)) return trimmed;
  return BARE.test(trimmed) ? `https://${trimmed}` : undefined;
}
