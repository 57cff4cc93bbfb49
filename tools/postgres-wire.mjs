/**
 * The server's side of PostgreSQL's protocol, version 3.0, as far as node-postgres uses it: no encryption, no
 * password, no COPY, no Flush. https://www.postgresql.org/docs/18/protocol-message-formats.html
 */

/** What a client may send before it starts up; it is answered with "no". */
const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const VERSION = 196608;

const letter = (text) => text.charCodeAt(0);
const TYPE = {
  query: letter('Q'),
  sync: letter('S'),
  end: letter('X'),
  notification: letter('A'),
  ready: letter('Z'),
};

/** One message: its type, its length in bytes without the type, its body. */
function message(type, body) {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** A statement, or several, as a batch of its own. @param {string} text */
export const query = (text) => message('Q', Buffer.from(`${text}\0`));

const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);

/** What the settings of a client's `options` say: `-c name=value`, apart by spaces. */
function settingsOf(startup) {
  const words = startup.subarray(8).toString().split('\0');
  const options = words[words.indexOf('options') + 1];
  const pairs = words.includes('options') ? options.matchAll(/-c\s*([a-z_.]+)=(\S+)/g) : [];
  return [...pairs].map(([, name, value]) => ({ name, value }));
}

/**
 * What the server answered to a batch.
 * @param {Buffer} answer whole messages
 * @returns {{ notifications: Buffer[], rest: Buffer, status: string | undefined }} notifications, which are for
 * everybody; the rest, which is for who asked; and whether a transaction is open then: `I` no, `T` yes, `E` yes, and
 * it failed; undefined if the answer does not end
 */
export function readAnswer(answer) {
  const notifications = [];
  const rest = [];
  let status;
  for (let at = 0; at < answer.length;) {
    const end = at + 1 + answer.readInt32BE(at + 1);
    const part = answer.subarray(at, end);
    if (part[0] === TYPE.ready) status = String.fromCharCode(part[5]);
    (part[0] === TYPE.notification ? notifications : rest).push(part);
    at = end;
  }
  return { notifications, rest: Buffer.concat(rest), status };
}

/**
 * Talks with a client.
 * @param {import('node:net').Socket} socket
 * @param {object} listener
 * @param {(settings: { name: string, value: string }[]) => void} listener.started
 * @param {(batch: Buffer) => void} listener.batch gets the messages up to each one that asks for an answer
 */
export function listenTo(socket, { started, batch }) {
  let received = Buffer.alloc(0);
  /** Where the next message begins; those before it wait for the end of their batch. */
  let at = 0;
  let isStarted = false;

  /** The first messages have no type. */
  const start = (first) => {
    const code = first.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return socket.write('N');
    // To cancel, or to speak another version.
    if (code !== VERSION) return socket.destroy();
    isStarted = true;
    started(settingsOf(first));
    return socket.write(WELCOME);
  };

  const take = () => {
    const taken = received.subarray(0, at);
    received = received.subarray(at);
    at = 0;
    return taken;
  };

  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (received.length < at + head + 4) return;
      const end = at + head + received.readInt32BE(at + head);
      if (received.length < end) return;
      const type = received[at];
      at = end;
      if (!isStarted) start(take());
      else if (type === TYPE.query || type === TYPE.sync) batch(take());
      else if (type === TYPE.end) socket.end();
    }
  });
}
