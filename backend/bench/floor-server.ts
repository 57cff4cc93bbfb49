/** The floor: the same rows by the bare driver behind bare `node:http`. Started with the database file as argument. */
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const database = new Database(process.argv[2] ?? '');
const byId = database.prepare('SELECT * FROM job WHERE user_id = ? AND id = ?');
const page = database.prepare('SELECT * FROM job WHERE user_id = ? ORDER BY created_at DESC LIMIT 50');

const server = createServer((request, response) => {
  const [, kind, user, id] = (request.url ?? '').split('/');
  const answer = JSON.stringify(kind === 'job' ? byId.get(user, id) : page.all(user));
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(answer),
  });
  response.end(answer);
});

process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
