import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import type { FieldMark } from './reading';

/** Says of a field that was read whether it asks to be checked, and quotes where it was read. */
@Component({
  selector: 'ccp-read-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (mark(); as said) {
      @if (!said.isSure) {
        <span class="check"><ccp-icon name="warning" />{{ 'jobs.read.check' | transloco }}</span>
      } @else if (!said.passage) {
        <span class="read"><ccp-icon name="check" />{{ 'jobs.read.sure' | transloco }}</span>
      }
      @if (said.passage; as passage) {
        <span class="passage">
          <span class="visually-hidden">{{ 'jobs.read.where' | transloco }} </span>
          <q>{{ passage }}</q>
        </span>
      }
    }
  `,
  styles: `
    /* Inline, as a block would begin a line of its own inside a field's hint. */
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: baseline;
      max-width: 100%;
      gap: 0.2rem 0.5rem;
      line-height: 1.35;
      font-size: var(--ccp-text-xs);
    }

    :host:empty {
      display: none;
    }

    .read,
    .check {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      color: var(--mat-sys-on-surface-variant);
    }

    .check {
      margin-top: 0.15rem;
      padding: 0.1em 0.6em;
      border-radius: 99px;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      font-weight: 600;
    }

    .passage {
      flex: 1 1 8rem;
      min-width: 0;
      padding-inline-start: 0.5rem;
      border-inline-start: 2px solid var(--mat-sys-outline-variant);
      color: var(--mat-sys-on-surface-variant);
      overflow-wrap: anywhere;
    }

    ccp-icon {
      font-size: 0.9em;
    }
  `,
})
export class ReadMark {
  /** Nothing is shown without. */
  readonly mark = input<FieldMark>();
}
