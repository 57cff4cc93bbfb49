import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ResumeDto } from '#contracts/resume.dto';
import { AgoPipe, DatePipe, NumberPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { sizeOf } from '../reading/resume-file';

type RowState = 'reading' | 'read' | 'applied' | 'failed';
const ICONS: Readonly<Record<RowState, IconName>> = {
  reading: 'half-circle',
  read: 'check',
  applied: 'check-circle',
  failed: 'warning',
};

/** One uploaded resume: what became of it, and what can be done with it. */
@Component({
  selector: 'li[ccpResumeRow]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AgoPipe,
    DatePipe,
    Icon,
    MatButton,
    MatIconButton,
    MatMenuModule,
    NumberPipe,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './resume-row.html',
  styleUrl: './resume-row.scss',
  host: { '[attr.data-resume]': 'row().id' },
})
export class ResumeRow {
  readonly row = input.required<ResumeDto>({ alias: 'ccpResumeRow' });
  readonly download = output();
  readonly downloadJson = output();
  readonly remove = output();

  protected readonly state = computed<RowState>(() => {
    const { parsing_status, applied_at } = this.row();
    if (parsing_status === 'failed') return 'failed';
    if (parsing_status !== 'completed') return 'reading';
    return applied_at === null ? 'read' : 'applied';
  });
  protected readonly icon = computed(() => ICONS[this.state()]);
  protected readonly size = computed(() => sizeOf(this.row().size_bytes));
}
