import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';
import { ERROR_STATUS, type ErrorCode } from '#contracts/error';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type ResponseObject = OperationObject['responses'][string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const WHEN: Partial<Record<ErrorCode, string>> = {
  malformed: 'The request cannot be read.',
  unauthorized: 'No token, or one that is not valid any more.',
  forbidden: 'The role does not allow it.',
  not_found: 'It does not exist, or it is not yours.',
  conflict: 'It would contradict what is there.',
  too_large: 'The body is too large.',
  unsupported_media_type: 'The body is not JSON.',
  invalid: 'A value is missing, unknown, of the wrong type or out of range.',
  headers_too_large: 'The address or the headers are too long.',
  rate_limited: 'Too many requests; Retry-After says when to come back.',
  internal: 'A fault of the server, which was logged under the request id.',
  storage_full: 'There is no room left to save it.',
  service_unavailable: 'A part of the installation does not answer.',
};

const EXTENSION = 'x-errors';

/** The route can fail in these ways too, which its form does not show. */
export const AlsoFails = (...codes: ErrorCode[]): MethodDecorator => ApiExtension(EXTENSION, codes);

/** Adds to every operation the errors it can answer with, each with its body and an example. */
export function describeErrors(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      for (const code of errorsOf(path, operation)) {
        operation.responses[String(ERROR_STATUS[code])] ??= errorResponse(code, path);
      }
      if (!isPublic(operation)) operation.security = [{ bearer: [] }];
    }
  }
}

const isPublic = (operation: OperationObject): boolean => 'x-public' in operation;

/** What any request can be answered with, since anything can be sent to any route. */
const ALWAYS = [
  'malformed',
  'too_large',
  'unsupported_media_type',
  'invalid',
  'headers_too_large',
  'rate_limited',
  'internal',
  'service_unavailable',
] as const satisfies readonly ErrorCode[];

function errorsOf(path: string, operation: OperationObject): ErrorCode[] {
  const own = (operation as { [EXTENSION]?: ErrorCode[] })[EXTENSION] ?? [];
  return [
    ...own,
    ...ALWAYS,
    ...(isPublic(operation) ? [] : (['unauthorized', 'forbidden'] as const)),
    ...(path.includes('{') || operation.requestBody ? (['not_found'] as const) : []),
    ...(operation.requestBody ? (['conflict', 'storage_full'] as const) : []),
  ];
}

const errorResponse = (code: ErrorCode, path: string): ResponseObject => ({
  description: WHEN[code] ?? code,
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/ErrorDto' },
      example: {
        detail: WHEN[code] ?? code,
        error_code: code,
        timestamp: '2026-11-24T08:00:00.000Z',
        path,
        request_id: '0b8f6f0e-6d1c-4f0a-9a55-0f8f0f3f0c11',
      },
    },
  },
});
