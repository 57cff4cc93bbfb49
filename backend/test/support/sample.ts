import { randomUUID } from 'node:crypto';
import type { ApiDocument } from './openapi-check';

/** The parts of a JSON schema that the product's DTOs use. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Route {
  readonly method: string;
  readonly template: string;
  readonly isPublic: boolean;
  readonly body: Schema | undefined;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
}

interface DescribedOperation {
  readonly security?: readonly unknown[];
  readonly requestBody?: { content?: Record<string, { schema?: Schema }> };
  readonly parameters?: readonly { name: string; in: string; schema: Schema }[];
}

/** Every route that the published description names. */
export function routesOf(document: ApiDocument): Route[] {
  return Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const described = operation as DescribedOperation;
      return {
        method: method.toUpperCase(),
        template: template.replace('/api/v1', ''),
        isPublic: !described.security?.length,
        body: described.requestBody?.content?.['application/json']?.schema,
        query: (described.parameters ?? []).filter((parameter) => parameter.in === 'query'),
      };
    }),
  );
}

/** The schema itself, where it is only referred to. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (!reference) return schema;
  const name = reference.split('/').pop() ?? '';
  return document.components.schemas[name] as Schema;
}

const TEXT_OF_FORMAT: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  email: () => `${randomUUID()}@example.org`,
  uri: () => 'https://example.org/job',
  'date-time': () => '2026-11-24T08:00:00.000Z',
};

/** The smallest value that a schema allows. */
export function sample(document: ApiDocument, given: Schema): unknown {
  const schema = resolved(document, given);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object' || schema.properties) {
    const required = schema.required ?? [];
    return Object.fromEntries(
      required.map((name) => [name, sample(document, schema.properties?.[name] ?? {})]),
    );
  }
  if (schema.type === 'array') return [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return TEXT_OF_FORMAT[schema.format ?? '']?.() ?? 'sample-text-1'.padEnd(schema.minLength ?? 0, 'x');
}
