import type { Settings } from '../config';

export type Address = Pick<Settings, 'public_url' | 'api_host' | 'api_port'>;

/** Listening on all addresses is none that anybody could open. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Where people reach this installation: PUBLIC_URL, or the address it listens on. */
export function publicOrigin({ public_url, api_host, api_port }: Address): string {
  if (public_url !== undefined) return public_url;
  const host = EVERYWHERE.has(api_host) ? 'localhost' : api_host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${api_port}`;
}

/**
 * A link to a page of the app, for a mail. Its parameters stand behind the `#`, which browsers keep to themselves:
 * a token comes into no log of a server and into no `Referer`.
 * @param path such as `/reset-password`
 */
export function absoluteLink(
  address: Address,
  path: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const fragment = new URLSearchParams(params).toString();
  return `${publicOrigin(address)}${path}${fragment === '' ? '' : `#${fragment}`}`;
}
