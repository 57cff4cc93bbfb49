import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PercentPipe } from '../../../core/i18n/format.pipes';
import { Icon } from '../../../ui/icon/icon';
import { SURE_FROM } from './reading';

/** How sure a field was read, and whether it asks to be checked: `<ccp-read-mark [confidence]="0.6" />`. */
@Component({
  selector: 'ccp-read-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PercentPipe, TranslocoPipe],
  template: `
    @if (confidence(); as sure) {
      <span class="mark" [class.check]="!isSure()">
        <ccp-icon [name]="isSure() ? 'check' : 'warning'" />
        {{ (isSure() ? 'jobs.read.sure' : 'jobs.read.check') | transloco: { share: sure | ccpPercent } }}
      </span>
    }
  `,
  styles: `
    .mark {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      margin-top: 0.2rem;
      color: var(--mat-sys-on-surface-variant);
      line-height: 1.35;
      font-size: var(--ccp-text-xs);
    }

    .check {
      padding: 0.1em 0.6em;
      border-radius: 99px;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      font-weight: 600;
    }

    ccp-icon {
      font-size: 0.9em;
    }
  `,
})
export class ReadMark {
  /** 0 to 1; nothing is shown without. */
  readonly confidence = input<number>();
  protected readonly isSure = computed(() => (this.confidence() ?? 0) >= SURE_FROM);
}
