import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key and a certificate for it that it signed itself. */
export interface SelfSigned {
  readonly private_key: string;
  /** DER in base64. */
  readonly certificate: string;
}

/** One value in DER (X.690). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const [SEQUENCE, SET, BITS, UTC_TIME, UTF8] = [0x30, 0x31, 0x03, 0x17, 0x0c];
/** sha256WithRSAEncryption and no parameters. */
const RSA_SHA256 = der(SEQUENCE, Buffer.from('06092a864886f70d01010b0500', 'hex'));
const COMMON_NAME = Buffer.from('0603550403', 'hex');

/** The smallest certificate (RFC 5280) that libraries take. */
export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const body = bodyFor(publicKey);
  const signature = sign('sha256', body, privateKey);
  const certificate = der(SEQUENCE, body, RSA_SHA256, der(BITS, Buffer.from([0]), signature));
  return {
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: certificate.toString('base64'),
  };
}

function bodyFor(publicKey: KeyObject): Buffer {
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from('idp.test')))));
  const time = (text: string): Buffer => der(UTC_TIME, Buffer.from(text));
  return der(
    SEQUENCE,
    der(0x02, Buffer.from([1])),
    RSA_SHA256,
    name,
    der(SEQUENCE, time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
}
