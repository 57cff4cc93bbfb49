import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from './app-error';

/** A file that came with a request, and the text fields beside it. */
export interface Upload {
  /** As the sender called it: text to show, never a path. */
  readonly file_name: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

const MOST_FIELDS = 10;
const LONGEST_FIELD = 20_000;
const LONGEST_NAME = 200;

export const TAKES_FILE = 'takes-file';

/** Marks and describes a route that takes one file as `multipart/form-data`, with text fields beside it. */
export const TakesFile = (...fields: readonly string[]): MethodDecorator =>
  applyDecorators(
    SetMetadata(TAKES_FILE, true),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary' },
          ...Object.fromEntries(fields.map((name) => [name, { type: 'string' }])),
        },
      },
    }),
  );

/**
 * The one file of a request, read into memory.
 * @throws {AppError} `unsupported_media_type` if it is no form, `too_large` over `max_bytes`, `invalid` without a
 * file, with several, or with other fields than `fields`
 */
export async function readUpload(
  request: FastifyRequest,
  { max_bytes, fields: known = [] }: { readonly max_bytes: number; readonly fields?: readonly string[] },
): Promise<Upload> {
  if (!request.isMultipart()) throw noForm();
  const limits = {
    fileSize: max_bytes,
    files: 1,
    fields: MOST_FIELDS,
    fieldSize: LONGEST_FIELD,
    fieldNameSize: 100,
    headerPairs: 20,
  };
  const fields: Record<string, string> = {};
  let found: { file_name: string; bytes: Buffer } | null = null;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file') throw unknownField(part.fieldname);
        found = { file_name: nameOf(part.filename), bytes: await part.toBuffer() };
      } else if (known.includes(part.fieldname) && !part.valueTruncated) {
        fields[part.fieldname] = String(part.value);
      } else {
        throw unknownField(part.fieldname);
      }
    }
  } catch (error) {
    throw asUploadError(error, max_bytes);
  }
  if (!found) throw new AppError('invalid', 'No file came with the request.', { errors: [MISSING] });
  return { ...found, fields };
}

/** A file comes as a form, never as JSON. */
export const noForm = (): AppError =>
  new AppError('unsupported_media_type', 'Send the file as multipart/form-data.');

const MISSING = { field: 'file', message: 'Choose a file.' };

const unknownField = (name: string): AppError => {
  const field = name.slice(0, 100);
  return new AppError('invalid', `${field} is not a known field, or it is too long.`, {
    errors: [{ field, message: `${field} is not a known field, or it is too long.` }],
  });
};

/** Control characters and marks that turn the direction of writing could make one name look like another. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

function nameOf(given: string): string {
  const [last = ''] = given.split(/[/\\]/).slice(-1);
  const name = last.normalize('NFC').replace(DECEPTIVE, '').trim();
  return [...(name || 'file')].slice(0, LONGEST_NAME).join('');
}

function asUploadError(error: unknown, maxBytes: number): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const { code } = error as Error & { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return new AppError('too_large', `The file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB.`, {
      cause: error,
    });
  }
  if (code?.startsWith('FST_'))
    return new AppError('invalid', 'Send one file and nothing else.', { cause: error });
  // What is left is a form that breaks off or is no form.
  return new AppError('malformed', 'The form cannot be read.', { cause: error });
}
