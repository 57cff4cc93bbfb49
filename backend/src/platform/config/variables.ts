import {
  choice,
  databaseUrl,
  days,
  emailSender,
  flag,
  folder,
  hours,
  list,
  money,
  optional,
  port,
  proxies,
  secret,
  secretKey,
  text,
  url,
} from './kinds';

const PROVIDERS = ['openai', 'anthropic', 'compatible'] as const;

/**
 * Every environment variable the product reads: its kind, its default and what it is for. The settings' type,
 * the start-up check, the masked summary in the log and `.env.example` all come from this table.
 */
export const VARIABLES = {
  NODE_ENV: choice(
    ['development', 'test', 'production'],
    'development',
    'In production unsafe settings are refused.',
  ),
  API_HOST: text('127.0.0.1', 'Address to listen on; 0.0.0.0 for all of them.'),
  API_PORT: port(3000, 'Port to listen on.'),
  PUBLIC_URL: optional(url('Address under which people reach the portal; links in mails start with it.')),
  CORS_ORIGINS: list('Other origins whose pages may call the API, comma-separated.'),
  TRUST_PROXY: proxies(
    'How many reverse proxies are in front, whose X-Forwarded-For is believed; true is one. The others it names are not.',
  ),
  DATABASE_URL: databaseUrl(
    'sqlite:./data/career.db',
    'sqlite:<file>, or postgres://user:password@host:port/database.',
  ),
  DATABASE_REPLICA_URLS: list('PostgreSQL read replicas, comma-separated.', { secret: true }),
  DATA_DIR: folder('./data', 'Folder of uploaded files and the embedded queue.'),
  REDIS_URL: optional(
    url('redis://host:port: carries the queue and shared rate limits; needed with several processes.', {
      secret: true,
      protocols: ['redis:', 'rediss:'],
    }),
  ),
  APP_ROLE: choice(
    ['all', 'api', 'worker'],
    'all',
    'What this process does: serve requests, run background tasks, or both.',
  ),
  JWT_SECRET_KEY: optional(
    secret('Signs access tokens: at least 32 random characters. Required in production.'),
  ),
  JWT_EXPIRATION_HOURS: hours(24, 'How long an access token is valid.'),
  ENABLE_SCHEDULER: flag(true, 'Run scheduled work in this process.'),
  ENABLE_JOB_SCRAPING: flag(true, 'Fetch postings from job sources.'),
  JOB_API_KEY: optional(secret('Key of the JSearch job source.')),
  SMTP_HOST: optional(text('', 'Mail server; without one mails are logged and kept in the feed.')),
  SMTP_PORT: port(587, 'Port of the mail server.'),
  SMTP_TLS: choice(
    ['starttls', 'implicit', 'none'],
    'starttls',
    'Encryption to the mail server: required after connecting, from the first byte (port 465), or none.',
  ),
  SMTP_USER: optional(text('', 'User name at the mail server.')),
  SMTP_PASSWORD: optional(secret('Password at the mail server.')),
  SMTP_FROM: optional(emailSender('Sender of mails, such as "Career Co-Pilot <jobs@example.org>".')),
  OAUTH_GOOGLE_CLIENT_ID: optional(text('', 'Log-in with Google.')),
  OAUTH_GOOGLE_CLIENT_SECRET: optional(secret('Log-in with Google.')),
  OAUTH_GITHUB_CLIENT_ID: optional(text('', 'Log-in with GitHub.')),
  OAUTH_GITHUB_CLIENT_SECRET: optional(secret('Log-in with GitHub.')),
  OAUTH_LINKEDIN_CLIENT_ID: optional(text('', 'Log-in with LinkedIn.')),
  OAUTH_LINKEDIN_CLIENT_SECRET: optional(secret('Log-in with LinkedIn.')),
  OAUTH_GOOGLE_ISSUER: url('Where Google’s discovery document is.', {
    fallback: 'https://accounts.google.com',
  }),
  OAUTH_LINKEDIN_ISSUER: url('Where LinkedIn’s discovery document is.', {
    fallback: 'https://www.linkedin.com/oauth',
  }),
  OAUTH_GITHUB_URL: url('GitHub, or a GitHub Enterprise server.', { fallback: 'https://github.com' }),
  OIDC_ISSUER: optional(
    url('The organization’s single sign-on: address of an OpenID Connect provider, whose discovery is read.'),
  ),
  OIDC_CLIENT_ID: optional(text('', 'Client id at the OpenID Connect provider.')),
  OIDC_CLIENT_SECRET: optional(secret('Client secret at the OpenID Connect provider.')),
  OIDC_NAME: text('Single sign-on', 'What the button for the OpenID Connect provider says.'),
  SAML_METADATA: optional(
    text(
      '',
      'The organization’s single sign-on by SAML 2.0: address or file of the identity provider’s metadata.',
    ),
  ),
  SAML_NAME: text('Single sign-on', 'What the button for the SAML provider says.'),
  STAFF_SSO_ONLY: flag(false, 'Staff and admins sign in by the organization’s single sign-on alone.'),
  REQUIRE_SECOND_FACTOR: choice(
    ['none', 'staff', 'everyone'],
    'none',
    'Who has to set up an authenticator app before anything else: nobody, staff and admins, or everyone.',
  ),
  LLM_PROVIDER: optional(
    choice(PROVIDERS, 'compatible', 'Language model: openai, anthropic, or any compatible server.'),
  ),
  LLM_MODEL: optional(text('', 'Name of the model.')),
  LLM_API_KEY: optional(secret('Key of the language-model provider.')),
  LLM_BASE_URL: optional(url('Address of a compatible server, such as http://localhost:11434/v1.')),
  LLM_DAILY_BUDGET: money(1, 'US dollars that one member may cause in a day.'),
  LLM_PRICE_IN: optional(
    money(
      0,
      'US dollars for a million tokens that the model reads; by default the list price, 0 if compatible.',
    ),
  ),
  LLM_PRICE_OUT: optional(money(0, 'US dollars for a million tokens that the model writes.')),
  STORAGE_DRIVER: choice(
    ['local', 's3', 'drive'],
    'local',
    'Where files are kept: a folder in DATA_DIR, an S3-compatible server, or a folder of Google Drive.',
  ),
  S3_BUCKET: optional(text('', 'Bucket for files, of this installation alone.')),
  S3_REGION: text('us-east-1', 'Region of the bucket.'),
  S3_ENDPOINT: optional(url('Address of an S3-compatible server; by default Amazon’s.')),
  S3_ACCESS_KEY_ID: optional(secret('Access key for the bucket.')),
  S3_SECRET_ACCESS_KEY: optional(secret('Secret of the access key.')),
  DRIVE_FOLDER_ID: optional(text('', 'Id of the Google Drive folder for files, of this installation alone.')),
  DRIVE_CREDENTIALS: optional(
    text('', 'File with the key of the service account that the folder is shared with.'),
  ),
  DRIVE_API_URL: url('Where the Google Drive API is.', { fallback: 'https://www.googleapis.com' }),
  FILE_ENCRYPTION_KEY: optional(
    secretKey('Encrypts kept files: 32 random bytes, as 64 hexadecimal digits or in base64.'),
  ),
  AUDIT_RETENTION_DAYS: days(730, 'How long the audit log is kept.'),
  EXPORT_RETENTION_DAYS: days(7, 'How long a member can fetch an export of their data.'),
  LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent'], 'info', 'Least severe entries to log.'),
  METRICS_TOKEN: optional(secret('Bearer token for /metrics from other machines; loopback needs none.')),
  SEED_DEMO: optional(flag(true, 'Fill an empty database with demo accounts; on by default in development.')),
  RATE_LIMIT: choice(['on', 'off'], 'on', 'off is for tests; refused in production.'),
  ALLOW_PRIVATE_URLS: flag(
    false,
    'Let pages on private addresses be read; for tests, refused in production.',
  ),
} as const;
