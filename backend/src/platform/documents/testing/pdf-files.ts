import { deflateSync } from 'node:zlib';

/** A stream object whose data were already passed through `filter`. */
export function stream(data: Buffer, filter = '/FlateDecode'): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${data.length}/Filter ${filter}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF of these objects, which are numbered from 1 on; the first is the catalog (ISO 32000-2, §7.5). */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const HELVETICA_BOLD = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>';

interface PageParts {
  /** Annotations as PDF objects. */
  readonly annotations?: string;
  /** Entries of the page's dictionary. */
  readonly extra?: string;
  /** Entries of the file's trailer. */
  readonly trailer?: string;
}

/** The objects of a file with one page on which `content` is drawn; its fonts are /F1 (Helvetica) and /F2 (bold). */
export function onePage(
  content: Buffer,
  { annotations = '', extra = '' }: PageParts = {},
): (string | Buffer)[] {
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>' +
    `/Contents 4 0 R/Annots[${annotations}]${extra}>>`;
  return [CATALOG, '<</Type/Pages/Kids[3 0 R]/Count 1>>', page, content, HELVETICA, HELVETICA_BOLD];
}

/** A PDF of one page on which the operators of `content` draw. */
export function pdf(content: string, parts: PageParts = {}): Buffer {
  return pdfOf(onePage(stream(deflateSync(content)), parts), parts.trailer);
}

/** A PDF that shows the same page many times. */
export function pdfOfPages(count: number): Buffer {
  const [catalog = '', , ...rest] = onePage(stream(deflateSync(textAt('Page', 72, 700))));
  return pdfOf([catalog, `<</Type/Pages/Kids[${'3 0 R '.repeat(count)}]/Count ${count}>>`, ...rest]);
}

/** Operators that write a text; `y` grows upwards from the bottom of the page. */
export function textAt(text: string, x: number, y: number, { font = 'F1', size = 11 } = {}): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
}

/** An annotation that leads to an address. */
export function linkAt(address: string, rectangle: string): string {
  return `<</Type/Annot/Subtype/Link/Rect[${rectangle}]/A<</S/URI/URI(${address})>>>>`;
}
