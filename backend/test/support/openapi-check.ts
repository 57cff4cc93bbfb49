import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Operation {
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

export interface ApiDocument {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** Holds answers against the published description of the API. */
export class OpenApiCheck {
  readonly #ajv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: ApiDocument) {
    this.#ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(this.#ajv);
    this.#ajv.addSchema({ $id: 'api', ...strictly(document) });
  }

  /** @throws Error that says how the answer differs from its description */
  check({ method, path, status, body }: Answer): void {
    const template = this.#templateOf(path);
    if (!template) return;
    const operation = this.document.paths[template]?.[method.toLowerCase()];
    if (!operation) return;
    const response = operation.responses[String(status)];
    if (!response) throw new Error(`${method} ${template} answered ${status}, which is not described`);
    if (!response.content?.['application/json']?.schema) return;
    const validate = this.#validator(template, method.toLowerCase(), status);
    if (validate(body)) return;
    throw new Error(
      `${method} ${template} ${status} differs from its description: ${this.#ajv.errorsText(validate.errors)}`,
    );
  }

  #validator(template: string, method: string, status: number): ValidateFunction {
    const key = [
      'paths',
      template,
      method,
      'responses',
      String(status),
      'content',
      'application/json',
      'schema',
    ];
    const pointer = key
      .map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/');
    const known = this.#compiled.get(pointer) ?? this.#ajv.compile({ $ref: `api#/${pointer}` });
    this.#compiled.set(pointer, known);
    return known;
  }

  #templateOf(path: string): string | undefined {
    const [plain = ''] = path.split('?', 1);
    return Object.keys(this.document.paths)
      .sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
      .find((template) =>
        new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`).test(plain),
      );
  }
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, and objects may have no fields that are not described. */
function strictly(value: unknown): object {
  return walk(value) as object;
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const copy = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, walk(inner)]));
  const closed =
    copy['type'] === 'object' && copy['properties'] && copy['additionalProperties'] === undefined
      ? { ...copy, additionalProperties: false }
      : copy;
  return nullable === true ? { anyOf: [withNull(closed), { type: 'null' }] } : closed;
}

/** An enum that may be null must list it, or the list would refuse it. */
const withNull = (schema: Record<string, unknown>): Record<string, unknown> => schema;
