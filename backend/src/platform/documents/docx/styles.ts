import { type XmlAttributes, type XmlBudget, readXml } from '../office/xml';
import { halfPoints, isOn, twips, WORD_ALIASES } from './vocabulary';

/** What a style or a run says about how text looks; what is missing is inherited. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
}

/** A style of paragraphs or characters with everything that it inherits. */
export interface Style extends Look {
  /** 1 to 9; headings only. */
  readonly heading?: number;
  /** Whether its paragraphs are items of a list. */
  readonly list?: boolean;
  /** In points. */
  readonly indent?: number;
}

export interface Styles {
  /** Of text that says nothing else. */
  readonly defaults: Style;
  style(id: string | undefined): Style | undefined;
}

/** Word's own sizes for text and, where a heading's style does not say, by level. */
const TEXT_SIZE = 11;
const HEADING_SIZES = [16, 14, 13] as const;
/** Styles that are based on each other; more is a circle. */
const MAX_CHAIN = 20;

interface RawStyle {
  based_on?: string;
  style: Style;
}

/** Sets one property of a look from a run property's element. Others are left alone. */
export function withProperty<L extends Look>(look: L, name: string, attributes: XmlAttributes): L {
  const value = attributes['w:val'];
  if (name === 'w:b') return { ...look, bold: isOn(value) };
  if (name === 'w:vanish') return { ...look, hidden: isOn(value) };
  if (name === 'w:sz') return { ...look, size: halfPoints(value) ?? look.size };
  return look;
}

function headingOf(name: string): number | undefined {
  if (/^title$/i.test(name)) return 1;
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function withStyleElement(raw: RawStyle, name: string, attributes: XmlAttributes): RawStyle {
  const value = attributes['w:val'];
  const { style } = raw;
  switch (name) {
    case 'w:basedOn':
      return { ...raw, based_on: value };
    case 'w:name':
      return { ...raw, style: { ...style, heading: headingOf(value ?? '') ?? style.heading } };
    case 'w:outlineLvl': {
      const level = Number(value) + 1;
      return level >= 1 && level <= 9 ? { ...raw, style: { ...style, heading: level } } : raw;
    }
    case 'w:numId':
      return { ...raw, style: { ...style, list: value !== '0' } };
    case 'w:ind':
      return { ...raw, style: { ...style, indent: twips(attributes['w:left'] ?? attributes['w:start']) } };
    default:
      return { ...raw, style: withProperty(style, name, attributes) };
  }
}

interface RawStyles {
  readonly defaults: Style;
  readonly byId: ReadonlyMap<string, RawStyle>;
}

function readRaw(part: Uint8Array, budget: XmlBudget): RawStyles {
  const byId = new Map<string, RawStyle>();
  let defaults: Style = {};
  let id: string | null = null;
  let inDefaults = false;
  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'w:docDefaults') inDefaults = true;
    else if (name === 'w:style') {
      id = attributes['w:styleId'] ?? '';
      byId.set(id, { style: {} });
    } else if (id !== null) byId.set(id, withStyleElement(byId.get(id) ?? { style: {} }, name, attributes));
    else if (inDefaults) defaults = withProperty(defaults, name, attributes);
  };
  const close = (name: string): void => {
    if (name === 'w:style') id = null;
    if (name === 'w:docDefaults') inDefaults = false;
  };
  readXml(part, { open, close }, { budget, aliases: WORD_ALIASES });
  return { defaults, byId };
}

/** The members of both; those of `own` that are set go first. */
function inherited(own: Style, base: Style): Style {
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...base, ...set };
}

/** A heading that does not say how large and bold it is looks like one of Word's. */
function asHeading(style: Style): Style {
  if (style.heading === undefined) return style;
  const size = HEADING_SIZES[Math.min(style.heading, HEADING_SIZES.length) - 1] ?? TEXT_SIZE;
  return { ...style, size: style.size ?? size, bold: style.bold ?? true };
}

/** Reads word/styles.xml; `null` if there is none. @throws DocumentFault */
export function readStyles(part: Uint8Array | null, budget: XmlBudget): Styles {
  const raw = part === null ? { defaults: {}, byId: new Map<string, RawStyle>() } : readRaw(part, budget);
  const known = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style | undefined => {
    const found = raw.byId.get(id);
    if (found === undefined || depth > MAX_CHAIN) return undefined;
    const base = found.based_on === undefined ? undefined : resolve(found.based_on, depth + 1);
    return inherited(found.style, base ?? {});
  };
  return {
    defaults: { ...raw.defaults, size: raw.defaults.size ?? TEXT_SIZE },
    style: (id) => {
      if (id === undefined) return undefined;
      const style = known.get(id) ?? asHeading(resolve(id, 0) ?? {});
      known.set(id, style);
      return style;
    },
  };
}
