const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The addresses of OpenDocument's vocabularies (OASIS OpenDocument 1.3, part 3, §1.4). */
export const OPEN_DOCUMENT_ALIASES: ReadonlyMap<string, string> = new Map([
  [`${NAMESPACE}office:1.0`, 'office'],
  [`${NAMESPACE}style:1.0`, 'style'],
  [`${NAMESPACE}text:1.0`, 'text'],
  [`${NAMESPACE}table:1.0`, 'table'],
  [`${NAMESPACE}drawing:1.0`, 'draw'],
  [`${NAMESPACE}xsl-fo-compatible:1.0`, 'fo'],
  [`${NAMESPACE}manifest:1.0`, 'manifest'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

/** Points of the units in which lengths are given. */
const POINTS: Readonly<Record<string, number | undefined>> = {
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
};

/** A length such as "2.5cm" in points; `undefined` for none or a share in percent. */
export function lengthInPoints(value: string | undefined): number | undefined {
  const found = /^(-?\d{0,6}\.?\d{1,9})(pt|pc|in|cm|mm|px)$/.exec(value?.trim() ?? '');
  const points = Number(found?.[1]) * (POINTS[found?.[2] ?? ''] ?? Number.NaN);
  return Number.isFinite(points) ? points : undefined;
}
