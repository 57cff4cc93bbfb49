import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the server says instead of taking a mail, such as `451 4.3.0 Try again later`. */
export type Refusal = `${4 | 5}${number} ${string}`;

/** A mail server that keeps what it is sent. */
export interface TestMailServer {
  readonly port: number;
  /** The mails it took, oldest first. */
  readonly mails: readonly ParsedMail[];
  /** To whom each of them was, by the envelope. */
  readonly recipients: readonly (readonly string[])[];
  /** Says these, one for each next mail, when it is told whom it is for. */
  refuseNext(...refusals: readonly Refusal[]): void;
  /** Closes every connection, as a server does that is started anew. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: ParsedMail[] = [];
  const recipients: string[][] = [];
  const refusals: Refusal[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Its own certificate is for nobody to trust, and most tests need none.
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const refusal = refusals.shift();
      if (refusal === undefined) done();
      else done(Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }));
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        mails.push(mail);
        done();
      }, done);
    },
    ...options,
  });
  // A client that hangs up is none of the server's business.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const hangUp = (): void => {
    for (const connection of server.connections) connection.close();
  };
  return {
    port: portOf(server.server),
    mails,
    recipients,
    refuseNext: (...more) => {
      refusals.push(...more);
    },
    hangUp,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        hangUp();
      }),
  };
}

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** A server that takes connections, says `lines` one by one as it is spoken to, and then nothing more. */
export const startStallingServer = (...lines: readonly string[]): Promise<Listening> =>
  startTalking((socket) => {
    const left = [...lines];
    const next = (): void => {
      const line = left.shift();
      if (line !== undefined) socket.write(`${line}\r\n`);
    };
    socket.on('data', next);
    next();
  });

/** A server that is never silent and never comes to an end either. */
export const startEndlessServer = (): Promise<Listening> =>
  startTalking((socket) => {
    const timer = setInterval(() => socket.write('220-wait\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  });

async function startTalking(talk: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

// Both listen on a port, so their address is none of a pipe.
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
