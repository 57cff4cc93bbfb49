import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { documentsForTests, runOf, runsOf, textsOf } from './testing/reading';

const documents = documentsForTests();
const read = (text: string, name?: string) => documents.read(Buffer.from(text), { name });

describe('a text file', () => {
  it.each(['utf8', 'utf16le', 'utf16be', 'windows-1252', 'iso-8859-1'])('is read in %s', async (encoding) => {
    const bytes = encode('Zoë Ångström\nMünchen', encoding, { addBOM: encoding.startsWith('utf') });
    const document = await documents.read(bytes);
    expect(document).toMatchObject({ format: 'txt', pages: 1 });
    expect(textsOf(document)).toEqual(['Zoë Ångström', 'München']);
  });

  it('has what tabs and wide blanks part side by side, at the same place in every line', async () => {
    const document = await read('Baker           Lyon\nHead of Ovens   Nice\nOne  line\n\tset in', 'a.txt');
    expect(textsOf(document)).toEqual(['Baker', 'Lyon', 'Head of Ovens', 'Nice', 'One  line', 'set in']);
    expect(runOf(document, 'Nice').x).toBe(runOf(document, 'Lyon').x);
    expect(runOf(document, 'Lyon').y).toBe(runOf(document, 'Baker').y);
    expect(runOf(document, 'set in').x).toBeGreaterThan(runOf(document, 'One  line').x);
  });

  it('keeps markup and formulas as the text that they are', async () => {
    const lines = ['Name: <img src=x onerror=alert(1)>', '=cmd|"/C calc"!A0', '{{ 7 * 7 }}'];
    expect(textsOf(await read(lines.join('\n'), 'cv.txt'))).toEqual(lines);
  });

  it('loses controls, marks that nobody sees and halves of characters, and is composed', async () => {
    const document = await read('A\u0000da\u200b Qu\u202eill\u{e0041}\u0007 e\u0301', 'cv.txt');
    expect(textsOf(document)).toEqual(['Ada Quill é']);
    const half = encode('Ada \ud800Quill', 'utf16le', { addBOM: true });
    expect(textsOf(await documents.read(half))).toEqual(['Ada Quill']);
  });
});

it('reads Markdown by its name or its headings: titles, items, bold type and links as people see them', async () => {
  const text = '# Ada Quill\n\n## Work\n\n- **Baker** at [Rye](https://rye.example), `sour_dough_mix`\n';
  const document = await read(text);
  expect(document.format).toBe('md');
  expect(textsOf(document)).toEqual(['Ada Quill', 'Work', '• Baker', ' at ', 'Rye', ', sour_dough_mix']);
  expect(runOf(document, 'Ada Quill')).toMatchObject({ size: 16, bold: true });
  expect(runOf(document, 'Rye').href).toBe('https://rye.example');
  expect((await read('Ada', 'cv.md')).format).toBe('md');
  expect((await read(text, 'cv.txt')).format).toBe('txt');
});

it('reads a page by its blocks, without what runs, what is hidden and what is not shown', async () => {
  const page = `<!doctype html><html><head><title>CV</title><style>p{}</style></head><body>
    <h1>Ada  <b>Quill</b></h1><script>alert(1)</script><p hidden>no</p><p style="display:none">no</p>
    <ul><li>Bread<br>and rolls</li></ul><a href="https://rye.example">Rye</a>
    <table><tr><td>2020</td><td>Baker</td></tr></table></body></html>`;
  const document = await read(page, 'cv.pdf');
  expect(document.format).toBe('html');
  expect(textsOf(document).map((text) => text.trim())).toEqual(
    ['Ada Quill', '• Bread', 'and rolls', 'Rye', '2020', 'Baker'], // each once
  );
  expect(runOf(document, '2020').y).toBe(runOf(document, 'Baker').y);
});

it('gives a JSON Resume as it is, and as the lines that it would have on paper', async () => {
  const resume = {
    basics: { name: 'Ada Quill', label: 'Baker', email: 'ada@quill.example', location: { city: 'Lyon' } },
    work: [{ name: 'Rye', position: 'Head Baker', startDate: '2020-03', highlights: ['Doubled the rolls'] }],
    skills: [{ name: 'Dough', keywords: ['Rye', 'Spelt'] }, 'not an object'],
    made_up: { __proto__: null },
  };
  const document = await read(JSON.stringify(resume), 'cv.json');
  expect(document).toMatchObject({ format: 'json-resume', json_resume: { basics: { name: 'Ada Quill' } } });
  expect(textsOf(document)).toEqual([
    ...['Ada Quill', 'Baker', 'ada@quill.example', 'Lyon', 'Work Experience', 'Head Baker', 'Rye'],
    ...['2020-03 – Present', '• Doubled the rolls', 'Skills', 'Dough: Rye, Spelt'],
  ]);
  expect(runsOf(document)[0]?.bold).toBe(true);
});

it.each([
  ['JSON that is no resume', '{"name":"Ada"}', 'cv.json'],
  ['JSON that is nested like no resume', `{"basics":{},"x":${'['.repeat(40)}${']'.repeat(40)}}`, 'cv.json'],
  ['XML of another kind', '<?xml version="1.0"?><feed><p>Ada</p></feed>', 'cv.xml'],
])('refuses %s', async (_what, text, name) => {
  await expect(read(text, name)).rejects.toMatchObject({ code: 'unsupported_type' });
});

it('gives the first paragraph of a list item its bullet, and the others none', async () => {
  const document = await read(
    '<html><body><ul><li><p>Rye</p><p>from Lyon</p></li><li><p>Oat</p></li></ul></body></html>',
  );
  expect(textsOf(document)).toEqual(['• Rye', 'from Lyon', '• Oat']);
});

it('reads the text of a document of Word 97, its tabs side by side and its signs as written', async () => {
  const bytes = readFileSync(join(__dirname, 'testing', 'pilot.doc'));
  const document = await documents.read(bytes, { name: 'pilot.pdf' });
  expect(document.format).toBe('doc');
  const texts = textsOf(document);
  expect(texts.slice(0, 2)).toEqual(['Runa Halloran', 'Harbour Pilot']);
  expect(texts).toContain('Brought 1,200 ships in — none touched');
  expect(texts.at(-1)).toBe('Navigation, VHF radio, “Bridge” teamwork');
});
