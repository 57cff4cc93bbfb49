import ipaddr from 'ipaddr.js';

/** Marks of browsers in the order of their claims: each one also names those that come after it. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPiOS|Opera)\b/, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac(intosh| OS X)\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (marks: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  marks.find(([mark]) => mark.test(text))?.[1];

/** What a member calls a device, such as "Chrome on Windows", from what its browser says of itself. */
export function deviceName(userAgent: string | null): string {
  const browser = first(BROWSERS, userAgent ?? '');
  const system = first(SYSTEMS, userAgent ?? '');
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? (system && `A program on ${system}`) ?? 'An unknown device';
}

/** The network of an address: neighbours in a /24 or, of IPv6, in a /48 are the same place. */
export function networkOf(address: string | null): string {
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  const one = ipaddr.process(address);
  const bits = one.kind() === 'ipv4' ? 24 : 48;
  const bytes = one.toByteArray().slice(0, bits / 8);
  return `${one.kind()}/${bytes.join('.')}`;
}
