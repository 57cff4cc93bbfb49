import { linkAddress } from '../text/address';
import type { PdfPage, PdfView } from './library';
import { partOf, type PlacedItem } from './pdf-runs';

/** A link of a page and the rectangle that leads to it, in points from the page's top left corner. */
interface PlacedLink {
  readonly href: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Links of a page that are looked at. */
const MAX_LINKS = 200;
/** Font size of an address that stands nowhere in the text. */
const SIZE = 10;

/** The annotations' fields that matter. The library's types call an annotation `any`. */
interface Annotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly rect?: readonly number[];
}

function placed(annotation: Annotation, view: PdfView): PlacedLink | null {
  const href = linkAddress(annotation.url ?? annotation.unsafeUrl);
  if (annotation.subtype !== 'Link' || href === undefined || annotation.rect?.length !== 4) return null;
  const [x1, y1, x2, y2] = annotation.rect;
  const from = view.convertToViewportPoint(x1 ?? 0, y1 ?? 0) as [number, number]; // any[] in the library's types
  const to = view.convertToViewportPoint(x2 ?? 0, y2 ?? 0) as [number, number]; // as above
  return {
    href,
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    bottom: Math.max(from[1], to[1]),
  };
}

/** The web, mail and telephone links of a page. */
export async function linksOf(page: PdfPage, view: PdfView): Promise<PlacedLink[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[]; // any[] in the library's types
  return annotations
    .slice(0, MAX_LINKS)
    .map((annotation) => placed(annotation, view))
    .filter((link) => link !== null);
}

/** Whether the middle of the small letters of an item's line lies between the link's top and bottom. */
function onLine(item: PlacedItem, link: PlacedLink): boolean {
  const middle = item.y - item.size * 0.3;
  return middle >= link.top && middle <= link.bottom;
}

/** Where an item may be cut near `offset`: the nearest blank or divider within three characters, else there. */
function cutNear(text: string, offset: number): number {
  for (let distance = 0; distance <= 3; distance++) {
    for (const at of [offset - distance, offset + distance]) {
      if (at <= 0 || at >= text.length) continue;
      if (/[\s|,;•·]/.test(text.charAt(at)) || /[\s|,;•·]/.test(text.charAt(at - 1))) return at;
    }
  }
  return offset;
}

function charactersUnder(item: PlacedItem, link: PlacedLink): [number, number] {
  const unit = item.width / Math.max(1, item.text.length);
  const at = (x: number): number => Math.min(item.text.length, Math.max(0, Math.round((x - item.x) / unit)));
  const from = at(link.left);
  const to = at(link.right);
  return [from === 0 ? 0 : cutNear(item.text, from), to === item.text.length ? to : cutNear(item.text, to)];
}

/** The item in up to three parts, of which the one under the link has its address. `null` if none is under it. */
function linked(item: PlacedItem, link: PlacedLink): PlacedItem[] | null {
  if (item.href !== undefined || item.text.trim() === '' || item.width <= 0 || !onLine(item, link))
    return null;
  if (item.x >= link.right || item.x + item.width <= link.left) return null;
  const [from, to] = charactersUnder(item, link);
  if (item.text.slice(from, to).trim() === '') return null;
  const under = { ...partOf(item, from, to), href: link.href };
  return [partOf(item, 0, from), under, partOf(item, to, item.text.length)].filter(
    (part) => part.text !== '',
  );
}

/** An item that shows the address of a link over a picture or an icon. */
function addressItem(link: PlacedLink): PlacedItem {
  const text = link.href.replace(/^(?:mailto|tel):/i, '').replace(/\?.*$/, '');
  return {
    text,
    x: link.left,
    y: link.bottom - 2,
    width: text.length * SIZE * 0.5,
    size: SIZE,
    bold: false,
    href: link.href,
  };
}

/**
 * The items with the links' addresses on them. A link that covers no text adds an item with its address, unless the
 * same address lies on a text before: many put an icon beside the words.
 */
export function withLinks(items: readonly PlacedItem[], links: readonly PlacedLink[]): PlacedItem[] {
  let result = [...items];
  for (const link of links) {
    const parts = result.map((item) => linked(item, link));
    const covers = parts.some((part) => part !== null);
    result = result.flatMap((item, index) => parts[index] ?? [item]);
    if (!covers && !result.some((item) => item.href === link.href)) result.push(addressItem(link));
  }
  return result;
}
