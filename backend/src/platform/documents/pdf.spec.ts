import { linkAt, pdf, textAt } from './testing/pdf-files';
import { documentsForTests, runOf, runsOf, textsOf } from './testing/reading';

const documents = documentsForTests();

it('places the text of a PDF from the top left corner, with its size and weight', async () => {
  const content = textAt('Ada Quill', 72, 700, { font: 'F2', size: 20 }) + textAt('Welder', 72, 680);
  const document = await documents.read(pdf(content));
  expect(document).toMatchObject({ format: 'pdf', pages: 1 });
  expect(document.text.pages[0]).toMatchObject({ number: 1, width: 612, height: 792 });
  expect(runOf(document, 'Ada Quill')).toMatchObject({ x: 72, y: 92, size: 20, bold: true });
  expect(runOf(document, 'Welder')).toMatchObject({ x: 72, y: 112, size: 11, bold: false });
});

it('turns the text of a page that is shown turned', async () => {
  const document = await documents.read(pdf(textAt('Sideways', 100, 50), { extra: '/Rotate 90' }));
  expect(document.text.pages[0]).toMatchObject({ width: 792, height: 612 });
  expect(runOf(document, 'Sideways')).toMatchObject({ x: 50, y: 100 });
});

it('keeps what stands apart on a line apart, and joins the words of a line that were drawn one by one', async () => {
  const drawn = textAt('Senior', 72, 700) + textAt('Baker', 108, 700) + textAt('2019 to 2024', 450, 700);
  expect(textsOf(await documents.read(pdf(drawn)))).toEqual(['Senior Baker', '2019 to 2024']);
  const blanks = await documents.read(pdf(textAt('Oven Lead          Lyon', 72, 700)));
  expect(textsOf(blanks)).toEqual(['Oven Lead', 'Lyon']);
});

it('closes up letters that are set apart in headings', async () => {
  const document = await documents.read(pdf('BT /F1 11 Tf 5 Tc 72 700 Td (EDUCATION) Tj ET'));
  expect(textsOf(document)).toEqual(['EDUCATION']);
});

it('puts the address of a link on the words under it only, and shows one that lies on a picture', async () => {
  const annotations = [
    linkAt('https://quill.example/work', '72 695 110 712'),
    linkAt('mailto:ada@quill.example', '400 600 420 620'),
    linkAt('javascript:alert\\(1\\)', '300 600 320 620'),
  ].join(' ');
  const document = await documents.read(pdf(textAt('Portfolio and more', 72, 700), { annotations }));
  expect(runsOf(document).map(({ text, href }) => [text, href])).toEqual([
    ['Portfolio', 'https://quill.example/work'],
    ['and more', undefined],
    ['ada@quill.example', 'mailto:ada@quill.example'],
  ]);
});

it('reads a PDF whatever its name says, and one that something stands before', async () => {
  const file = pdf(textAt('Ada Quill', 72, 700));
  expect((await documents.read(file, { name: 'resume.docx' })).format).toBe('pdf');
  const mailed = Buffer.concat([Buffer.from('<p>see below</p>\n'), file]);
  expect(textsOf(await documents.read(mailed, { name: 'resume.html' }))).toEqual(['Ada Quill']);
});
