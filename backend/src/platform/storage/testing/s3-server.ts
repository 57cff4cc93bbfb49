import { createHash } from 'node:crypto';
import type { BucketSettings } from '../s3';
import { type Fault, type Incoming, LocalServer } from './local-server';
import { signatureFault } from './s3-signature';

const STATUS: Readonly<Record<string, number>> = {
  NoSuchKey: 404,
  NoSuchBucket: 404,
  MethodNotAllowed: 405,
  SlowDown: 503,
  InternalError: 500,
  XAmzContentSHA256Mismatch: 400,
  AuthorizationHeaderMalformed: 400,
};

interface StoredObject {
  readonly bytes: Buffer;
  readonly stored_at: Date;
}

const KEYS = { access_key_id: 'AKIDEXAMPLE', secret_access_key: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

/** A server that speaks S3 for one bucket, addressed by path; it checks every signature. */
export class S3Server extends LocalServer {
  readonly objects = new Map<string, StoredObject>();
  /** Objects in one answer to a listing. */
  pageSize = 1000;

  /** What the product needs to be told to use it. */
  get settings(): BucketSettings {
    return { bucket: 'career-files', region: 'eu-central-1', endpoint: this.origin, ...KEYS };
  }

  override reset(): void {
    super.reset();
    this.objects.clear();
    this.pageSize = 1000;
  }

  /** Puts an object there behind the product's back. */
  keep(name: string, bytes: Buffer, stored_at = new Date()): void {
    this.objects.set(name, { bytes, stored_at });
  }

  /** Answers with an error, as S3 does. */
  static error(code: string): Fault {
    return (incoming) => refuse(incoming, code);
  }

  protected serve(incoming: Incoming): void {
    const fault = signatureFault(incoming, { ...KEYS, region: this.settings.region });
    if (fault) {
      refuse(incoming, fault);
      return;
    }
    const [, bucket, ...rest] = incoming.url.pathname.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    if (bucket !== this.settings.bucket) refuse(incoming, 'NoSuchBucket');
    else if (key === '') this.#bucket(incoming);
    else this.#object(incoming, key);
  }

  #bucket(incoming: Incoming): void {
    const { method, url, response } = incoming;
    if (method === 'HEAD') response.writeHead(200).end();
    else if (method === 'GET' && url.searchParams.get('list-type') === '2') this.#list(incoming);
    else refuse(incoming, 'MethodNotAllowed');
  }

  #object(incoming: Incoming, key: string): void {
    const { method, body, response } = incoming;
    const object = this.objects.get(key);
    switch (method) {
      case 'PUT':
        this.keep(key, body);
        response.writeHead(200, { ETag: tagOf(body) }).end();
        return;
      case 'GET':
      case 'HEAD':
        if (!object) refuse(incoming, 'NoSuchKey');
        else {
          response.writeHead(200, {
            'Content-Length': object.bytes.length,
            'Last-Modified': object.stored_at.toUTCString(),
            ETag: tagOf(object.bytes),
          });
          response.end(method === 'GET' ? object.bytes : undefined);
        }
        return;
      case 'DELETE':
        this.objects.delete(key);
        response.writeHead(204).end();
        return;
      default:
        refuse(incoming, 'MethodNotAllowed');
    }
  }

  #list({ url, response }: Incoming): void {
    // The token only means something to the server: here it is the last key of the page before.
    const after = Buffer.from(url.searchParams.get('continuation-token') ?? '', 'base64url').toString();
    const all = [...this.objects]
      .filter(([key]) => key > after)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const page = all.slice(0, this.pageSize);
    const isCut = all.length > page.length;
    const next = Buffer.from(page.at(-1)?.[0] ?? '').toString('base64url');
    const contents = page.map(
      ([key, { bytes, stored_at }]) =>
        `<Contents><Key>${escape(key)}</Key><LastModified>${stored_at.toISOString()}</LastModified><ETag>${escape(tagOf(bytes))}</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    );
    response.writeHead(200, { 'Content-Type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${this.settings.bucket}</Name><Prefix></Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${isCut}</IsTruncated>${isCut ? `<NextContinuationToken>${next}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`,
    );
  }
}

function refuse({ method, response }: Incoming, code: string): void {
  response.writeHead(STATUS[code] ?? 403, { 'Content-Type': 'application/xml' });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message><RequestId>1</RequestId></Error>`;
  response.end(method === 'HEAD' ? undefined : body);
}

const tagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const escape = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
