import { type PagePosting, readPayload } from '#reading';

/** The request in an endpoint's description: a method, then an address. */
const ADDRESS = /\bhttps?:\/\/[^\s{}<>]+(?=\s|$)/;

/** The postings in a board's answer. The address is a hint only where it is whole, without a placeholder. */
export function predictedJobs(content: string, endpoint: string | null): readonly PagePosting[] {
  const url = ADDRESS.exec(endpoint ?? '')?.[0];
  return readPayload(content, { url });
}
