import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { DataExportDto, ErasureProgressDto } from '#contracts/privacy.dto';
import type { Client } from '../../../test/support/client';

/** Asks again and again until `look` answers something; fails by the test's own time-out. */
export async function eventually<T>(look: () => Promise<T | null | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found != null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The export once its making has ended. */
export const endedExport = (member: Client, id: string): Promise<DataExportDto> =>
  eventually(async () => {
    const { body } = await member.get<DataExportDto>(`/me/exports/${id}`);
    return ['completed', 'failed'].includes(body.state) ? body : null;
  });

/** An export that is completed. */
export async function anExport(member: Client): Promise<DataExportDto> {
  const { body } = await member.post<DataExportDto>('/me/exports');
  return endedExport(member, body.id);
}

/** How an erasure ended. */
export const endedErasure = (anybody: Client, token: string): Promise<ErasureProgressDto> =>
  eventually(async () => {
    const { body } = await anybody.get<ErasureProgressDto>(`/privacy/erasures/${token}`);
    return body.state === 'completed' ? body : null;
  });

/** The bytes that a route sends. */
export async function download(
  member: Client,
  path: string,
): Promise<{ status: number; name: string; bytes: Buffer }> {
  const answer = await fetch(`${member.origin}/api/v1${path}`, {
    headers: { Authorization: `Bearer ${member.token}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, name: answer.headers.get('content-disposition') ?? '', bytes };
}

/** The files of an archive by their names, as a program that unpacks it would see them. */
export async function unpacked(archive: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  }
  return files;
}
