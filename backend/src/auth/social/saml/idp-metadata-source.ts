import { readFile } from 'node:fs/promises';
import type { Clock } from '../../../platform/clock';
import { providerFetch } from '../provider-fetch';
import { type IdpMetadata, readIdpMetadata } from './idp-metadata';

/** How long metadata is believed; certificates are announced days before they are used. */
const FRESH_MS = 3_600_000;

interface Options {
  /** Address or file. */
  readonly where: string;
  readonly clock: Clock;
  readonly deadline_ms?: number;
}

/** The metadata of the identity provider, read when it is first needed. */
export class IdpMetadataSource {
  #known: { readonly metadata: IdpMetadata; readonly until: number } | undefined;

  constructor(private readonly options: Options) {}

  /** @throws {ProviderDown} or Error if there is none yet and it cannot be had */
  async get(): Promise<IdpMetadata> {
    const now = this.options.clock.now().getTime();
    if (this.#known && this.#known.until > now) return this.#known.metadata;
    try {
      const metadata = readIdpMetadata(await this.#load());
      this.#known = { metadata, until: now + FRESH_MS };
      return metadata;
    } catch (error) {
      if (!this.#known) throw error;
      // What was true an hour ago lets people in; a certificate that was withdrawn is a matter of days.
      return this.#known.metadata;
    }
  }

  async #load(): Promise<string> {
    const { where, deadline_ms } = this.options;
    if (!/^https?:\/\//i.test(where)) return readFile(where, 'utf8');
    const answer = await providerFetch(deadline_ms)(where, { redirect: 'follow' });
    if (!answer.ok) throw new Error(`metadata: status ${answer.status}`);
    return answer.text();
  }
}
