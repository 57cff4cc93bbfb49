import { readFileSync } from 'node:fs';
import { JWT } from 'google-auth-library';
import { SettingsError } from '../config';

/** Reading and writing what the account may see: `drive.file` does not show a folder that somebody else made. */
const SCOPE = 'https://www.googleapis.com/auth/drive';
const TOKEN_URI = 'https://oauth2.googleapis.com/token';

/** The key of a service account, as Google hands it out. */
export interface ServiceAccountKey {
  readonly client_email: string;
  readonly private_key: string;
  /** Where tokens are to be had. */
  readonly token_uri: string;
}

/** @throws {SettingsError} if there is no such file, or if it is no key of a service account */
export function readServiceAccountKey(file: string): ServiceAccountKey {
  let fields: Partial<Record<string, unknown>> | null;
  try {
    // Whatever JSON it is, its fields are looked at below.
    fields = JSON.parse(readFileSync(file, 'utf8')) as typeof fields;
  } catch (error) {
    // By shape, since an error from another realm is no instance of ours. What a broken file holds is not repeated.
    const code = (error as { code?: string } | null)?.code ?? 'it is no JSON';
    throw new SettingsError([`DRIVE_CREDENTIALS names a file that cannot be read: ${code}.`]);
  }
  const { client_email, private_key, token_uri = TOKEN_URI } = fields ?? {};
  if (typeof client_email !== 'string' || typeof private_key !== 'string' || typeof token_uri !== 'string') {
    throw new SettingsError([
      'DRIVE_CREDENTIALS must name the JSON key of a service account, with client_email and private_key.',
    ]);
  }
  return { client_email, private_key, token_uri };
}

/** Access tokens of a service account: kept until shortly before they expire. */
export class DriveToken {
  #client: JWT;

  /** @param patience_ms how long a token is waited for */
  constructor(
    private readonly key: ServiceAccountKey,
    private readonly patience_ms: number,
  ) {
    this.#client = this.#newClient();
  }

  /** The headers that a request is authorized by. */
  async headers(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(await this.#client.getRequestHeaders());
  }

  /** Makes the next request ask for another token, as this one is refused. */
  forget(): void {
    this.#client = this.#newClient();
  }

  #newClient(): JWT {
    const { client_email, private_key, token_uri } = this.key;
    return new JWT({
      email: client_email,
      key: private_key,
      scopes: [SCOPE],
      // The library knows Google's own address only; this client asks for nothing but tokens.
      additionalClaims: { aud: token_uri },
      transporterOptions: {
        fetchImplementation: (_address, init) => fetch(token_uri, init),
        timeout: this.patience_ms,
        // The caller tries again.
        retryConfig: { retry: 0 },
      },
    });
  }
}
