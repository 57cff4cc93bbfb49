import { type DriveApi, DriveFault, type DriveRequest } from './drive-api';

interface Upload {
  /** Answers the address of a session in its `Location` and makes no file yet, so it may be sent twice. */
  readonly begin: DriveRequest;
  readonly bytes: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Sends a file to Google Drive by a resumable session (guide "Upload file data"): an interruption neither makes two
 * files nor sends twice what has arrived.
 * @throws {DriveFault}
 */
export async function upload(api: DriveApi, { begin, bytes, signal }: Upload): Promise<Response> {
  const headers = { ...begin.headers, 'X-Upload-Content-Length': String(bytes.length) };
  const session = (await api.ask({ ...begin, headers }, signal)).headers.get('location');
  if (session === null || !URL.canParse(session)) throw new DriveFault(200, 'without a session');
  const url = new URL(session);
  return api.persist(async (attempt) => {
    const arrived = attempt === 1 ? 0 : await arrivedBytes(api, { url, bytes, signal });
    if (typeof arrived !== 'number') return arrived;
    const answer = await api.once(rest(url, bytes, arrived), signal);
    // More is wanted, though all was sent: as passing as a broken connection.
    if (answer.status === 308) throw new DriveFault(null, 'incomplete');
    return answer;
  }, signal);
}

function rest(url: URL, bytes: Uint8Array, arrived: number): DriveRequest {
  const body = bytes.subarray(arrived);
  if (arrived === 0) return { method: 'PUT', url, body };
  const range = `bytes ${arrived}-${bytes.length - 1}/${bytes.length}`;
  return { method: 'PUT', url, body, headers: { 'Content-Range': range } };
}

/** How many bytes a session has, or its last answer if it has them all. */
async function arrivedBytes(
  api: DriveApi,
  { url, bytes, signal }: { url: URL; bytes: Uint8Array; signal: AbortSignal },
): Promise<number | Response> {
  const headers = { 'Content-Range': `bytes */${bytes.length}` };
  const answer = await api.once({ method: 'PUT', url, headers, body: '' }, signal);
  if (answer.status !== 308) return answer;
  await answer.body?.cancel();
  const last = /^bytes=0-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}
