import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import type { ServiceAccountKey } from '../drive-token';
import type { DriveSettings } from '../drive';
import { type Fault, type Incoming, LocalServer } from './local-server';

const FOLDER = '0AFolder_of-the-portal';
const SCOPE = 'https://www.googleapis.com/auth/drive';
const EMAIL = 'portal@project.iam.gserviceaccount.com';
const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE_KEY = KEYS.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly modifiedTime: string;
  trashed: boolean;
}

interface Session {
  /** Of the file that gets other content, or `null` for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly size: number;
  received: Buffer;
  done: boolean;
}

/** A server that speaks Google Drive v3 for one folder of a shared drive, and hands out tokens for it. */
export class DriveServer extends LocalServer {
  readonly files = new Map<string, DriveFile>();
  readonly #sessions = new Map<string, Session>();
  readonly #tokens = new Set<string>();
  /** Files in one answer to a listing. */
  pageSize = 1000;
  /** In a shared drive managers may delete, content managers only put into the trash. */
  role: 'manager' | 'content_manager' = 'manager';
  /** The next upload breaks after so many bytes. */
  breaksAfter: number | undefined;

  /** The key file's content. */
  get account(): ServiceAccountKey {
    return { client_email: EMAIL, private_key: PRIVATE_KEY, token_uri: `${this.origin}/token` };
  }

  get settings(): DriveSettings {
    return { folder_id: FOLDER, account: this.account, api_url: this.origin };
  }

  override reset(): void {
    super.reset();
    this.files.clear();
    this.pageSize = 1000;
    this.role = 'manager';
    this.breaksAfter = undefined;
  }

  /** From here on the tokens that were handed out are refused. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Puts a file there behind the product's back. */
  keep(name: string, bytes: Buffer, stored_at = new Date()): void {
    this.#keep(randomUUID(), { name, bytes, modifiedTime: stored_at.toISOString() });
  }

  /** What is there under a name, out of the trash. */
  named(name: string): readonly DriveFile[] {
    return [...this.files.values()].filter((file) => file.name === name && !file.trashed);
  }

  /** Answers with an error, as Google does. */
  static error(status: number, reason: string): Fault {
    return (incoming) => refuse(incoming, status, reason);
  }

  protected serve(incoming: Incoming): void {
    const { method, url, headers } = incoming;
    const path = url.pathname;
    if (method === 'POST' && path === '/token') return this.#token(incoming);
    if (!this.#tokens.has(headers.authorization ?? '')) return refuse(incoming, 401, 'authError');
    if (path === '/session') return this.#receive(incoming);
    if (url.searchParams.get('supportsAllDrives') !== 'true') return refuse(incoming, 404, 'notFound');
    const route = /^(\/upload)?\/drive\/v3\/files(?:\/([\w-]+))?$/.exec(path);
    const id = route?.[2];
    if (!route) return refuse(incoming, 404, 'notFound');
    if (route[1] !== undefined) return this.#begin(incoming, id);
    if (method === 'GET' && id === undefined) return this.#list(incoming);
    if (method === 'GET' && id === FOLDER) {
      return answer(incoming, { trashed: false, capabilities: { canAddChildren: true } });
    }
    return this.#file(incoming, this.files.get(id ?? ''));
  }

  /** RFC 7523: a signed assertion for a token. */
  #token(incoming: Incoming): void {
    const form = new URLSearchParams(incoming.body.toString());
    const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
    const { alg } = read(head);
    const { iss, aud, scope, iat, exp } = read(claims);
    const now = Date.now() / 1000;
    const isGood =
      form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer' &&
      alg === 'RS256' &&
      verify(
        'RSA-SHA256',
        Buffer.from(`${head}.${claims}`),
        createPublicKey(KEYS.privateKey),
        Buffer.from(signature, 'base64url'),
      ) &&
      iss === EMAIL &&
      aud === this.account.token_uri &&
      scope === SCOPE &&
      Number(iat) <= now + 60 &&
      Number(exp) > now &&
      Number(exp) - Number(iat) <= 3600;
    if (!isGood) return answer(incoming, { error: 'invalid_grant', error_description: 'Bad assertion' }, 400);
    const access_token = `ya29.${randomUUID()}`;
    this.#tokens.add(`Bearer ${access_token}`);
    answer(incoming, { access_token, token_type: 'Bearer', expires_in: 3599 });
  }

  #list(incoming: Incoming): void {
    const { searchParams } = incoming.url;
    const q = /^(?:name = '([^'\\]+)' and )?'([^'\\]+)' in parents and trashed = false$/.exec(
      searchParams.get('q') ?? '',
    );
    if (!q) return refuse(incoming, 400, 'invalid');
    if (q[2] !== FOLDER) return refuse(incoming, 404, 'notFound');
    // Files of shared drives are left out unless they are asked for.
    const isAsked = searchParams.get('includeItemsFromAllDrives') === 'true';
    const found = [...this.files.values()].filter(
      ({ name, trashed }) => isAsked && !trashed && (q[1] === undefined || name === q[1]),
    );
    const from = Number(searchParams.get('pageToken')?.replace('~!!~', '') ?? 0);
    const until = from + this.pageSize;
    answer(incoming, {
      files: found.slice(from, until).map(({ id, name, modifiedTime }) => ({ id, name, modifiedTime })),
      ...(until < found.length && { nextPageToken: `~!!~${until}` }),
    });
  }

  #file(incoming: Incoming, file: DriveFile | undefined): void {
    const { method, url, body, response } = incoming;
    if (!file) return refuse(incoming, 404, 'notFound');
    if (method === 'GET' && url.searchParams.get('alt') === 'media') {
      response.writeHead(200, { 'Content-Length': file.bytes.length }).end(file.bytes);
    } else if (method === 'DELETE') {
      if (this.role !== 'manager') return refuse(incoming, 403, 'insufficientFilePermissions');
      this.files.delete(file.id);
      response.writeHead(204).end();
    } else if (method === 'PATCH') {
      file.trashed = (JSON.parse(body.toString()) as { trashed: boolean }).trashed;
      answer(incoming, { id: file.id });
    } else refuse(incoming, 404, 'notFound');
  }

  #begin(incoming: Incoming, id: string | undefined): void {
    const { method, url, headers, body, response } = incoming;
    const there = id === undefined ? undefined : this.files.get(id);
    const { name, parents } = JSON.parse(body.toString()) as { name?: string; parents?: string[] };
    const isNew = method === 'POST' && name !== undefined && parents?.join() === FOLDER;
    if (url.searchParams.get('uploadType') !== 'resumable' || !(isNew || (method === 'PATCH' && there)))
      return refuse(incoming, 404, 'notFound');
    const session = randomUUID();
    this.#sessions.set(session, {
      id: there?.id ?? null,
      name: there?.name ?? name ?? '',
      size: Number(headers['x-upload-content-length']),
      received: Buffer.alloc(0),
      done: false,
    });
    response.writeHead(200, { Location: `${this.origin}/session?upload_id=${session}` }).end();
  }

  #receive(incoming: Incoming): void {
    const { url, headers, body, response } = incoming;
    const session = this.#sessions.get(url.searchParams.get('upload_id') ?? '');
    if (!session) return refuse(incoming, 404, 'notFound');
    const range = headers['content-range'];
    const isQuestion = range === `bytes */${session.size}`;
    if (!isQuestion) {
      const begin = session.received.length;
      const expected = begin === 0 ? undefined : `bytes ${begin}-${session.size - 1}/${session.size}`;
      if (session.done || range !== expected) return refuse(incoming, 400, 'badRequest');
      const cut = this.breaksAfter;
      this.breaksAfter = undefined;
      session.received = Buffer.concat([session.received, body.subarray(0, cut)]);
      if (session.received.length === session.size) this.#finish(session);
      if (cut !== undefined) {
        response.destroy();
        return;
      }
    }
    if (session.done) return answer(incoming, { id: session.id });
    const last = session.received.length - 1;
    response.writeHead(308, last < 0 ? {} : { Range: `bytes=0-${last}` }).end();
  }

  #finish(session: Session): void {
    session.done = true;
    const modifiedTime = new Date().toISOString();
    this.#keep(session.id ?? randomUUID(), { name: session.name, bytes: session.received, modifiedTime });
  }

  #keep(id: string, file: Omit<DriveFile, 'id' | 'trashed'>): void {
    this.files.set(id, { id, ...file, trashed: false });
  }
}

const read = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString() || '{}') as Record<string, unknown>;

function answer({ response }: Incoming, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(incoming: Incoming, status: number, reason: string): void {
  const errors = [{ domain: 'global', reason, message: reason }];
  answer(incoming, { error: { code: status, message: reason, errors } }, status);
}
