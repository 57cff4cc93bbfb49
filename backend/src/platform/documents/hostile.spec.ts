import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { MAX_INPUT_BYTES, MAX_WAITING } from './limits';
import { PooledDocuments } from './pooled-documents';
import { docx, odt, paragraph } from './testing/office-files';
import { onePage, pdf, pdfOf, pdfOfPages, stream, textAt } from './testing/pdf-files';
import { documentsForTests, textsOf } from './testing/reading';
import { zip } from './testing/zip';

const MEGABYTE = 1024 * 1024;
const documents = documentsForTests();
const codeOf = (bytes: Uint8Array, name?: string): Promise<unknown> =>
  documents.read(bytes, { name }).then(
    (document) => document.format,
    (fault: unknown) => (fault as { code?: unknown }).code,
  );

const ok = pdf(textAt('Ada Quill', 72, 700));
const word = (prolog: string, body: string): Buffer =>
  zip([
    {
      name: 'word/document.xml',
      data: `${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
/** `count` megabytes that deflate packs to almost nothing. */
const blank = (count: number): Buffer => Buffer.alloc(count * MEGABYTE, ' ');

/** A stream of 500 MB, packed once; made once, since that takes its time. */
const packed = deflateSync(blank(500), { level: 1 });

/** What is answered when a file was too much: which limit it meets first depends on how busy the machine is. */
const CUT = expect.stringMatching(/^too_(?:large|slow)$/) as string;

/** Every kind of file that is refused, and the code that its owner is told. */
const REFUSED: readonly (readonly [code: string, what: string, file: () => Uint8Array, name?: string])[] = [
  ['empty', 'no bytes', () => new Uint8Array(0)],
  ['too_large', 'more bytes than allowed', () => new Uint8Array(MAX_INPUT_BYTES + 1)],

  ['unsupported_type', 'random bytes named .docx', () => randomBytes(20_000), 'cv.docx'],
  ['unsupported_type', 'a program', () => Buffer.from(`\x7fELF\x02\x01\x01${'\0\x01\x02'.repeat(200)}`)],
  ['unsupported_type', 'an archive without a document', () => zip([{ name: 'a.txt', data: 'Ada' }])],
  [
    'no_text',
    'a page named .pdf that only runs a script',
    () => Buffer.from('<html><script>1</script></html>'),
    'a.pdf',
  ],
  ['no_text', 'blanks', () => Buffer.from(' \n\t\n')],
  ['no_text', 'a PDF that only draws', () => pdf('0 0 100 100 re f')],
  ['no_text', 'a DOCX without text', () => docx('<w:p/>')],

  [
    'encrypted',
    'a PDF with a password',
    () =>
      pdf(textAt('Ada', 72, 700), {
        trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'12'.repeat(32)}>/U<${'34'.repeat(32)}>>>`,
      }),
  ],
  [
    'encrypted',
    'an archive with a password',
    () => zip([{ name: 'word/document.xml', data: 'x', encrypted: true }]),
  ],
  [
    'encrypted',
    'a DOCX with a password, which is a compound file',
    () =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage\0', 'utf16le')]),
  ],
  [
    'encrypted',
    'an ODT with a password',
    () =>
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
        { name: 'META-INF/manifest.xml', data: '<m><manifest:encryption-data/></m>' },
      ]),
  ],
  [
    'has_macros',
    'a document with macros',
    () => docx(paragraph('Ada'), { others: [{ name: 'word/vbaProject.bin', data: 'x' }] }),
  ],

  ['corrupt', 'half a PDF', () => ok.subarray(0, ok.length / 2)],
  [
    'corrupt',
    'a PDF whose pages lead in a circle',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
  ],
  ['corrupt', 'half a DOCX', () => docx(paragraph('Ada')).subarray(0, 300)],
  [
    'corrupt',
    'a compound file without a directory',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument\0', 'utf16le')]),
  ],
  ['corrupt', 'text that is cut off', () => word('', '<w:p><w:r><w:t>Ada</w:t>')],
  [
    'corrupt',
    'a part that leads out of the archive',
    () => docx(paragraph('Ada'), { others: [{ name: '../../pwned', data: 'x' }] }),
  ],
  [
    'corrupt',
    'an entity of a file',
    () => word('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>', paragraph('&e;')),
  ],
  [
    'corrupt',
    'entities that multiply',
    () => word('<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>', paragraph('&b;')),
  ],
  [
    'corrupt',
    'a size that is a lie',
    () => zip([{ name: 'word/document.xml', data: blank(60), stated_size: 10 }]),
  ],

  ['too_large', 'a part that unpacks to 300 MB', () => word('', paragraph(blank(300).toString()))],
  [
    'too_large',
    'a thousand parts and more',
    () => docx('', { others: Array.from({ length: 1001 }, (_, n) => ({ name: `${n}`, data: '' })) }),
  ],
  [
    'too_large',
    'a million paragraphs',
    () => word('', '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_000_000)),
  ],
  [
    'too_large',
    'tables in tables',
    () => docx('<w:tbl><w:tr><w:tc>'.repeat(2000) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(2000)),
  ],
  ['too_large', 'more text than a book', () => odt(`<text:p>${'word '.repeat(50_000)}</text:p>`)],
  ['too_large', 'groups in groups', () => Buffer.from(`{\\rtf1${'{'.repeat(100_000)}Ada`)],
  ['too_large', 'elements in elements', () => Buffer.from(`<html>${'<div>'.repeat(3000)}Ada`)],
  ['too_large', 'ten thousand pages', () => pdfOfPages(10_000)],
  ['too_large', 'a stream that unpacks to 500 MB', () => pdfOf(onePage(stream(packed)))],
  [
    'too_large',
    'a stream that was packed twice',
    () => pdfOf(onePage(stream(deflateSync(packed), '[/FlateDecode/FlateDecode]'))),
  ],
];

// Given as one value: Jest would take the missing name for a callback.
it.each(REFUSED.map((row) => [row[0], row[1], row] as const))(
  'answers %s to %s',
  async (_code, _what, row) => {
    const [code, , file, name] = row;
    expect(await codeOf(file(), name)).toBe(code);
  },
);

it('answers in plain sentences', async () => {
  await expect(documents.read(pdf('0 0 9 9 re f'))).rejects.toThrow(/no text in the file.*scanned.*OCR/);
});

it('reads a PDF that asks for a script and says that it has billions of pages as if it did not', async () => {
  const objects = onePage(stream(deflateSync(textAt('Ada Quill', 72, 700))));
  const catalog = '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>';
  expect(textsOf(await documents.read(pdfOf([catalog, ...objects.slice(1)])))).toEqual(['Ada Quill']);
  const counted = '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>';
  expect(await codeOf(pdfOf([catalog, counted, ...objects.slice(2)]))).toMatch(/^(?:pdf|too_large|corrupt)$/);
});

it('ends a file that takes all the time or memory there is, and reads others meanwhile and afterwards', async () => {
  const endless = pdfOf(onePage(stream(deflateSync(`BT /F1 1 Tf ${'(a) Tj '.repeat(3_000_000)} ET`))));
  const slow = codeOf(endless);
  for (let turn = 0; turn < 5; turn++) expect(await codeOf(ok)).toBe('pdf');
  expect(await slow).toEqual(CUT);
  expect(await codeOf(ok)).toBe('pdf');
});

it('takes no memory of this process for what a file unpacks to', async () => {
  const bomb = pdfOf(onePage(stream(packed)));
  await codeOf(ok);
  const before = process.memoryUsage.rss();
  const most = { rss: before };
  const watch = setInterval(() => {
    most.rss = Math.max(most.rss, process.memoryUsage.rss());
  }, 20);
  const codes = await Promise.all([bomb, bomb, ok, bomb, ok].map((file) => codeOf(file)));
  clearInterval(watch);
  expect(codes).toEqual([CUT, CUT, 'pdf', CUT, 'pdf']);
  expect(most.rss - before).toBeLessThan(50 * MEGABYTE);
});

describe('the line of files that wait', () => {
  it('has an end', async () => {
    const pool = new PooledDocuments();
    const files = Array.from({ length: MAX_WAITING + 10 }, () =>
      pool.read(ok).then(
        () => 'read',
        (fault: unknown) => (fault as { code: string }).code,
      ),
    );
    const outcomes = await Promise.all(files);
    expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(8);
    expect(outcomes.filter((outcome) => outcome === 'read')).toHaveLength(MAX_WAITING + 2);
    await pool.onModuleDestroy();
  });

  it('is sent away when the program ends, and so is who is being served', async () => {
    const pool = new PooledDocuments();
    const files = Array.from({ length: 4 }, () => pool.read(ok));
    const outcomes = Promise.allSettled(files);
    await pool.onModuleDestroy();
    expect((await outcomes).map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
  });
});
