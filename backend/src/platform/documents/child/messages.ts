import type { DocumentFaultCode } from '../document-fault';
import type { ReadDocument } from '../read-document';

/** To a reading process: one file. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/** From it. */
export type ReadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly id: number; readonly document: ReadDocument }
  | {
      readonly kind: 'fault';
      readonly id: number;
      readonly code: DocumentFaultCode;
      readonly cause?: string;
    };
