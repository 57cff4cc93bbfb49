import { foldWords } from '../fold';

/** What two spellings of a place name are compared by: "Saint Paul" and "St. Paul", "Ft. Worth" and "Fort Worth" agree. */
export function foldPlace(name: string): string {
  return foldWords(name)
    .replace(/\b(?:saint|sankt|sint)\b/g, 'st')
    .replace(/\bft\b/g, 'fort')
    .replace(/\bmt\b/g, 'mount');
}

/** The name without umlauts as Germans type it ("Düsseldorf" → "Duesseldorf"), or null where it has none. */
export function withoutUmlauts(name: string): string | null {
  if (!/[äöü]/i.test(name)) return null;
  return name.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue');
}
