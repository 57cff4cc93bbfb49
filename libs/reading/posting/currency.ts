/** How a currency is written: in front of an amount or behind it. Longer forms stand first. */
export const CURRENCY_MARK =
  'US ?\\$|USD ?\\$?|CA\\$|CAD ?\\$?|C\\$|AU\\$|AUD ?\\$?|A\\$|NZ\\$|NZD ?\\$?|S\\$|SGD ?\\$?|HK\\$|HKD ?\\$?|MX\\$|MXN ?\\$?|R\\$|BRL|\\$|EUR|euros?|€|GBP ?£?|£|CHF|Fr\\.|SEK|NOK|DKK|kr\\.?|INR ?₹?|₹|Rs\\.?|JPY ?¥?|RMB ?¥?|CNY ?¥?|¥|円|元|KRW|₩|PLN|zł|CZK|Kč|HUF|RON|TRY|₺|ILS|₪|AED|ZAR|PEN|S\\/\\.?|COP|CLP|ARS|pounds?|dollars?|rupees?';

const CODES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ca\$|cad|c\$)/i, 'CAD'],
  [/^(?:au\$|aud|a\$)/i, 'AUD'],
  [/^nz/i, 'NZD'],
  [/^(?:s\$|sgd)/i, 'SGD'],
  [/^hk/i, 'HKD'],
  [/^mx/i, 'MXN'],
  [/^(?:r\$|brl)/i, 'BRL'],
  [/^us/i, 'USD'],
  [/^(?:eur|€)/i, 'EUR'],
  [/^(?:gbp|£|pound)/i, 'GBP'],
  [/^(?:chf|fr)/i, 'CHF'],
  [/^(?:inr|₹|rs|rupee)/i, 'INR'],
  [/^(?:rmb|cny|元)/i, 'CNY'],
  [/^(?:jpy|¥|円)/i, 'JPY'],
  [/^(?:krw|₩)/i, 'KRW'],
  [/^(?:pln|zł)/i, 'PLN'],
  [/^(?:czk|kč)/i, 'CZK'],
  [/^(?:try|₺)/i, 'TRY'],
  [/^(?:ils|₪)/i, 'ILS'],
  [/^(?:pen|s\/)/i, 'PEN'],
];

/** Countries whose own dollar or crown is meant where a posting in them writes only `$` or `kr`. */
const BY_COUNTRY: Readonly<Record<'$' | 'kr', readonly (readonly [RegExp, string])[]>> = {
  $: [
    [
      /\b(?:Canada|Canadian|Canadien(?:ne)?s?|Ontario|Toronto|Vancouver|Montr[eé]al|Calgary|Ottawa|Qu[eé]bec|Gatineau|Sherbrooke|Edmonton|Winnipeg|Alberta|British Columbia|Saskatchewan|Manitoba)\b|, (?:ON|BC|AB|MB|SK|NS)\b|\bQC\b/,
      'CAD',
    ],
    [/\b(?:Australia|Sydney|Brisbane|Melbourne,? VIC)\b/, 'AUD'],
    [/\b(?:New Zealand|Auckland)\b/, 'NZD'],
    [/\bSingapore\b/, 'SGD'],
    [/\bHong Kong\b/, 'HKD'],
  ],
  kr: [
    [/\b(?:Sweden|Sverige|Stockholm|Göteborg|Gothenburg|Malmö)\b/, 'SEK'],
    [/\b(?:Norway|Norge|Oslo|Bergen|Trondheim)\b/, 'NOK'],
    [/\b(?:Denmark|Danmark|Copenhagen|København|Aarhus)\b/, 'DKK'],
  ],
};

/** Behind a bare dollar: of the countries with a dollar, pay is stated in French in Canada. */
const FRENCH_DOLLAR =
  /^(?! ?US\b)(?: brut)? (?:de l'heure|l'heure|par (?:heure|jour|semaine|mois|an|année))(?![\p{L}])/iu;

/**
 * The ISO 4217 code of a currency as written. A bare `$` is the US dollar and a bare `kr` unknown (`null`) unless
 * `where`, the words around, name a country with a dollar or crown of its own, or a French period stands in `behind`,
 * the text right behind the amount.
 */
export function currencyCode(mark: string, where: string, behind: string): string | null {
  const written = mark.trim();
  const code = CODES.find(([pattern]) => pattern.test(written))?.[1];
  if (code !== undefined) return code;
  if (/^kr/i.test(written)) return BY_COUNTRY.kr.find(([place]) => place.test(where))?.[1] ?? null;
  if (written === '$' && FRENCH_DOLLAR.test(behind)) return 'CAD';
  if (/^(?:\$|dollar)/i.test(written)) return BY_COUNTRY.$.find(([place]) => place.test(where))?.[1] ?? 'USD';
  return written.toUpperCase();
}
