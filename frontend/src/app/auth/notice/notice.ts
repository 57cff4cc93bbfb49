import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../../ui/icon/icon';

/** A sentence above a form that everybody should read first: what went wrong on the way here, or what holds now. */
@Component({
  selector: 'ccp-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="box" [class.fault]="isFault()" [attr.role]="isFault() ? 'alert' : null">
      <ccp-icon [name]="isFault() ? 'warning' : 'info'" />
      <div><ng-content /></div>
    </div>
  `,
  styles: `
    .box {
      display: flex;
      gap: var(--ccp-space-3);
      margin-bottom: var(--ccp-space-5);
      padding: var(--ccp-space-3) var(--ccp-space-4);
      border: 1px solid var(--mat-sys-outline-variant);
      border-inline-start: 4px solid var(--mat-sys-primary);
      border-radius: var(--ccp-radius);
      background: var(--mat-sys-surface-container-lowest);
    }

    .fault {
      border-inline-start-color: var(--mat-sys-error);
    }

    ccp-icon {
      flex: none;
      margin-top: 0.2rem;
      color: var(--mat-sys-primary);
      font-size: 1.125rem;
    }

    .fault ccp-icon {
      color: var(--mat-sys-error);
    }
  `,
})
export class Notice {
  /** Something went wrong: it is read out at once. */
  readonly isFault = input(false);
}
