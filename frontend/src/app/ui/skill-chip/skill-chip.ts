import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** How a job's skill compares with the member's; `plain` compares nothing. */
export type SkillKind = 'plain' | 'matched' | 'near' | 'missing';

const ICONS: Readonly<Record<Exclude<SkillKind, 'plain'>, IconName>> = {
  matched: 'check',
  near: 'half-circle',
  missing: 'plus',
};

/** One skill: `<ccp-skill-chip skill="TypeScript" kind="matched" />`. Icon and border tell the kinds apart. */
@Component({
  selector: 'ccp-skill-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (kind(); as kind) {
      @if (kind !== 'plain') {
        <ccp-icon [name]="icon()" />
      }
      {{ skill() }}
      @if (kind !== 'plain') {
        <span class="visually-hidden">, {{ 'ui.skill.' + kind | transloco }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      max-width: 100%;
      padding: 0.2em 0.6em;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--ccp-radius-small);
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface);
      font-size: var(--ccp-text-s);
      line-height: 1.4;
    }

    :host([data-kind='matched']) {
      border-color: transparent;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }

    :host([data-kind='near']) {
      border-color: transparent;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }

    :host([data-kind='missing']) {
      border: 1px dashed var(--mat-sys-outline);
      background: transparent;
    }

    ccp-icon {
      font-size: 0.85em;
    }
  `,
  host: { '[attr.data-kind]': 'kind()' },
})
export class SkillChip {
  readonly skill = input.required<string>();
  readonly kind = input<SkillKind>('plain');
  protected readonly icon = computed<IconName>(() => {
    const kind = this.kind();
    return kind === 'plain' ? 'check' : ICONS[kind];
  });
}
