import { baseUrl } from './visit';

interface Request {
  readonly method?: string;
  readonly body?: object;
  readonly token?: string;
}

/** Asks the API, as a program does that has this token. */
export function ask(path: string, { method = 'GET', body, token }: Request = {}): Promise<Response> {
  return fetch(`${baseUrl()}/api/v1${path}`, {
    method,
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  });
}

/** The answer to a request that has to succeed. */
export async function answer<T>(path: string, request: Request = {}): Promise<T> {
  const response = await ask(path, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text || 'null');
}
