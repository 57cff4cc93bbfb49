import { IDENTITY_PROVIDERS } from '#contracts/social';

const WAYS: readonly string[] = ['password', ...IDENTITY_PROVIDERS];

/** Key of the text for a way to sign in; `null` for one that an earlier version knew. */
export function textOfWay(way: string): string | null {
  return WAYS.includes(way) ? `admin.way.${way}` : null;
}
