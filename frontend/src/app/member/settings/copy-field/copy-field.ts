import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import { Copying } from '../copying';

/** A text that is made to be copied: readable, all of it selected at a touch, and a button. */
@Component({
  selector: 'ccp-copy-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @if (isWhole()) {
      <textarea
        #whole
        readonly
        rows="2"
        [attr.aria-label]="label()"
        [value]="text()"
        (focus)="whole.select()"
      ></textarea>
    } @else {
      <input #field readonly [attr.aria-label]="label()" [value]="text()" (focus)="field.select()" />
    }
    <button matButton="tonal" type="button" (click)="copying.copy(text())">
      <ccp-icon name="copy" />{{ action() ?? 'settings.copy' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ccp-space-2);
    }

    input,
    textarea {
      flex: 1 1 16rem;
      min-width: 0;
      min-height: 2.75rem;
      padding: 0 var(--ccp-space-3);
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--ccp-radius-small);
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface);
      font:
        var(--ccp-text-s) / 1.5 ui-monospace,
        monospace;
      text-overflow: ellipsis;
    }

    textarea {
      padding-block: 0.7rem;
      resize: none;
      field-sizing: content;
      overflow-wrap: anywhere;
    }
  `,
})
export class CopyField {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  /** Key of what the button says; "Copy" if not given. */
  readonly action = input<string>();
  /** All of it in sight, on more lines than one if need be: for what somebody may have to type elsewhere. */
  readonly isWhole = input(false);
  protected readonly copying = inject(Copying);
}
