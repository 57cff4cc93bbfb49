import type { XmlAttributes } from '../office/xml';
import { lengthInPoints } from './vocabulary';

export interface OdtStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  /** Whether it is one of the program's styles for headings, or based on one. */
  readonly heading?: boolean;
  /** In points. */
  readonly indent?: number;
  /** Of a column, in points. */
  readonly column_width?: number;
}

interface RawStyle {
  readonly parent: string | undefined;
  style: OdtStyle;
  /** A size in percent of the parent's, as a factor. */
  scale?: number;
}

const MAX_CHAIN = 20;
const TEXT_SIZE = 11;
/** The names of LibreOffice's styles, which are the same in every language. */
const HEADING = /^(?:Heading(?:_20_\d{1,2})?|Title)$/;

function definedOnly(style: OdtStyle): OdtStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined) return undefined;
  return weight === 'bold' || Number(weight) >= 600;
}

function shareOf(size: string | undefined): number | undefined {
  const percent = /^(\d{1,4}(?:\.\d{1,6})?)%$/.exec(size ?? '')?.[1];
  return percent === undefined ? undefined : Number(percent) / 100;
}

/** The styles of an ODT file by family and name; fed by the handler that reads the parts. */
export class OdtStyles {
  private readonly raw = new Map<string, RawStyle>();
  private readonly known = new Map<string, OdtStyle>();
  private current: RawStyle | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const family = attributes['style:family'] ?? '';
    if (name === 'style:style') this.begin(`${family}:${attributes['style:name'] ?? ''}`, attributes);
    else if (name === 'style:default-style') this.begin(`${family}:`, attributes);
    else if (this.current !== null) this.property(this.current, name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.current = null;
  }

  /** A style with what it inherits; one that is not there is the family's default. */
  style(family: string, name: string | undefined): OdtStyle {
    const key = `${family}:${name ?? ''}`;
    const known = this.known.get(key) ?? this.resolve(family, name ?? '', 0);
    this.known.set(key, known);
    return known;
  }

  private begin(key: string, attributes: XmlAttributes): void {
    const heading = HEADING.test(attributes['style:name'] ?? '');
    this.current = { parent: attributes['style:parent-style-name'], style: heading ? { heading } : {} };
    this.raw.set(key, this.current);
  }

  private property(raw: RawStyle, name: string, attributes: XmlAttributes): void {
    if (name === 'style:text-properties') {
      raw.scale = shareOf(attributes['fo:font-size']);
      raw.style = {
        ...raw.style,
        size: lengthInPoints(attributes['fo:font-size']),
        bold: isBold(attributes['fo:font-weight']),
        hidden: attributes['text:display'] === 'none' ? true : undefined,
      };
    } else if (name === 'style:paragraph-properties') {
      raw.style = { ...raw.style, indent: lengthInPoints(attributes['fo:margin-left']) };
    } else if (name === 'style:table-column-properties') {
      raw.style = { ...raw.style, column_width: lengthInPoints(attributes['style:column-width']) };
    }
  }

  private resolve(family: string, name: string, depth: number): OdtStyle {
    const raw = this.raw.get(`${family}:${name}`);
    if (depth > MAX_CHAIN) return {};
    if (raw === undefined) return name === '' ? {} : this.resolve(family, '', depth + 1);
    const base = name === '' ? {} : this.resolve(family, raw.parent ?? '', depth + 1);
    const scaled = raw.scale === undefined ? {} : { size: (base.size ?? TEXT_SIZE) * raw.scale };
    return { ...base, ...definedOnly(raw.style), ...scaled };
  }
}
