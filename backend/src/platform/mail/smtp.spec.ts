import type { SMTPServerOptions } from 'smtp-server';
import {
  startEndlessServer,
  startMailServer,
  startStallingServer,
  type TestMailServer,
} from '../../../test/support/mail-server';
import { selfSigned } from '../../auth/social/testing/self-signed';
import { MailRefused, type MailMessage } from './mail-server';
import { SMTP_PATIENCE, type SmtpPatience, SmtpServer, type SmtpSettings } from './smtp';

const MAIL: MailMessage = {
  kind: 'account-erased',
  key: 'account-erased:1',
  from: 'Career Co-Pilot <no-reply@jobs.example.org>',
  to: 'ada@example.org',
  subject: 'Your account is erased',
  html: '<p>It is erased.</p>',
  text: 'It is erased.',
  message_id: '<1@jobs.example.org>',
  date: new Date('2026-11-25T03:49:12Z'),
  headers: {},
};

const IMPATIENT: SmtpPatience = { connect: 200, greeting: 200, silence: 200, mail: 400 };

const opened: SmtpServer[] = [];
const connect = (
  port: number,
  settings: Partial<SmtpSettings> = {},
  patience = SMTP_PATIENCE,
): SmtpServer => {
  const server = new SmtpServer(
    {
      smtp_host: '127.0.0.1',
      smtp_port: port,
      smtp_tls: 'none',
      smtp_user: undefined,
      smtp_password: undefined,
      ...settings,
    },
    patience,
  );
  opened.push(server);
  return server;
};

const servers: TestMailServer[] = [];
const listen = async (options: SMTPServerOptions = {}): Promise<TestMailServer> => {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
};

afterEach(async () => {
  for (const one of opened.splice(0)) await one.onApplicationShutdown();
  for (const one of servers.splice(0)) await one.close();
});

describe('a server that stalls ends in an error', () => {
  it.each([
    ['before it greets', []],
    ['after its greeting', ['220 hello']],
    ['at the sender', ['220 hello', '250 it']],
    ['at the recipient', ['220 hello', '250 it', '250 ok']],
    ['before the text', ['220 hello', '250 it', '250 ok', '250 ok']],
    ['after the text', ['220 hello', '250 it', '250 ok', '250 ok', '354 go on']],
  ])('%s', async (_when, lines) => {
    const stalling = await startStallingServer(...lines);
    const failure = connect(stalling.port, {}, IMPATIENT).send(MAIL);
    await expect(failure).rejects.toThrow(/^The mail server did not take it \(\w+\)\.$/);
    await expect(failure).rejects.not.toBeInstanceOf(MailRefused);
    await stalling.close();
  });

  it('although it goes on talking', async () => {
    const endless = await startEndlessServer();
    const failure = connect(endless.port, {}, { ...SMTP_PATIENCE, greeting: 60_000, mail: 300 }).send(MAIL);
    await expect(failure).rejects.toThrow('did not take it');
    await endless.close();
  });
});

describe('encryption', () => {
  it('that the settings ask for and the server does not have sends nothing', async () => {
    const server = await listen();
    const failure = connect(server.port, { smtp_tls: 'starttls' }).send(MAIL);
    await expect(failure).rejects.toThrow('The mail server');
    await expect(failure).rejects.not.toBeInstanceOf(MailRefused);
    expect(server.mails).toHaveLength(0);
  });

  it.each([
    ['starttls', false],
    ['implicit', true],
  ] as const)('by %s with a certificate that nobody vouches for sends nothing', async (smtp_tls, secure) => {
    const { private_key: key, certificate } = selfSigned();
    const cert = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
    const server = await listen({ secure, key, cert, disabledCommands: [] });
    await expect(connect(server.port, { smtp_tls }).send(MAIL)).rejects.toThrow('did not take it');
    expect(server.mails).toHaveLength(0);
  });
});

describe('a log-in', () => {
  const withPassword = (): Promise<TestMailServer> =>
    listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        if (username === 'portal' && password === 'open sesame') done(null, { user: username });
        else done(Object.assign(new Error('5.7.8 no'), { responseCode: 535 }));
      },
    });

  it('with the right password sends', async () => {
    const server = await withPassword();
    await connect(server.port, { smtp_user: 'portal', smtp_password: 'open sesame' }).send(MAIL);
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    ['with a wrong password', { smtp_user: 'portal', smtp_password: 'wrong' }],
    ['without one, where one is needed', {}],
  ])(
    '%s is a fault of the settings, so that mails can still go out once it is mended',
    async (_how, settings) => {
      const server = await withPassword();
      const smtp = connect(server.port, settings);
      await expect(smtp.send(MAIL)).rejects.toThrow(/\((535 5\.7\.8|530)\)/);
      await expect(smtp.send(MAIL)).rejects.not.toBeInstanceOf(MailRefused);
      if ('smtp_user' in settings) await expect(smtp.ping()).rejects.toThrow();
    },
  );
});

it.each([
  ['552', true],
  ['452', false],
])('a text that is answered with %s is refused for good: %s', async (code, isFinal) => {
  const server = await listen({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(Object.assign(new Error('too much'), { responseCode: Number(code) })));
    },
  });
  const error: unknown = await connect(server.port)
    .send(MAIL)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error instanceof MailRefused).toBe(isFinal);
});

it('mails share a connection, and one that the server closed meanwhile is replaced', async () => {
  let connections = 0;
  const server = await listen({
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
  });
  const smtp = connect(server.port);
  await smtp.ping();
  for (let sent = 0; sent < 3; sent++) await smtp.send(MAIL);
  // One for the ping, one for the mails.
  expect([connections, server.mails.length]).toEqual([2, 3]);
  server.hangUp();
  await smtp.send(MAIL);
  expect([connections, server.mails.length]).toEqual([3, 4]);
});
