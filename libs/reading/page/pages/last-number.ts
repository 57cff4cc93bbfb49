/** The number at the end of an address's path or of a URN, which is how boards name their postings. */
export function lastNumber(address: string | null | undefined): string | null {
  const path = (address ?? '').slice(0, 2000).split(/[?#]/)[0] ?? '';
  return /(?<!\d)(\d{4,20})\/?$/.exec(path)?.[1] ?? null;
}
