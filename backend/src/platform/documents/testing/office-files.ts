import { zip, type ZipPart } from './zip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="${WORD}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns:';
const OPEN_SPACES = [
  ...['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${OPEN}${name}:1.0"`),
  `xmlns:draw="${OPEN}drawing:1.0" xmlns:fo="${OPEN}xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`,
].join(' ');

/** A paragraph of WordprocessingML. `properties` are the elements of its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

interface DocxParts {
  readonly styles?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Addresses by their keys, of the text's links. */
  readonly links?: Readonly<Record<string, string>>;
  readonly others?: readonly ZipPart[];
}

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${SPACES}>${content}</w:${name}>`;
}

function relation(id: string, kind: string, target: string): string {
  const mode = kind === 'hyperlink' ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${mode}/>`;
}

/** A DOCX file with `body` as the content of its `w:body`. */
export function docx(
  body: string,
  { styles, header, footer, links = {}, others = [] }: DocxParts = {},
): Buffer {
  const relations = [
    ...(header === undefined ? [] : [relation('h1', 'header', 'header1.xml')]),
    ...(footer === undefined ? [] : [relation('f1', 'footer', '/word/footer1.xml')]),
    ...Object.entries(links).map(([id, address]) => relation(id, 'hyperlink', address)),
  ];
  const part = (name: string, data: string | undefined): ZipPart[] =>
    data === undefined ? [] : [{ name, data }];
  return zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: root('document', `<w:body>${body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', data: `<Relationships>${relations.join('')}</Relationships>` },
    ...part('word/styles.xml', styles === undefined ? undefined : root('styles', styles)),
    ...part('word/header1.xml', header === undefined ? undefined : root('hdr', header)),
    ...part('word/footer1.xml', footer === undefined ? undefined : root('ftr', footer)),
    ...others,
  ]);
}

/** An ODT file. `styles` are those of its text; `margins` is the content of its master page. */
export function odt(body: string, { styles = '', margins = '' } = {}): Buffer {
  const document = (name: string, content: string): string =>
    `<?xml version="1.0"?><office:${name} ${OPEN_SPACES}>${content}</office:${name}>`;
  const content = `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  const master = `<office:master-styles><style:master-page style:name="Standard">${margins}</style:master-page></office:master-styles>`;
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data: document('document-content', content) },
    { name: 'styles.xml', data: document('document-styles', master) },
  ]);
}
