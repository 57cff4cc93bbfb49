import { inject, Injectable } from '@angular/core';
import type { JobDto } from '#contracts/job.dto';
import { JobsApi } from '../../../core/api/jobs-api';
import { Mutations } from '../../../core/api/mutate';
import { Format } from '../../../core/i18n/format';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** Where the rows stand that are put away: a list, or the page of one job. */
export interface JobRows {
  readonly find: (id: string) => JobDto | undefined;
  readonly put: (job: JobDto) => void;
  /** Everything was sent; read again what is shown. */
  readonly settled: () => void;
}

/** Puts jobs away and brings them back: at once on the screen, with an undo, taken back if the server refuses. */
@Injectable({ providedIn: 'root' })
export class JobArchive {
  private readonly api = inject(JobsApi);
  private readonly mutations = inject(Mutations);
  private readonly snackbar = inject(Snackbar);
  private readonly format = inject(Format);

  /** @param archived true puts away, false brings back */
  async run(ids: readonly string[], archived: boolean, rows: JobRows): Promise<void> {
    const said = this.format.plural(archived ? 'jobs.archived_count' : 'jobs.restored_count', ids.length);
    this.snackbar.undo('jobs.said', { words: said }, () => void this.send(ids, !archived, rows));
    await this.send(ids, archived, rows);
  }

  private async send(ids: readonly string[], archived: boolean, rows: JobRows): Promise<void> {
    await Promise.all(ids.map((id) => this.mutate(id, archived, rows)));
    rows.settled();
  }

  private mutate(id: string, archived: boolean, rows: JobRows): Promise<boolean> {
    const archived_at = archived ? new Date().toISOString() : null;
    return this.mutations.run<JobDto>({
      entity: `job/${id}`,
      read: () => rows.find(id),
      write: (row) => {
        if (row) rows.put(row);
      },
      patch: (row) => ({ ...row, archived_at }),
      send: () => this.api.change(id, { archived }),
      failed: archived ? 'jobs.archive_failed' : 'jobs.restore_failed',
    });
  }
}
