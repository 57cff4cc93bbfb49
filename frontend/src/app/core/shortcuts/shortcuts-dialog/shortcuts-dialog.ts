import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { KeysOf } from '../keys-of';
import { type ShortcutGroup, Shortcuts } from '../shortcuts';

const GROUPS: readonly ShortcutGroup[] = ['page', 'go', 'everywhere'];

/** Every shortcut that works on this page. */
@Component({
  selector: 'ccp-shortcuts-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [KeysOf, MatButton, MatDialogModule, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'shortcuts.title' | transloco }}</h2>
    <mat-dialog-content>
      @if (!shortcuts.areSingleKeysOn()) {
        <p>{{ 'shortcuts.off' | transloco }}</p>
      }
      @for (group of groups(); track group.name) {
        <section>
          <h3>{{ 'shortcuts.' + group.name | transloco }}</h3>
          <dl>
            @for (shortcut of group.shortcuts; track shortcut.keys) {
              <div>
                <dt>{{ shortcut.label | transloco }}</dt>
                <dd><ccp-keys [of]="shortcut.keys" /></dd>
              </div>
            }
          </dl>
        </section>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ 'ui.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    section + section,
    p + section {
      margin-top: var(--ccp-space-5);
    }

    h3 {
      margin-bottom: var(--ccp-space-2);
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--ccp-text-s);
    }

    dl div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--ccp-space-4);
      padding-block: var(--ccp-space-2);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }

    dd {
      flex: none;
    }
  `,
})
export class ShortcutsDialog {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly groups = computed(() =>
    GROUPS.map((name) => ({
      name,
      shortcuts: this.shortcuts.all().filter(({ group }) => (group ?? 'page') === name),
    })).filter(({ shortcuts }) => shortcuts.length > 0),
  );
}
