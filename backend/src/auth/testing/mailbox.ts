import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { TestApp } from '../../../test/support/test-app';
import { Settings } from '../../platform/config';
import { TaskQueue } from '../../platform/queue';

/** Waits until every task that was asked for has ended: what was not mailed by then is not going to be. */
async function settled(app: TestApp): Promise<void> {
  const queue = app.app.get(TaskQueue, { strict: false });
  for (;;) {
    const { waiting, active, delayed } = await queue.counts();
    if (waiting + active + delayed === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** All mails of one kind that an address got, the oldest first. */
export async function mailsTo(app: TestApp, address: string, kind: string): Promise<ParsedMail[]> {
  await settled(app);
  const folder = join(app.app.get(Settings).data_dir, 'mails');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.eml') && name.includes(`-${kind}-`))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  const mails = await Promise.all(files.map((file) => simpleParser(readFileSync(file))));
  return mails.filter(({ to }) => to && !Array.isArray(to) && to.text.includes(address));
}

/** The secret of the link in the mail of this kind that came last. */
export async function mailedToken(app: TestApp, address: string, kind: string): Promise<string> {
  const mail = (await mailsTo(app, address, kind)).at(-1);
  const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link of ${kind} was mailed to ${address}`);
  return token;
}
