import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { HealthDto } from '#contracts/health.dto';
import type { UnsubscribedDto } from '#contracts/mail.dto';
import { Settings } from '../../src/platform/config';
import { asUserId, type Fields, Tables } from '../../src/platform/database';
import { type Mail, MailDeliveryEntity, Mailer } from '../../src/platform/mail';
import { Deliveries } from '../../src/platform/mail/deliveries';
import { MailTasks } from '../../src/platform/mail/mail.tasks';
import { PermanentFailure } from '../../src/platform/queue';
import type { Client } from '../support/client';
import { startMailServer, type TestMailServer } from '../support/mail-server';
import { startTestApp, type TestApp } from '../support/test-app';
import { DAY, MINUTE } from '../support/test-clock';

let server: TestMailServer;
let app: TestApp;
let mailer: Mailer;
beforeAll(async () => {
  server = await startMailServer();
  app = await startTestApp({
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(server.port),
    SMTP_TLS: 'none',
    PUBLIC_URL: 'https://jobs.example.org',
  });
  mailer = app.app.get(Mailer);
});
afterAll(async () => {
  await app.close();
  await server.close();
});

let made = 0;
/** A mail unlike every other. */
const aMail = (fields: Partial<Mail<'verify-email'>> = {}): Mail<'verify-email'> => {
  made += 1;
  return {
    key: `verify-email:${made}`,
    to: `person-${made}@example.org`,
    template: 'verify-email',
    data: { username: 'ada', link: 'https://jobs.example.org/verify-email#token=x' },
    ...fields,
  };
};

const sentTo = (to: string): TestMailServer['mails'] =>
  server.mails.filter((_, index) => server.recipients[index]?.includes(to));

describe('a mail', () => {
  it('comes in both forms, from the portal, with a date, an id and a word that no person wrote it', async () => {
    const mail = aMail();
    app.clock.forward(2 * DAY);
    const now = app.clock.now().getTime();
    await mailer.send(mail);
    const [got] = sentTo(mail.to);
    expect(got?.from?.value).toEqual([{ name: 'Career Co-Pilot', address: 'no-reply@jobs.example.org' }]);
    expect(got?.subject).toBe('Confirm your e-mail address');
    expect(got?.text).toContain(mail.data.link);
    expect(got?.html).toContain('href="https://jobs.example.org/verify-email#token&#x3D;x"');
    expect(got?.messageId).toMatch(/^<[0-9a-f]{40}@jobs\.example\.org>$/);
    expect(Math.abs((got?.date?.getTime() ?? 0) - now)).toBeLessThan(MINUTE);
    expect(got?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(got?.headers.has('list')).toBe(false);
  });

  it('that was taken is never sent again, by whichever task', async () => {
    const mail = aMail();
    await Promise.all([mailer.send(mail), mailer.send(mail), mailer.send(mail)]);
    await mailer.send({ ...mail, data: { ...mail.data, username: 'other words' } });
    app.clock.forward(DAY);
    await mailer.send(mail);
    expect(sentTo(mail.to)).toHaveLength(1);
  });

  it('that the server does not take now is sent once when it does', async () => {
    const mail = aMail();
    server.refuseNext('451 4.3.0 Try again later', '450 4.2.1 Too busy for <somebody@example.org>');
    await expect(mailer.send(mail)).rejects.toThrow('The mail server does not take it now (451 4.3.0).');
    await expect(mailer.send(mail)).rejects.toThrow('(450 4.2.1)');
    await mailer.send(mail);
    await mailer.send(mail);
    expect(sentTo(mail.to)).toHaveLength(1);
  });

  it('that the server will never take is not tried again, and the reason names nobody', async () => {
    const mail = aMail();
    server.refuseNext(`550 5.1.1 <${mail.to}>: no such user`);
    const failure = mailer.send(mail);
    await expect(failure).rejects.toThrow(PermanentFailure);
    await expect(failure).rejects.toThrow(/^The mail server refused it: 550 5\.1\.1\.$/);
    await mailer.send(mail);
    expect(sentTo(mail.to)).toHaveLength(0);
  });

  it('that a killed process left unfinished is sent by the next one, under the same id', async () => {
    const mail = aMail();
    await mailer.send(mail);
    // As if the process had died before it could note that the server took it.
    const rows = app.app.get(Tables).shared(MailDeliveryEntity);
    const state: Partial<Fields<MailDeliveryEntity>> = { state: 'sending' };
    await rows.changeAll({ message_key: mail.key }, state);
    app.clock.forward(MINUTE);
    await Promise.all([mailer.send(mail), mailer.send(mail)]);
    const ids = sentTo(mail.to).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@example.org, eve@example.org',
    'Eve <eve@example.org>',
    'ada@example.org\0',
    'no address',
  ])('to %j goes nowhere', async (to) => {
    const before = server.mails.length;
    await expect(mailer.send(aMail({ to }))).rejects.toThrow(PermanentFailure);
    expect(server.mails).toHaveLength(before);
  });

  it('has no header and no recipient that came with a value', async () => {
    const mail = aMail({ key: 'a key\r\nBcc: eve@example.org' });
    const evil = 'ada\r\nBcc: eve@example.org\r\n\r\nanother mail';
    await mailer.send({ ...mail, data: { ...mail.data, username: evil } });
    const [got] = sentTo(mail.to);
    expect(got?.headers.has('bcc')).toBe(false);
    expect(got?.text).toContain('Hello ada Bcc: eve@example.org another mail,');
    expect(server.recipients.flat()).not.toContain('eve@example.org');
  });
});

describe('mails of new sign-ins', () => {
  const aSignIn = (member: Client): Mail<'new-device'> => {
    made += 1;
    return {
      key: `new-device:${made}`,
      to: member.me.email,
      template: 'new-device',
      user_id: asUserId(member.me.id),
      data: {
        username: member.me.username,
        device: 'Firefox',
        address: '203.0.113.7',
        at: '2026-11-25T03:49:12.000Z',
        link: 'https://jobs.example.org/account/sign-ins',
      },
    };
  };

  /** The mails of this kind that a member got. */
  const signInMailsOf = (member: Client): TestMailServer['mails'] =>
    sentTo(member.me.email).filter(({ subject }) => subject === 'New sign-in to your account');

  /** Where the one-click header of the member's mail leads, below the API. */
  async function unsubscribePath(member: Client): Promise<string> {
    await mailer.send(aSignIn(member));
    // The parser gathers the List-… headers under one name.
    const list = signInMailsOf(member)[0]?.headers.get('list') as unknown as {
      unsubscribe: { url: string };
      'unsubscribe-post': { name: string };
    };
    expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');
    const prefix = 'https://jobs.example.org/api/v1';
    expect(list.unsubscribe.url.startsWith(`${prefix}/notifications/unsubscribe?token=`)).toBe(true);
    return list.unsubscribe.url.slice(prefix.length);
  }

  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const multipart = (): FormData => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    return form;
  };

  it.each([
    ['as a form', 'List-Unsubscribe=One-Click', FORM],
    ['as a form in parts', multipart(), undefined],
    ['without a body', undefined, undefined],
  ])('end by one click %s, for this member and this kind alone', async (_how, body, headers) => {
    const [member, other] = [await app.member(), await app.member()];
    const path = await unsubscribePath(member);
    const { status, body: answer } = await app.stranger.send<UnsubscribedDto>('POST', path, body, headers);
    expect([status, answer]).toEqual([200, { kind: 'new-device', unsubscribed: true }]);
    expect((await app.stranger.post(path)).status).toBe(200);
    for (const one of [member, other]) await mailer.send(aSignIn(one));
    expect(signInMailsOf(member)).toHaveLength(1);
    expect(signInMailsOf(other)).toHaveLength(1);
    const needed = { ...aMail({ user_id: asUserId(member.me.id) }), template: 'account-erased' } as const;
    await mailer.send(needed);
    expect(sentTo(needed.to)).toHaveLength(1);
  });

  it('go on when their link is only looked at', async () => {
    const member = await app.member();
    const path = await unsubscribePath(member);
    const looked = { kind: 'new-device', unsubscribed: false };
    expect((await app.stranger.get<UnsubscribedDto>(path)).body).toEqual(looked);
    expect((await app.stranger.get<UnsubscribedDto>(path)).body).toEqual(looked);
    await mailer.send(aSignIn(member));
    expect(signInMailsOf(member)).toHaveLength(2);
  });

  it('are refused by nobody who makes up a link', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const token = (await unsubscribePath(member)).split('token=')[1] ?? '';
    const forged = [token.replace(member.me.id, other.me.id), token.replace('new-device', 'verify-email')];
    for (const bad of [...forged, token.slice(0, -1), `${token}.x`, 'x'])
      expect((await app.stranger.post(`/notifications/unsubscribe?token=${bad}`)).status).toBe(404);
    expect((await app.stranger.post('/notifications/unsubscribe')).status).toBe(422);
  });

  it('take a form on their own address only, and only the one that mail programs send', async () => {
    const path = await unsubscribePath(await app.member());
    expect((await app.stranger.post(path, 'a=b', FORM)).status).toBe(422);
    expect((await app.stranger.post(path, `a=${'b'.repeat(5000)}`, FORM)).status).toBe(413);
    expect((await app.stranger.post('/auth/login', 'username=a&password=b', FORM)).status).toBe(415);
  });
});

it('the health says whether the mail server answers', async () => {
  const { body } = await app.stranger.get<HealthDto>('/health');
  expect(body.parts.mail.state).toBe('up');
  const away = await startTestApp({ SMTP_HOST: '127.0.0.1', SMTP_PORT: '1', SMTP_TLS: 'none' });
  try {
    const { status, body: without } = await away.stranger.get<HealthDto>('/health');
    expect([status, without.status, without.parts.mail.state]).toEqual([200, 'up', 'down']);
  } finally {
    await away.close();
  }
});

describe('without a mail server', () => {
  let plain: TestApp;
  let folder: string;
  beforeAll(async () => {
    plain = await startTestApp({ PUBLIC_URL: 'https://jobs.example.org' });
    folder = join(plain.app.get<Settings>(Settings).data_dir, 'mails');
  });
  afterAll(() => plain.close());

  it('a mail becomes a file that only we can read, and old ones go with the record of them', async () => {
    const old = aMail();
    await plain.app.get(Mailer).send(old);
    await plain.app.get(Mailer).send(old);
    const [first = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(statSync(join(folder, first)).mode & 0o777).toBe(0o600);
    const parsed = await simpleParser(readFileSync(join(folder, first)));
    expect(parsed.to).toMatchObject({ value: [{ address: old.to }] });
    expect(parsed.text).toContain(old.data.link);

    plain.clock.forward(29 * DAY);
    await plain.app.get(Mailer).send(aMail());
    plain.clock.forward(2 * DAY);
    await plain.app.get(MailTasks).removeOld();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain(first);
    expect(await plain.app.get(Tables).shared(MailDeliveryEntity).count()).toBe(1);
    expect(await plain.app.get(Deliveries).begin(old.key)).toBe(true);
  });
});
