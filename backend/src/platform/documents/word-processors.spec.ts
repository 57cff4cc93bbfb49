import { docx, odt, paragraph } from './testing/office-files';
import { zip } from './testing/zip';
import { documentsForTests, runOf, runsOf, textsOf } from './testing/reading';

const documents = documentsForTests();

const cell = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

describe('a DOCX file', () => {
  it('is read with its header first and its footer last', async () => {
    const file = docx(paragraph('Welder'), { header: paragraph('Ada Quill'), footer: paragraph('Page 1') });
    const document = await documents.read(file);
    expect(document).toMatchObject({ format: 'docx', pages: 1 });
    expect(textsOf(document)).toEqual(['Ada Quill', 'Welder', 'Page 1']);
  });

  it('has headings by their styles, and sizes and weights that styles hand down', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="Big"><w:rPr><w:sz w:val="40"/><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="Big"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>';
    const body =
      paragraph('Experience', '<w:pStyle w:val="U1"/>') +
      paragraph('Large', '<w:pStyle w:val="Mine"/>') +
      paragraph('Plain', '<w:pStyle w:val="Loop"/>');
    const document = await documents.read(docx(body, { styles }));
    expect(runOf(document, 'Experience')).toMatchObject({ size: 16, bold: true });
    expect(runOf(document, 'Large')).toMatchObject({ size: 20, bold: false });
    expect(runOf(document, 'Plain')).toMatchObject({ size: 10.5, bold: false });
  });

  it('joins the pieces that Word cuts a word into, and parts what a tab parts', async () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const file = docx(`<w:p>${run('Bak')}${run('er at Rye')}<w:r><w:tab/></w:r>${run('2021')}</w:p>`);
    const document = await documents.read(file);
    expect(textsOf(document)).toEqual(['Baker at Rye', '2021']);
    const [left, right] = runsOf(document);
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  });

  it('puts the cells of a table side by side and rows below the longest cell', async () => {
    const first =
      cell(paragraph('2020'), 1440) + cell(paragraph('Baker') + paragraph('Rye &amp; Sons'), 7200);
    const second = cell(paragraph('2018'), 1440) + cell(paragraph('Trainee'), 7200);
    const document = await documents.read(
      docx(`<w:tbl><w:tr>${first}</w:tr><w:tr>${second}</w:tr></w:tbl>${paragraph('Below')}`),
    );
    const at = (text: string): [number, number] => [runOf(document, text).x, runOf(document, text).y];
    const [left, top] = at('2020');
    expect(at('Baker')).toEqual([left + 72, top]);
    expect(at('Rye & Sons')[1]).toBeGreaterThan(top);
    expect(at('2018')[1]).toBeGreaterThan(at('Rye & Sons')[1]);
    expect(at('Trainee')).toEqual([left + 72, at('2018')[1]]);
    expect(at('Below')[1]).toBeGreaterThan(at('2018')[1]);
  });

  it('has the text of a text box once, though the file holds it twice', async () => {
    const box = `<w:txbxContent>${paragraph('ada@quill.example')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    const document = await documents.read(docx(`<w:p><w:r>${both}</w:r><w:r><w:t>Welder</w:t></w:r></w:p>`));
    expect(textsOf(document).sort()).toEqual(['Welder', 'ada@quill.example']);
  });

  it('marks the items of lists', async () => {
    const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
    const document = await documents.read(docx(paragraph('Sourdough', list) + paragraph('Plain')));
    expect(textsOf(document)).toEqual(['• Sourdough', 'Plain']);
    expect(runOf(document, '• Sourdough').x).toBeGreaterThan(runOf(document, 'Plain').x);
  });

  it('knows where links lead, be they written as links or as fields', async () => {
    const linked = '<w:hyperlink r:id="l1"><w:r><w:t>Portfolio</w:t></w:r></w:hyperlink>';
    const turn = (step: string): string => `<w:r><w:fldChar w:fldCharType="${step}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "mailto:ada@quill.example" </w:instrText></w:r>';
    const field = `${turn('begin')}${code}${turn('separate')}<w:r><w:t>Mail</w:t></w:r>${turn('end')}`;
    const file = docx(`<w:p>${linked}</w:p><w:p>${field}</w:p>`, { links: { l1: 'https://quill.example/' } });
    const document = await documents.read(file);
    expect(runOf(document, 'Portfolio').href).toBe('https://quill.example/');
    expect(runOf(document, 'Mail').href).toBe('mailto:ada@quill.example');
  });

  it('leaves out what was deleted and what is hidden', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>' +
      '<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>';
    expect(textsOf(await documents.read(docx(body)))).toEqual(['new']);
  });

  it('may call its vocabulary as it likes, and have bullets of symbol fonts', async () => {
    const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const text = `<x:document xmlns:x="${space}"><x:body><x:p><x:r><x:t>\uf0b7 Knife\u0007 skills</x:t></x:r></x:p></x:body></x:document>`;
    const document = await documents.read(zip([{ name: 'word/document.xml', data: text }]));
    expect(textsOf(document)).toEqual(['• Knife skills']);
  });
});

describe('an ODT file', () => {
  const styles =
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>' +
    '<style:style style:name="C1" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>';

  it('is read with its header, headings, lists, links, blanks and tabs', async () => {
    const body =
      '<text:h text:outline-level="2">Work</text:h>' +
      '<text:p><text:span text:style-name="B">Ada</text:span><text:s text:c="2"/>Quill<text:tab/>2021</text:p>' +
      '<text:list><text:list-item><text:p>Rye <text:a xlink:href="https://rye.example">bread</text:a></text:p></text:list-item></text:list>' +
      '<office:annotation><text:p>check this</text:p></office:annotation>';
    const margins = '<style:header><text:p>ada@quill.example</text:p></style:header>';
    const document = await documents.read(odt(body, { styles, margins }));
    expect(document.format).toBe('odt');
    expect(textsOf(document).map((text) => text.trim())).toEqual(
      ['ada@quill.example', 'Work', 'Ada', 'Quill', '2021', '• Rye', 'bread'], // one run for each style
    );
    expect(runOf(document, 'Work')).toMatchObject({ size: 14, bold: true });
    expect(runOf(document, 'Ada')).toMatchObject({ size: 14, bold: true });
    expect(runOf(document, 'bread').href).toBe('https://rye.example');
  });

  it('has the cells of its tables side by side', async () => {
    const column = '<table:table-column table:style-name="C1" table:number-columns-repeated="2"/>';
    const cells = ['2020', 'Baker'].map(
      (text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`,
    );
    const table = `<table:table>${column}<table:table-row>${cells.join('')}</table:table-row></table:table>`;
    const document = await documents.read(odt(table, { styles }));
    const [left, right] = [runOf(document, '2020'), runOf(document, 'Baker')];
    expect([right.x - left.x, right.y]).toEqual([72, left.y]);
  });
});

describe('an RTF file', () => {
  const rtf = (content: string): Buffer =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}${content}}`,
      'latin1',
    );

  it('is read with sizes, weight, lists, tabs and every way to write a character', async () => {
    const content =
      "{\\b\\fs40 Ren\\'e9e \\u322?uk}\\par\\pard\\fs22 {\\f1 \\'c8\\'e2\\'e0\\'ed} Rye\\tab 2021\\par" +
      '\\pard\\ls1{\\listtext\\bullet\\tab}Bread\\~rolls\\par{\\*\\generator Writer;}{\\info{\\author X}}{\\pict 00ff00}';
    const document = await documents.read(rtf(content));
    expect(document.format).toBe('rtf');
    expect(textsOf(document)).toEqual(['Renée łuk', 'Иван Rye', '2021', '• Bread\u00a0rolls']);
    expect(runOf(document, 'Renée łuk')).toMatchObject({ size: 20, bold: true });
    expect(runOf(document, '2021')).toMatchObject({ size: 11, bold: false });
  });

  it('has its links, and the cells of its tables side by side', async () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "https://rye.example/a"}{\\fldrslt Rye}}';
    const table = '\\trowd\\cellx1440\\cellx7200\\intbl 2020\\cell Baker\\cell\\row\\pard';
    const document = await documents.read(rtf(`${link}\\par ${table} After\\par`));
    expect(runOf(document, 'Rye').href).toBe('https://rye.example/a');
    const [left, right] = [runOf(document, '2020'), runOf(document, 'Baker')];
    expect([right.x - left.x, right.y]).toEqual([72, left.y]);
    expect(runOf(document, 'After').y).toBeGreaterThan(left.y);
  });
});
