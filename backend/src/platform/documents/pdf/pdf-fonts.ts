import type { PdfPage } from './library';

/** Weights in PostScript names, such as "Lato-SemiBold" or TeX's "CMBX12" (extended bold). */
const BOLD_NAME =
  /bold|black|heavy|semibold|demi|(?:^|\+)(?:CM|SF|LM)(?:SS)?B(?:X|SR)|(?:^|\+)CMSSBX|-bd(?:$|mt)/i;

interface FontFace {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
}

function isBold(font: FontFace): boolean {
  const name = typeof font.name === 'string' ? font.name : '';
  return font.bold === true || font.black === true || BOLD_NAME.test(name);
}

/**
 * Learns which fonts are bold. pdf.js tells a font's name only to who asks for the drawing operators of a page that
 * uses it, which is done once for each font: pictures are left out by `maxImageSize`, so it costs less than the
 * text itself.
 */
export class PdfFonts {
  private readonly bold = new Map<string, boolean>();

  /** Makes the fonts of a page known. `names` are those that its text refers to. */
  async learn(page: PdfPage, names: readonly string[]): Promise<void> {
    if (names.every((name) => this.bold.has(name))) return;
    await page.getOperatorList();
    for (const name of names) this.bold.set(name, false);
    // Untyped in the library; the objects with the names of fonts are fonts.
    for (const [name, font] of page.commonObjs as Iterable<readonly [string, FontFace | null]>) {
      if (this.bold.has(name) && font !== null) this.bold.set(name, isBold(font));
    }
  }

  isBold(name: string): boolean {
    return this.bold.get(name) ?? false;
  }
}
