/** Characters that a quoted file name may hold in every client (RFC 6266, RFC 7230). */
const UNSAFE = /[^\w !#$&+\-.^`|~()]/g;
/** What `encodeURIComponent` leaves and RFC 8187 does not. */
const REST = /['()*]/g;

/**
 * How a stored file is sent: to be saved, never to be shown, whatever it holds. The name stands there twice, for old
 * clients and for those that know RFC 6266.
 */
export function attachment(name: string): { type: string; disposition: string } {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    REST,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    type: 'application/octet-stream',
    disposition: `attachment; filename="${name.replace(UNSAFE, '_')}"; filename*=UTF-8''${encoded}`,
  };
}
