import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleEnvironment } from './example';
import { describeSettings, readSettings, SettingsError } from './settings';

const KEY = 'f3b1c0a94d7e4c52b6a8e1d0297f5c3a';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
};

it('needs nothing for a first start', () => {
  expect(readSettings({})).toMatchObject({
    node_env: 'development',
    api_port: 3000,
    database_url: { dialect: 'sqlite', file: './data/career.db' },
    data_dir: './data',
    app_role: 'all',
    jwt_expiration_hours: 24,
    redis_url: undefined,
  });
});

it('says every fault at once, and what would be right', () => {
  const faults = faultsOf({
    API_PORT: 'x',
    DATABASE_URL: 'mysql://u:secret@h/d',
    LOG_LEVEL: 'loud',
    JWT_SECRET_KEY: 'short',
    REDIS_URL: 'http://x',
  });
  expect(faults).toHaveLength(5);
  expect(faults.join('\n')).toMatch(/API_PORT must be a port number from 0 to 65535 \(it is "x"\)/);
  expect(faults.join('\n')).not.toMatch(/secret|u:/);
});

it.each<[string, Record<string, string>]>([
  ['without a key', {}],
  ['with a placeholder as key', { JWT_SECRET_KEY: 'change-me-change-me-change-me-change-me' }],
  ['with a short key', { JWT_SECRET_KEY: 'abc' }],
  ['without rate limits', { JWT_SECRET_KEY: KEY, RATE_LIMIT: 'off' }],
  ['with private addresses open', { JWT_SECRET_KEY: KEY, ALLOW_PRIVATE_URLS: 'true' }],
])('refuses production %s', (_, env) => {
  expect(faultsOf({ NODE_ENV: 'production', ...env })).toHaveLength(1);
});

it('accepts production with a key of its own', () => {
  expect(faultsOf({ NODE_ENV: 'production', JWT_SECRET_KEY: KEY })).toEqual([]);
});

it.each<[string, Record<string, string>]>([
  ['hosted, without a key', { LLM_PROVIDER: 'openai' }],
  ['of a server, without its address', { LLM_PROVIDER: 'compatible', LLM_MODEL: 'small' }],
  [
    'of a server, without its name',
    { LLM_PROVIDER: 'compatible', LLM_BASE_URL: 'http://localhost:11434/v1' },
  ],
])('refuses a language model %s', (_, env) => {
  expect(faultsOf(env)).toHaveLength(1);
});

it.each<[string, string]>([
  ['hexadecimal', '0f'.repeat(32)],
  ['base64', Buffer.alloc(32, 0xfb).toString('base64')],
  ['base64 for addresses', Buffer.alloc(32, 0xfb).toString('base64url')],
])('reads a key for files in %s', (_, text) => {
  expect(readSettings({ FILE_ENCRYPTION_KEY: text }).file_encryption_key).toHaveLength(32);
});

it.each(['0f'.repeat(31), '0f'.repeat(33), 'g'.repeat(64), Buffer.alloc(31, 1).toString('base64'), 'secret'])(
  'refuses a key for files that is no key, and does not repeat it: %s',
  (text) => {
    expect(faultsOf({ FILE_ENCRYPTION_KEY: text })).toEqual([
      'FILE_ENCRYPTION_KEY must be 32 random bytes, as 64 hexadecimal digits or in base64.',
    ]);
  },
);

it.each<Record<string, string>>([
  { STORAGE_DRIVER: 's3' },
  { STORAGE_DRIVER: 's3', S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id' },
  { STORAGE_DRIVER: 'drive', DRIVE_FOLDER_ID: 'id' },
])('refuses a file store that cannot be found: %j', (env) => {
  expect(faultsOf(env)).toHaveLength(1);
});

it('believes as many proxies as it is told of', () => {
  const believed = (TRUST_PROXY: string) => readSettings({ TRUST_PROXY }).trust_proxy;
  expect(['false', '0', 'true', '2'].map(believed)).toEqual([false, false, 1, 2]);
  expect(faultsOf({ TRUST_PROXY: 'all' })).toHaveLength(1);
});

it('refuses roles that could not share a queue', () => {
  expect(faultsOf({ APP_ROLE: 'worker' })).toHaveLength(1);
  expect(faultsOf({ APP_ROLE: 'worker', REDIS_URL: 'redis://localhost:6379' })).toEqual([]);
});

it('masks secrets in what is logged', () => {
  const shown = describeSettings({
    JWT_SECRET_KEY: KEY,
    DATABASE_URL: 'postgres://u:pw@h/d',
    API_PORT: '80',
    OTHER: 'x',
  });
  expect(shown).toEqual({ JWT_SECRET_KEY: '••••', DATABASE_URL: '••••', API_PORT: '80' });
});

it('is explained in full by .env.example, which is also a valid environment', () => {
  const text = readFileSync(join(__dirname, '../../../../.env.example'), 'utf8');
  expect(text).toBe(exampleEnvironment());
  const given = text.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
  const env = Object.fromEntries(given.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  expect(faultsOf(env)).toEqual([]);
});
