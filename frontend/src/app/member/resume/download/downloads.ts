import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { JsonResumeDto } from '#contracts/json-resume.dto';
import type { ResumeDto } from '#contracts/resume.dto';
import { ResumesApi } from '../../../core/api/resumes-api';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import { toApiError } from '../../../core/errors/api-error';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** Files of the member, fetched with their session and saved to their disk. A failure is said. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  private readonly api = inject(ResumesApi);
  private readonly save = inject(SAVE_FILE);
  private readonly snackbar = inject(Snackbar);

  /** The resume as it was uploaded. */
  original({ id, file_name }: ResumeDto): Promise<void> {
    return this.fetch(async () => this.save(await firstValueFrom(this.api.getFile(id)), file_name));
  }

  /** What was read from a resume. */
  jsonOf({ id, file_name }: ResumeDto): Promise<void> {
    const name = `${file_name.replace(/\.[a-z0-9]{1,8}$/i, '')}.resume.json`;
    return this.fetch(async () => this.save(asJson(await firstValueFrom(this.api.getJsonResume(id))), name));
  }

  /** The profile as a resume. */
  profile(): Promise<void> {
    return this.fetch(async () => {
      const resume = await firstValueFrom(this.api.getProfileAsJsonResume());
      this.save(asJson(resume), 'profile-resume.json');
    });
  }

  private async fetch(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.fetch(work) : undefined;
      this.snackbar.failed('resume.download_failed', error, { again });
    }
  }
}

function asJson(resume: JsonResumeDto): Blob {
  return new Blob([`${JSON.stringify(resume, null, 2)}\n`], { type: 'application/json' });
}
