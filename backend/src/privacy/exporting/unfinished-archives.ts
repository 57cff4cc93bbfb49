import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config';

/** The files that archives are written to before they are kept. Only a process that died leaves one behind. */
@Injectable()
export class UnfinishedArchives {
  readonly #folder: string;

  constructor(settings: Settings) {
    this.#folder = join(settings.data_dir, 'exports');
  }

  /** A path for a new archive of this export; each run has its own. */
  async pathFor(exportId: string): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    return join(this.#folder, `${exportId}.${randomUUID()}.part`);
  }

  /** Removes what is left of these exports. */
  async removeOf(exportIds: readonly string[]): Promise<void> {
    const gone = new Set(exportIds);
    await this.#removeWhere((exportId) => gone.has(exportId));
  }

  /** Removes what is left of all exports but these. */
  async removeAllBut(exportIds: readonly string[]): Promise<void> {
    const kept = new Set(exportIds);
    await this.#removeWhere((exportId) => !kept.has(exportId));
  }

  async #removeWhere(isGone: (exportId: string) => boolean): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#folder))
      if (isGone(name.split('.', 1)[0] ?? '')) await rm(join(this.#folder, name), { force: true });
  }
}
