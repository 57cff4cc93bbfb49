import type { AccessTokenDto, UserDto } from '#contracts/auth.dto';
import type { OpenApiCheck } from './openapi-check';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

interface Credentials {
  readonly token: string;
  readonly user: UserDto;
}

/** Speaks HTTP to the product as one person, and holds every answer against the published OpenAPI. */
export class Client {
  constructor(
    readonly origin: string,
    private readonly openApi: OpenApiCheck,
    private readonly credentials?: Credentials,
  ) {}

  /** The same, signed in. */
  as({ access_token, user }: AccessTokenDto): Client {
    return new Client(this.origin, this.openApi, { token: access_token, user });
  }

  get me(): UserDto {
    if (!this.credentials) throw new Error('nobody is signed in');
    return this.credentials.user;
  }

  get token(): string {
    if (!this.credentials) throw new Error('nobody is signed in');
    return this.credentials.token;
  }

  get<T = unknown>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send('GET', path, undefined, headers);
  }
  post<T = unknown>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send('POST', path, body, headers);
  }
  put<T = unknown>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send('PUT', path, body);
  }
  delete(path: string): Promise<Answer<unknown>> {
    return this.send('DELETE', path);
  }

  /** Sends a file as a form would. */
  upload<T = unknown>(
    path: string,
    {
      name,
      bytes,
      fields = {},
    }: { name: string; bytes: Uint8Array | string; fields?: Record<string, string> },
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]), name);
    return this.send('POST', path, form);
  }

  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const answer = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...(this.credentials ? { Authorization: `Bearer ${this.credentials.token}` } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: asBody(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const read: unknown = isJson ? JSON.parse(text) : text;
    this.openApi.check({ method, path: `/api/v1${path}`, status: answer.status, body: read });
    // What came is checked against the description above; the caller names its type.
    return { status: answer.status, body: read as T, headers: answer.headers };
  }
}

const asBody = (body: unknown): string | FormData =>
  typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
