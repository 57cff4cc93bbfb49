import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { JobsApi } from '../../../core/api/jobs-api';
import { toApiError } from '../../../core/errors/api-error';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { SAVE_FILE } from '../../../core/downloads/save-file';

/** All jobs as a file on the member's disk. A link would not do: the session goes with a header. */
@Injectable({ providedIn: 'root' })
export class JobsExport {
  private readonly api = inject(JobsApi);
  private readonly save = inject(SAVE_FILE);
  private readonly snackbar = inject(Snackbar);

  /** A failure is said. */
  async download(): Promise<void> {
    try {
      this.save(await firstValueFrom(this.api.getExport()), 'career-copilot-jobs.csv');
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.download() : undefined;
      this.snackbar.failed('jobs.export_failed', error, { again });
    }
  }
}
