import type { DocumentText, TextPage } from '#reading';
import { DocumentFault } from '../document-fault';
import { MAX_CHARACTERS, MAX_PAGES, MAX_RUNS } from '../limits';
import { loadPdfLibrary, type PdfFile, type PdfLibrary, type PdfPage, type PdfView } from './library';
import { PdfFonts } from './pdf-fonts';
import { linksOf, withLinks } from './pdf-links';
import { type PlacedItem, runsOf } from './pdf-runs';

type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** Opens a file with everything off that runs, loads or draws. */
function open(library: PdfLibrary, data: Uint8Array): ReturnType<PdfLibrary['getDocument']> {
  return library.getDocument({
    data,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    // In pixels: pictures are never unpacked.
    maxImageSize: 1,
    verbosity: library.VerbosityLevel.ERRORS,
  });
}

async function opened(task: ReturnType<PdfLibrary['getDocument']>): Promise<PdfFile> {
  try {
    return await task.promise;
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentFault(locked ? 'encrypted' : 'corrupt');
  }
}

/** Refuses text that is too much as soon as it is, before anything is made of it. */
class TextBudget {
  private characters = 0;
  private items = 0;

  /** @throws DocumentFault `too_large` */
  spend(items: TextContent['items']): void {
    this.items += items.length;
    for (const item of items) this.characters += 'str' in item ? item.str.length : 0;
    if (this.characters > MAX_CHARACTERS || this.items > MAX_RUNS) throw new DocumentFault('too_large');
  }
}

/** The text of a page, read piece by piece: a page can hold more than there is memory for. */
async function contentOf(page: PdfPage, budget: TextBudget): Promise<Pick<TextContent, 'items' | 'styles'>> {
  const items: TextContent['items'] = [];
  const styles: TextContent['styles'] = {};
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader(); // untyped in the library
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    budget.spend(part.value.items);
    items.push(...part.value.items);
    Object.assign(styles, part.value.styles);
  }
  return { items, styles };
}

/** The items in the coordinates of the page as it is shown: rotation and the visible part are accounted for. */
function placedItems(items: TextContent['items'], view: PdfView, fonts: PdfFonts): PlacedItem[] {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view.transform; // any[] in the library's types
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , skewX = 0, skewY = 0, x = 0, y = 0] = item.transform as number[]; // any[] in the library's types
    return [
      {
        text: item.str,
        x: a * x + c * y + e,
        y: b * x + d * y + f,
        width: item.width,
        size: Math.hypot(skewX, skewY),
        bold: fonts.isBold(item.fontName),
      },
    ];
  });
}

/**
 * Reads a PDF's text with pdf.js. What stands in pictures only is not seen. Widths of fonts that the file does not
 * bring along are estimated, and their non-Latin encodings need tables that are not there: such text is missing.
 *
 * @throws DocumentFault `encrypted`, `corrupt`, `too_large`
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const library = await loadPdfLibrary();
  // pdf.js takes the array over and empties it, and it takes no `Buffer`.
  const task = open(library, new Uint8Array(bytes));
  try {
    const file = await opened(task);
    if (file.numPages > MAX_PAGES) throw new DocumentFault('too_large');
    return { pages: await readPages(file) };
  } finally {
    await task.destroy();
  }
}

async function readPages(file: PdfFile): Promise<TextPage[]> {
  const fonts = new PdfFonts();
  const budget = new TextBudget();
  const pages: TextPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const content = await contentOf(page, budget);
    if (content.items.length > 0) await fonts.learn(page, Object.keys(content.styles));
    const view = page.getViewport({ scale: 1 });
    const items = placedItems(content.items, view, fonts);
    const links = items.length > 0 ? await linksOf(page, view) : [];
    pages.push({ number, width: view.width, height: view.height, runs: runsOf(withLinks(items, links)) });
    page.cleanup();
  }
  return pages;
}
