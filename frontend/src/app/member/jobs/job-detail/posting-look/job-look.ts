import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Subscription } from 'rxjs';
import type { RefreshedJobDto } from '#contracts/posting.dto';
import { JobsApi } from '../../../../core/api/jobs-api';
import { toApiError } from '../../../../core/errors/api-error';
import { wordsOf } from '../../../../core/errors/error-words';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { JobWork } from '../job-work';
import { isTaken, type Offer, offersOf } from './offers';

/** How far a second look at a posting is. */
export type Look =
  | { readonly step: 'looking' }
  | { readonly step: 'failed'; readonly words: string }
  | { readonly step: 'found'; readonly result: RefreshedJobDto };

/** A second look at the address of a job, and what the member takes over from there. Lives as long as its page. */
@Injectable()
export class JobLook {
  private readonly api = inject(JobsApi);
  private readonly work = inject(JobWork);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);

  private readonly state = signal<Look | null>(null);
  private request: Subscription | null = null;

  /** `null` before anybody asked. */
  readonly look = this.state.asReadonly();
  /** What the posting says otherwise, and whether the job says the same by now. */
  readonly offers = computed(() => {
    const look = this.state();
    const job = this.work.job.value();
    if (look?.step !== 'found' || !job) return [];
    return offersOf(look.result.job, look.result.differences).map((offer) => ({
      ...offer,
      isTaken: isTaken(job, offer),
    }));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  /** Reads the page at the job's address; empty fields are filled by the server. */
  start(): void {
    const id = this.work.id();
    if (id === undefined || this.state()?.step === 'looking') return;
    this.state.set({ step: 'looking' });
    this.request = this.api.refresh(id).subscribe({
      next: (result) => {
        this.state.set({ step: 'found', result });
        if (result.filled.length > 0) this.work.showAnew(result.job);
      },
      error: (thrown: unknown) => {
        const { detail, text } = wordsOf(toApiError(thrown));
        this.state.set({ step: 'failed', words: detail ?? this.transloco.translate(text) });
      },
    });
  }

  /** Puts what was found away. */
  close(): void {
    this.request?.unsubscribe();
    this.state.set(null);
  }

  /** Takes over what the posting says; can be undone. */
  async use({ name, before, after }: Offer): Promise<void> {
    if (!(await this.work.change(after))) return;
    const field = this.transloco.translate<string>(`jobs.field.${name}`);
    this.snackbar.undo('jobs.look.used', { field }, () => void this.work.change(before));
  }
}
