import ipaddr from 'ipaddr.js';

/** Reachable under a public address, but the machine's own cloud: Azure's wire server. */
const CLOUD_INTERNAL: ReadonlySet<string> = new Set(['168.63.129.16']);
/** The part of IPv6 that is given out (RFC 4291, 2.4; IANA IPv6 Global Unicast Address Assignments). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an IP address belongs to the public internet: none of the special-purpose ranges (IANA registries, RFC 6890)
 * and none that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo), which could be any.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || CLOUD_INTERNAL.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
