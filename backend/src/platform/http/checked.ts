import type { Type } from '@nestjs/common';
import { validationPipe } from './validation';

const pipe = validationPipe();

/**
 * A value made by our own code, held against the rules of a request's DTO.
 * @throws {AppError} `invalid`, field by field, as for a request
 */
export const checked = async <T extends object>(type: Type<T>, value: object): Promise<T> =>
  // The pipe makes an instance of the type that it is given.
  (await pipe.transform(value, { type: 'body', metatype: type })) as T;
