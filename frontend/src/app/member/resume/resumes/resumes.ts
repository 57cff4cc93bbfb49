import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ResumeDto } from '#contracts/resume.dto';
import { Mutations } from '../../../core/api/mutate';
import { ResumesApi } from '../../../core/api/resumes-api';
import { PluralPipe } from '../../../core/i18n/format.pipes';
import { Announcer } from '../../../core/layout/announcer';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { Confirm } from '../../../ui/confirm/confirm';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { PasteText } from '../../../ui/paste-text/paste-text';
import { Downloads } from '../download/downloads';
import { ReadingProgress } from '../reading/reading-progress';
import { isDone, ReadingWatch } from '../reading/reading-watch';
import { RESUME_EXTENSIONS } from '../reading/resume-file';
import { ResumeRow } from './resume-row';
import { ResumeUpload } from './resume-upload';

const PAGE_SIZE = 20;
/** As many as the API answers at once. */
const MOST = 200;

/** The member's resumes, and the place to bring a new one to. */
@Component({
  selector: 'ccp-resumes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    FileDrop,
    Icon,
    MatButton,
    PageHeader,
    PasteText,
    PluralPipe,
    ReadingProgress,
    ResumeRow,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ReadingWatch, ResumeUpload],
  templateUrl: './resumes.html',
  styleUrl: './resumes.scss',
})
export class Resumes {
  private readonly api = inject(ResumesApi);
  private readonly confirm = inject(Confirm);
  private readonly mutations = inject(Mutations);
  private readonly snackbar = inject(Snackbar);
  private readonly watch = inject(ReadingWatch);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  protected readonly upload = inject(ResumeUpload);
  protected readonly downloads = inject(Downloads);

  protected readonly accept = RESUME_EXTENSIONS.join(',');
  private readonly limit = signal(PAGE_SIZE);
  protected readonly list = this.api.list(() => ({ limit: this.limit() }));
  private readonly removed = signal<ReadonlySet<string>>(new Set());
  /** The rows as the server answered them, with what is known since of those that are being read. */
  protected readonly rows = computed(() => {
    const statuses = this.watch.statuses();
    const rows = this.list.value() ?? [];
    return rows
      .filter(({ id }) => !this.removed().has(id))
      .map((row): ResumeDto => {
        const status = isDone(row.parsing_status) ? undefined : statuses.get(row.id);
        if (!status) return row;
        const { parsing_status, progress, error, error_code } = status;
        return { ...row, parsing_status, progress, error, error_code };
      });
  });
  protected readonly hasMore = computed(
    () => (this.list.total() ?? 0) > (this.list.value()?.length ?? 0) && this.limit() < MOST,
  );
  /** The text that is being pasted; `null` while nobody wants to. */
  protected readonly pasted = signal<string | null>(null);

  private readonly drop = viewChild(FileDrop);
  private readonly progress = viewChild(ReadingProgress);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');

  constructor() {
    // Also those that were being read when the member left the page.
    effect(() => {
      for (const { id, parsing_status } of this.list.value() ?? []) {
        if (!isDone(parsing_status)) untracked(() => this.watch.watch(id));
      }
    });
    // The progress goes, and with it whatever had the focus there. Who is elsewhere by now is not called back.
    effect(() => {
      if (!this.upload.isOver()) return;
      const isElsewhere = document.activeElement?.closest('li[data-resume], .cdk-overlay-container');
      if (isElsewhere) this.announcer.say('resume.progress.done');
      else focusAfterRender(() => this.outcome()?.nativeElement ?? this.dropButton(), this.injector);
    });
    inject(Shortcuts).add([
      { keys: 'n', label: 'resume.keys.choose', group: 'page', run: () => this.again() },
    ]);
  }

  protected send(file: File): void {
    this.pasted.set(null);
    this.upload.start(file, () => this.list.reload());
    // What was pressed is gone.
    focusAfterRender(() => this.progress()?.headingElement(), this.injector);
  }

  protected sendText(text: string): void {
    this.send(new File([text], this.transloco.translate('resume.paste.file_name'), { type: 'text/plain' }));
  }

  /** Shows the zone again and leads to it. */
  protected again(): void {
    this.pasted.set(null);
    if (this.upload.state().step === 'read') this.upload.cancel();
    focusAfterRender(() => this.dropButton(), this.injector);
  }

  /** Stops sending. */
  protected stop(): void {
    this.upload.cancel();
    focusAfterRender(() => this.dropButton(), this.injector);
  }

  protected showMore(): void {
    this.limit.update((limit) => Math.min(MOST, limit + PAGE_SIZE));
  }

  protected async remove(row: ResumeDto): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'resume.delete_title',
      text: 'resume.delete_text',
      params: { name: row.file_name },
      action: 'resume.delete',
      is_destructive: true,
    });
    if (!isSure) return;
    const isGone = this.mutations.run<ResumeDto>({
      entity: `resume/${row.id}`,
      read: () => (this.removed().has(row.id) ? undefined : row),
      write: (shown) => this.mark(row.id, shown === undefined),
      patch: () => undefined,
      send: () => this.api.remove(row.id),
      failed: 'resume.delete_failed',
    });
    this.dropButton()?.focus();
    if (!(await isGone)) return;
    const state = this.upload.state();
    if ('id' in state && state.id === row.id) this.upload.cancel();
    this.snackbar.say('resume.deleted', { params: { name: row.file_name } });
  }

  private mark(id: string, isRemoved: boolean): void {
    this.removed.update(
      (removed) => new Set([...removed].filter((other) => other !== id).concat(isRemoved ? id : [])),
    );
  }

  private dropButton(): HTMLElement | null {
    return this.drop()?.buttonElement() ?? null;
  }
}
