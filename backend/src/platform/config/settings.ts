import type { Variable } from './kinds';
import { VARIABLES } from './variables';

type Table = typeof VARIABLES;

/** The checked configuration: each variable of `VARIABLES` under its name in lower case. */
export type SettingsValues = {
  readonly [Name in keyof Table as Lowercase<Name>]: Table[Name] extends Variable<infer T> ? T : never;
};

/** Injection token and type of the configuration. */
export abstract class Settings {}
export interface Settings extends SettingsValues {}

/** Every fault of the environment at once, one line each. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The configuration has faults:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

const PLACEHOLDER = /^(change|secret|replace|your|example|default|password|test|dev)/i;

/**
 * Reads the settings out of an environment.
 * @throws {SettingsError} naming every variable that is wrong, and what would be right.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const given = env[name] === '' ? undefined : env[name];
    const text = given ?? variable.fallback;
    try {
      values[name.toLowerCase()] = text === undefined ? undefined : variable.parse(text);
    } catch (error) {
      const shown = variable.secret ? '' : ` (it is "${text ?? ''}")`;
      faults.push(`${name} ${error instanceof Error ? error.message : 'is not valid'}${shown}.`);
    }
  }
  // The loop above set one value for each name of the table.
  const settings = values as unknown as Settings;
  faults.push(...contradictions(settings));
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

/** What does not go together; values that could not be read are missing here. */
function contradictions(settings: Partial<Settings>): string[] {
  const faults: string[] = [];
  const key = settings.jwt_secret_key;
  if (key !== undefined && key.length < 32) faults.push('JWT_SECRET_KEY must have at least 32 characters.');
  if (settings.app_role !== 'all' && !settings.redis_url && settings.database_url?.dialect === 'sqlite') {
    faults.push(
      'APP_ROLE api or worker needs REDIS_URL or a PostgreSQL DATABASE_URL, which carry the queue between processes.',
    );
  }
  if (settings.database_replica_urls?.length && settings.database_url?.dialect === 'sqlite') {
    faults.push('DATABASE_REPLICA_URLS goes with a PostgreSQL DATABASE_URL only.');
  }
  faults.push(...modelFaults(settings), ...storageFaults(settings), ...loginFaults(settings));
  if (settings.node_env !== 'production') return faults;
  if (key === undefined) faults.push('JWT_SECRET_KEY is required in production.');
  else if (PLACEHOLDER.test(key))
    faults.push('JWT_SECRET_KEY looks like a placeholder, which production refuses.');
  if (settings.rate_limit === 'off') faults.push('RATE_LIMIT=off is refused in production.');
  if (settings.allow_private_urls) faults.push('ALLOW_PRIVATE_URLS is refused in production.');
  return faults;
}

/** The settings for the log: one line each, secrets masked, only what differs from the default. */
export function describeSettings(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, variable] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    shown[name] = variable.secret ? '••••' : text;
  }
  return shown;
}

/** A language model that is asked for must be reachable: hosted ones by a key, other servers by their address. */
function modelFaults({ llm_provider, llm_model, llm_api_key, llm_base_url }: Partial<Settings>): string[] {
  if (llm_provider === undefined) return [];
  if (llm_provider !== 'compatible') {
    return llm_api_key === undefined ? [`LLM_PROVIDER=${llm_provider} needs LLM_API_KEY.`] : [];
  }
  return llm_model === undefined || llm_base_url === undefined
    ? ['LLM_PROVIDER=compatible needs LLM_BASE_URL and LLM_MODEL.']
    : [];
}

/** A store needs to be told where it is. */
function storageFaults(settings: Partial<Settings>): string[] {
  const faults: string[] = [];
  if (settings.storage_driver === 's3' && !settings.s3_bucket)
    faults.push('STORAGE_DRIVER=s3 needs S3_BUCKET.');
  if (!settings.s3_access_key_id !== !settings.s3_secret_access_key)
    faults.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together.');
  if (settings.storage_driver === 'drive' && !(settings.drive_folder_id && settings.drive_credentials))
    faults.push('STORAGE_DRIVER=drive needs DRIVE_FOLDER_ID and DRIVE_CREDENTIALS.');
  return faults;
}

/** A way to log in is configured wholly or not at all, and nobody may be locked out by configuration. */
function loginFaults(settings: Partial<Settings>): string[] {
  const faults: string[] = [];
  for (const name of ['google', 'github', 'linkedin'] as const) {
    const [id, key] = [settings[`oauth_${name}_client_id`], settings[`oauth_${name}_client_secret`]];
    const prefix = `OAUTH_${name.toUpperCase()}_CLIENT`;
    if (!id !== !key) faults.push(`${prefix}_ID and ${prefix}_SECRET go together.`);
  }
  if (settings.oidc_issuer && !(settings.oidc_client_id && settings.oidc_client_secret))
    faults.push('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.');
  if (settings.staff_sso_only && !settings.oidc_issuer && !settings.saml_metadata)
    faults.push('STAFF_SSO_ONLY needs OIDC_ISSUER or SAML_METADATA.');
  return faults;
}
