import { inject, Injectable, InjectionToken } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { JsonResumeDto } from '#contracts/json-resume.dto';
import type { ResumeDto } from '#contracts/resume.dto';
import { ResumesApi } from '../../../core/api/resumes-api';
import { toApiError } from '../../../core/errors/api-error';
import { Snackbar } from '../../../ui/snackbar/snackbar';

/** Gives a file to the browser's downloads. */
export const SAVE_FILE = new InjectionToken<(content: Blob, name: string) => void>('SAVE_FILE', {
  factory: () => (content, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    // Not at once: the download may only begin after this turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
});

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
