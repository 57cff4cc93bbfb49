import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldErrorDto } from '#contracts/error.dto';
import { AppError } from './app-error';

const MOST_ERRORS = 50;

/** Checks every body and query against its DTO: unknown names and wrong values answer 422, field by field. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldErrors(error, '')).slice(0, MOST_ERRORS);
      return new AppError('invalid', fields[0]?.message ?? 'Some of what was sent is not valid.', {
        errors: fields,
      });
    },
  });

function fieldErrors(error: ValidationError, prefix: string): FieldErrorDto[] {
  const field = `${prefix}${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((text) => ({ field, message: sentence(text) }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}

/** class-validator's words as a sentence: "property x should not exist" says what is meant. */
function sentence(text: string): string {
  const unknown = /^property (\S+) should not exist$/.exec(text);
  const plain = unknown ? `${unknown[1] ?? 'this'} is not a known field` : text;
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}
