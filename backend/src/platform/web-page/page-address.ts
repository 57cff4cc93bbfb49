import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';
import { WebPageFault } from './web-page-fault';

const LONGEST = 2000;
const PORTS: ReadonlySet<string> = new Set(['', '80', '443']);
/** Names that never lead to the public internet (RFC 6761, RFC 8375, ICANN's `internal`). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid)$/;

/** The host without the brackets of IPv6 and the dot that may end a name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/**
 * An address that may be asked for, as far as that shows before its name is resolved. The URL parser has already
 * brought decimal, octal, hexadecimal and short IPv4 addresses and international names into their one form.
 * @throws {WebPageFault} `bad_address` or `forbidden_address`
 */
export function checkedAddress(written: string, base: URL | null, allowsPrivate: boolean): URL {
  const from = base?.href;
  if (written.length > LONGEST || !URL.canParse(written, from)) {
    throw new WebPageFault('bad_address', 'it cannot be parsed');
  }
  const url = new URL(written, from);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new WebPageFault('bad_address', `its scheme is ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '')
    throw new WebPageFault('bad_address', 'it holds a user name');
  url.hash = '';
  if (!allowsPrivate) refusePrivate(url);
  return url;
}

function refusePrivate(url: URL): void {
  const host = hostOf(url);
  if (!PORTS.has(url.port)) throw new WebPageFault('forbidden_address', `its port is ${url.port}`);
  if (PRIVATE_NAME.test(host)) throw new WebPageFault('forbidden_address', 'its name is a private one');
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new WebPageFault('forbidden_address', 'its IP address is not public');
  }
}
