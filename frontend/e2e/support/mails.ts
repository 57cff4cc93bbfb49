import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';

/** Where the installation keeps its mails, having no server to send them: E2E_MAILS. */
function folder(): string {
  const path = process.env['E2E_MAILS'];
  if (!path) throw new Error('Set E2E_MAILS to the folder of mails in the DATA_DIR of the installation.');
  return path;
}

interface KeptMail {
  readonly written: number;
  readonly mail: ParsedMail;
}

/** All mails of one kind that were kept for an address, the oldest first. */
export async function mailsTo(address: string, kind: string): Promise<readonly ParsedMail[]> {
  // There is no folder before the first mail.
  const names = await readdir(folder()).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml') && name.includes(`-${kind}-`));
  const kept = await Promise.all(files.map((name) => keptMail(join(folder(), name))));
  return kept
    .filter(({ mail: { to } }) => [to].flat().some((one) => one?.text === address))
    .sort((a, b) => a.written - b.written)
    .map(({ mail }) => mail);
}

async function keptMail(path: string): Promise<KeptMail> {
  const [{ mtimeMs: written }, mail] = await Promise.all([stat(path), readFile(path).then(simpleParser)]);
  return { written, mail };
}

/** The link in the mail of this kind that the address gets; waits until it is there. */
export async function mailedLink(address: string, kind: string): Promise<string> {
  for (;;) {
    const mail = (await mailsTo(address, kind)).at(-1);
    const link = /https?:\/\/\S+#token=[\w-]+/.exec(mail?.text ?? '')?.[0];
    if (link) return link;
    await pause(50);
  }
}
