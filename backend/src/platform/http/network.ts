import ipaddr from 'ipaddr.js';

/**
 * What requests without an account are counted by: an IPv4 address, or the 64 leading bits of an IPv6 address, since
 * whoever has one of those has all the others behind them.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return ipaddr
    .fromByteArray([...read.toByteArray().slice(0, 8), ...new Array<number>(8).fill(0)])
    .toString();
}
