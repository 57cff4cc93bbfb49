import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AuditFilterQuery } from '#contracts/admin.dto';
import { AdminApi } from '../../../core/api/admin-api';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import { toApiError } from '../../../core/errors/api-error';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** The audit log as a file on the admin's disk. A link would not do: the session goes with a header. */
@Injectable({ providedIn: 'root' })
export class AuditExport {
  private readonly api = inject(AdminApi);
  private readonly save = inject(SAVE_FILE);
  private readonly snackbar = inject(Snackbar);
  private readonly sending = signal(false);
  readonly isSending = this.sending.asReadonly();

  /** All entries that fit, not only the page that is shown. A failure is said. */
  async download(filter: AuditFilterQuery): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    try {
      this.save(await firstValueFrom(this.api.getAuditExport(filter)), 'career-copilot-audit.csv');
      this.snackbar.say('admin.audit.exported');
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.download(filter) : undefined;
      this.snackbar.failed('admin.audit.export_failed', error, { again });
    } finally {
      this.sending.set(false);
    }
  }
}
