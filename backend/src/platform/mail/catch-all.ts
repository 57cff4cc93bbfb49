import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Log } from '../logging';
import { MailServer, type MailMessage } from './mail-server';
import { sendable } from './sendable';

/** Composes mails without sending them. */
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** Keeps each mail in a file that any mail program opens, where there is no server to send it. */
export class CatchAll extends MailServer {
  constructor(
    private readonly folder: string,
    private readonly log: Log,
  ) {
    super();
  }

  async send(message: MailMessage): Promise<void> {
    const { message: bytes } = await composer.sendMail(sendable(message));
    const name = fileName(message);
    const unfinished = join(this.folder, `.${name}.part`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Others on this machine must not read the links.
    const file = await open(unfinished, 'w', 0o600);
    try {
      // With `buffer` it is one, not a stream.
      await file.writeFile(bytes as Buffer);
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, name));
    this.log.info({ kind: message.kind, key: message.key, file: name }, 'mail kept, as no server is set up');
  }

  async ping(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }
}

/** Sorted by time, and the same one for the same mail of the same second. */
function fileName({ date, kind, key }: MailMessage): string {
  const time = date.toISOString().slice(0, 19).replaceAll(':', '-');
  return `${time}-${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}.eml`;
}

/** Removes the kept mails from before a time; says how many. */
export async function removeKeptMails(folder: string, before: Date): Promise<number> {
  const limit = before.toISOString().slice(0, 19).replaceAll(':', '-');
  const old = (await namesIn(folder)).filter((name) => name.endsWith('.eml') && name < limit);
  for (const name of old) await rm(join(folder, name), { force: true });
  return old.length;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // No mail was kept yet.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
