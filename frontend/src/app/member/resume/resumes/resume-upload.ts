import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Subscription } from 'rxjs';
import type { ResumeFault } from '#contracts/resume';
import { ResumesApi, type UploadStep } from '../../../core/api/resumes-api';
import { toApiError } from '../../../core/errors/api-error';
import { wordsOf } from '../../../core/errors/error-words';
import { faultOf } from '../reading/resume-file';
import { ReadingWatch } from '../reading/reading-watch';

/** Where the file stands that was chosen last. */
export type UploadState =
  | { readonly step: 'none'; readonly error: string }
  | { readonly step: 'sending'; readonly file_name: string; readonly percent: number | null }
  | {
      readonly step: 'reading';
      readonly id: string;
      readonly file_name: string;
      readonly percent: number;
      readonly is_long: boolean;
    }
  | {
      readonly step: 'read';
      readonly id: string;
      readonly file_name: string;
      readonly suggestions: number;
    };

const NOTHING: UploadState = { step: 'none', error: '' };

/** One file on its way from the member's disk to its suggestions. Provided by the page, with ReadingWatch. */
@Injectable()
export class ResumeUpload {
  private readonly api = inject(ResumesApi);
  private readonly watch = inject(ReadingWatch);
  private readonly transloco = inject(TranslocoService);

  private readonly sent = signal<UploadState>(NOTHING);
  private request: Subscription | null = null;

  readonly state = computed<UploadState>(() => {
    const state = this.sent();
    if (state.step !== 'reading') return state;
    const { id, file_name } = state;
    const status = this.watch.statuses().get(id);
    if (!status) return state;
    const { parsing_status, progress, suggestions, error, error_code } = status;
    if (parsing_status === 'failed')
      return { step: 'none', error: error ?? this.faultWords(error_code ?? 'failed') };
    if (parsing_status === 'completed')
      return { step: 'read', id, file_name, suggestions: suggestions.length };
    return { ...state, percent: progress, is_long: this.watch.longOnes().has(id) };
  });

  /** Whether the file was read or refused: there is something new to go on with. */
  readonly isOver = computed(() => {
    const state = this.state();
    return state.step === 'read' || (state.step === 'none' && state.error !== '');
  });

  /**
   * Sends a file and has it read; a file that is still being sent is given up for it.
   *
   * @param onTaken called once the server has it
   */
  start(file: File, onTaken: () => void): void {
    this.cancel();
    const fault = faultOf(file);
    if (fault) {
      this.fail(this.faultWords(fault));
      return;
    }
    this.sent.set({ step: 'sending', file_name: file.name, percent: null });
    this.request = this.api.upload(file).subscribe({
      next: (step) => this.advance(file.name, step, onTaken),
      error: (thrown: unknown) => {
        const { detail, text } = wordsOf(toApiError(thrown));
        this.fail(detail ?? this.transloco.translate(text));
      },
    });
  }

  /** Stops sending, and forgets what became of the last file. What the server has it reads all the same. */
  cancel(): void {
    this.request?.unsubscribe();
    this.request = null;
    this.sent.set(NOTHING);
  }

  private advance(file_name: string, { sent, taken }: UploadStep, onTaken: () => void): void {
    if (!taken) {
      this.sent.set({ step: 'sending', file_name, percent: sent === null ? null : Math.round(sent * 100) });
      return;
    }
    this.sent.set({ step: 'reading', id: taken.upload_id, file_name, percent: 0, is_long: false });
    this.watch.watch(taken.upload_id);
    onTaken();
  }

  private fail(error: string): void {
    this.sent.set({ step: 'none', error });
  }

  private faultWords(fault: ResumeFault): string {
    return this.transloco.translate(`resume.fault.${fault}`);
  }
}
