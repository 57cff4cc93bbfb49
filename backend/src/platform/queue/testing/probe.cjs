// Prints which of the two servers answer: `node probe.cjs <postgres url> <redis url>` → ["postgres","redis"].
// A program of its own because Jest wants to know its tests before anything asynchronous can be asked.
const { default: Redis } = require('ioredis');
const { Client } = require('pg');

const [postgresUrl, redisUrl] = process.argv.slice(2);

async function postgres() {
  const client = new Client({ connectionString: postgresUrl, connectionTimeoutMillis: 1000 });
  await client.connect();
  await client.end();
}

async function redis() {
  const client = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1000 });
  client.on('error', () => undefined);
  await client.connect();
  client.disconnect();
}

Promise.allSettled([postgres(), redis()]).then(([first, second]) => {
  const found = [];
  if (first.status === 'fulfilled') found.push('postgres');
  if (second.status === 'fulfilled') found.push('redis');
  process.stdout.write(JSON.stringify(found), () => process.exit(0));
});
