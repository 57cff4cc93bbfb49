import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** One address that a name leads to. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Resolves names. Tests give their own. */
export abstract class HostResolver {
  /** @throws whatever the lookup fails with; an empty answer is a failure too */
  abstract resolve(host: string): Promise<readonly HostAddress[]>;
}

/** The resolver of the machine, its hosts file included. */
export class SystemResolver extends HostResolver {
  async resolve(host: string): Promise<readonly HostAddress[]> {
    const found = await lookup(host, { all: true, verbatim: true });
    return found.map(({ address }) => addressOf(address));
  }
}

export const addressOf = (address: string): HostAddress => ({ address, family: isIP(address) === 6 ? 6 : 4 });
