import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { DataExportDto } from '#contracts/privacy.dto';
import { PrivacyApi } from '../../../../core/api/privacy-api';
import { SAVE_FILE } from '../../../../core/downloads/save-file';
import { toApiError } from '../../../../core/errors/api-error';
import { Format } from '../../../../core/i18n/format';
import { DatePipe } from '../../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../../core/layout/focus-after-render';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { Confirm } from '../../../../ui/confirm/confirm';
import { Icon } from '../../../../ui/icon/icon';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../../ui/snackbar/snackbar';
import { ExportWatch, isRunning } from './export-watch';

const KILOBYTE = 1024;

/** Archives of everything the member has here: having one made, watching, fetching, removing. */
@Component({
  selector: 'ccp-data-export',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, DatePipe, Icon, MatButton, Skeleton, TranslocoPipe],
  providers: [ExportWatch],
  templateUrl: './data-export.html',
  styleUrls: ['../../settings-section.scss', './data-export.scss'],
})
export class DataExport {
  private readonly api = inject(PrivacyApi);
  private readonly save = inject(SAVE_FILE);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly watch = inject(ExportWatch);
  private readonly now = Date.now();
  protected readonly list = this.watch.list;
  protected readonly isRunning = isRunning;
  protected readonly isStarting = signal(false);
  protected readonly canStart = computed(() => !this.list.value()?.some(isRunning));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    this.watch.finished
      .pipe(takeUntilDestroyed())
      .subscribe(({ state }) =>
        this.snackbar.say(`settings.privacy.export.${state === 'completed' ? 'ready' : 'failed'}`),
      );
  }

  protected isOver({ expires_at }: DataExportDto): boolean {
    return expires_at !== null && Date.parse(expires_at) <= this.now;
  }

  protected sizeOf({ size_bytes }: DataExportDto): string {
    const kilobytes = (size_bytes ?? 0) / KILOBYTE;
    const isLarge = kilobytes >= KILOBYTE;
    const amount = isLarge
      ? this.format.number(kilobytes / KILOBYTE, 1)
      : this.format.number(Math.max(1, kilobytes));
    return this.transloco.translate(`settings.privacy.export.${isLarge ? 'mb' : 'kb'}`, { amount });
  }

  protected async start(): Promise<void> {
    if (this.isStarting()) return;
    this.isStarting.set(true);
    try {
      this.watch.put(await firstValueFrom(this.api.startExport()));
      // The button that was pressed is gone until this one is done.
      this.focusHeading();
    } catch (thrown) {
      const error = toApiError(thrown);
      // Begun in another window: that one is shown.
      if (error.existing_id !== null) this.list.reload();
      const again = error.is_retryable ? () => void this.start() : undefined;
      this.snackbar.failed('settings.privacy.export.start_failed', error, { again });
    } finally {
      this.isStarting.set(false);
    }
  }

  protected async download(row: DataExportDto): Promise<void> {
    try {
      const file = await firstValueFrom(this.api.getExportFile(row.id));
      const day = row.created_at.slice(0, 10);
      this.save(file, this.transloco.translate('settings.privacy.export.file_name', { day }));
    } catch (thrown) {
      const error = toApiError(thrown);
      const again = error.is_retryable ? () => void this.download(row) : undefined;
      this.snackbar.failed('settings.privacy.export.download_failed', error, { again });
    }
  }

  protected async remove(row: DataExportDto): Promise<void> {
    const kind = isRunning(row) ? 'stop' : 'ask';
    const isSure = await this.confirm.ask({
      title: `settings.privacy.export.${kind}_title`,
      text: `settings.privacy.export.${kind}_text`,
      action: 'settings.privacy.export.remove',
      is_destructive: true,
    });
    if (!isSure) return;
    try {
      await firstValueFrom(this.api.removeExport(row.id));
      this.watch.take(row.id);
      this.snackbar.say('settings.privacy.export.removed');
      this.focusHeading();
    } catch (thrown) {
      this.snackbar.failed('settings.privacy.export.not_removed', toApiError(thrown));
    }
  }

  private focusHeading(): void {
    focusAfterRender(() => this.heading().nativeElement, this.injector);
  }
}
