/** The one session of an embedded PostgreSQL, shared by many connections. */
import { query, readAnswer } from './postgres-wire.mjs';

/** @param {string} text @returns {string} a literal of SQL */
const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * Does the batches of all connections, one after the other. A connection that opens a transaction keeps the session
 * until it ends it, and the others wait: a transaction never meets another one, so what depends on two of them at
 * the same time cannot be tested here.
 *
 * Each connection has the settings it started with. Everything else that PostgreSQL keeps for a session is common
 * to all: named statements, temporary tables, locks outside of transactions, and LISTEN, so that every connection
 * gets every notification.
 */
export class SharedSession {
  #execute;
  /** Connection → the statement that makes its settings. @type {Map<import('node:net').Socket, string>} */
  #connections = new Map();
  /** @type {{ connection: import('node:net').Socket, batch: Buffer }[]} */
  #waiting = [];
  #holder;
  #settings;

  /** @param {(batch: Buffer) => Uint8Array} execute messages of a client → messages of the server */
  constructor(execute) {
    this.#execute = execute;
  }

  /**
   * @param {import('node:net').Socket} connection
   * @param {{ name: string, value: string }[]} settings of this connection alone
   */
  join(connection, settings) {
    const changes = settings.map(
      ({ name, value }) => `SELECT set_config(${literal(name)}, ${literal(value)}, false)`,
    );
    this.#connections.set(connection, ['RESET ALL', ...changes].join('; '));
  }

  /** @param {import('node:net').Socket} connection @param {Buffer} batch its next messages */
  submit(connection, batch) {
    this.#waiting.push({ connection, batch });
    this.#work();
  }

  /** Takes back what a connection left open. @param {import('node:net').Socket} connection */
  leave(connection) {
    this.#connections.delete(connection);
    this.#waiting = this.#waiting.filter((each) => each.connection !== connection);
    if (this.#holder === connection) {
      this.#execute(query('ROLLBACK'));
      this.#holder = undefined;
    }
    this.#work();
  }

  #work() {
    for (;;) {
      const next = this.#waiting.findIndex(
        ({ connection }) => this.#holder === undefined || this.#holder === connection,
      );
      if (next < 0) return;
      const [{ connection, batch }] = this.#waiting.splice(next, 1);
      this.#do(connection, batch);
    }
  }

  #do(connection, batch) {
    const settings = this.#connections.get(connection);
    if (settings !== this.#settings) {
      this.#execute(query(settings));
      this.#settings = settings;
    }
    const { notifications, rest, status } = readAnswer(Buffer.from(this.#execute(batch)));
    if (status === undefined) throw new Error('The embedded PostgreSQL broke off its answer.');
    this.#holder = status === 'I' ? undefined : connection;
    for (const each of this.#connections.keys()) for (const part of notifications) each.write(part);
    connection.write(rest);
  }
}
