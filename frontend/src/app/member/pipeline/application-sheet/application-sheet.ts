import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Confirm } from '../../../ui/confirm/confirm';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Icon } from '../../../ui/icon/icon';
import { SideSheet } from '../../../ui/side-sheet/side-sheet';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { StatusChip } from '../../../ui/status-chip/status-chip';
import { ApplicationForm } from '../application-form/application-form';
import { ApplicationTimeline } from '../application-timeline/application-timeline';
import { PipelineStore } from '../pipeline-store';

/** One application with everything the member knows about it, beside the board. */
@Component({
  selector: 'ccp-application-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ApplicationForm,
    ApplicationTimeline,
    EmptyState,
    Icon,
    MatButton,
    RouterLink,
    SideSheet,
    StatusChip,
    TranslocoPipe,
  ],
  templateUrl: './application-sheet.html',
  styleUrl: './application-sheet.scss',
})
export class ApplicationSheet {
  readonly id = input.required<string>();
  /** The field to begin with. */
  readonly start = input<'notes' | null>(null);
  readonly closed = output();

  private readonly store = inject(PipelineStore);
  private readonly confirm = inject(Confirm);
  private readonly snackbar = inject(Snackbar);
  protected readonly application = computed(() => this.store.entityMap()[this.id()]);
  protected readonly form = viewChild(ApplicationForm);
  private readonly timeline = viewChild(ApplicationTimeline);

  constructor() {
    afterNextRender(() => {
      // The sheet takes the focus when it opens; the field has it after that.
      if (this.start() === 'notes') setTimeout(() => document.getElementById('application-notes')?.focus());
    });
  }

  /** Whether something is typed that the server does not know. */
  hasUnsaved(): boolean {
    return this.form()?.hasUnsaved() === true || this.timeline()?.hasUnsaved() === true;
  }

  /** Asks before what is typed is thrown away. */
  protected readonly mayClose = async (): Promise<boolean> => {
    if (!this.hasUnsaved()) return true;
    const isLeft = await this.confirm.ask({
      title: 'ui.leave_title',
      text: 'ui.leave_text',
      action: 'ui.leave',
      cancel: 'ui.stay',
      is_destructive: true,
    });
    if (isLeft) {
      this.form()?.discard();
      this.timeline()?.discard();
    }
    return isLeft;
  };

  protected saved(): void {
    this.timeline()?.reload();
  }

  protected async remove(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'pipeline.sheet.delete_title',
      text: 'pipeline.sheet.delete_text',
      action: 'pipeline.sheet.delete_action',
      is_destructive: true,
    });
    if (!isSure) return;
    this.form()?.discard();
    this.timeline()?.discard();
    const removed = this.store.remove(this.id());
    this.closed.emit();
    if (await removed) this.snackbar.say('pipeline.sheet.deleted');
  }
}
