/** Languages and regions whose manner of writing dates and numbers can be chosen. */
const TAGS = [
  'de-AT',
  'de-CH',
  'de-DE',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-US',
  'en-ZA',
  'es-ES',
  'es-MX',
  'fr-BE',
  'fr-CA',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'zh-CN',
] as const;

/** The choices with their names in the browser's language, sorted, and with the one that is set if it is another. */
export function localeChoices(current: string | null): { readonly tag: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(navigator.language, { type: 'language' });
  const tags: readonly string[] = current ? [...new Set([...TAGS, current])] : TAGS;
  return tags
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
