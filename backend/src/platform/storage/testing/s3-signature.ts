import { createHash, createHmac } from 'node:crypto';
import type { Incoming } from './local-server';

/** How long a signature is good, in ms. */
const GOOD_FOR = 15 * 60_000;

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

interface Credentials {
  readonly access_key_id: string;
  readonly secret_access_key: string;
  readonly region: string;
}

/**
 * Checks a request by AWS Signature Version 4, as the documentation of S3 describes it ("Authenticating Requests:
 * Using the Authorization Header").
 * @returns the error code that S3 answers with, or `null` if all is well
 */
export function signatureFault(
  { method, url, target, headers, body }: Incoming,
  { access_key_id, secret_access_key, region }: Credentials,
): string | null {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!given) return 'AccessDenied';
  const [, id, day = '', sentRegion, signed = '', signature] = given;
  if (id !== access_key_id) return 'InvalidAccessKeyId';
  if (sentRegion !== region) return 'AuthorizationHeaderMalformed';

  const header = (name: string): string => [headers[name]].flat().join(',').trim().replace(/\s+/g, ' ');
  const time = header('x-amz-date');
  const sentAt = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!time.startsWith(day) || !(Math.abs(Date.now() - sentAt) < GOOD_FOR)) return 'RequestTimeTooSkewed';
  // Whoever signs without these signs nothing that matters.
  const names = signed.split(';');
  const needed = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  if (!needed.every((name) => names.includes(name))) return 'AccessDenied';
  // Bodies that are unsigned, or signed in pieces, are not what the product is to send.
  const payload = header('x-amz-content-sha256');
  if (payload !== sha256(body)) return 'XAmzContentSHA256Mismatch';

  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort((one, other) => (one < other ? -1 : 1));
  const canonical = [
    method,
    target.split('?')[0],
    query.join('&'),
    ...names.map((name) => `${name}:${header(name)}`),
    '',
    signed,
    payload,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${secret_access_key}`, day), region), 's3'), 'aws4_request');
  const expected = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
  return signature === expected ? null : 'SignatureDoesNotMatch';
}

/** As RFC 3986 wants it, which JavaScript's own function does not for these. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
