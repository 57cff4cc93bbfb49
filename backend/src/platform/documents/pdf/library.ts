import { getResolvedPDFJS } from 'unpdf';

/** pdf.js, as unpdf brings it. */
export type PdfLibrary = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PdfFile = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;
export type PdfView = ReturnType<PdfPage['getViewport']>;

/**
 * Loads pdf.js. It hands fonts over with `ArrayBuffer.prototype.transferToFixedLength`, which Node has from
 * version 22 on; a copy does the same.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      value(this: ArrayBuffer, length?: number): ArrayBuffer {
        return this.slice(0, length);
      },
    });
  }
  return getResolvedPDFJS();
}
