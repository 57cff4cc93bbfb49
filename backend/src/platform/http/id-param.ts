import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { invalidField } from './app-error';

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    if (!isUUID(value)) throw invalidField(this.name, `${this.name} must be the id of a row.`);
    return value.toLowerCase();
  }
}

/** The id in the path; anything else than a UUID answers 422. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new IdPipe(name));
