import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';

/** Opens the browser's own calendar of a date field: `<ccp-pick-date matSuffix [field]="field" [label]="…" />`. */
@Component({
  selector: 'ccp-pick-date',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton, TranslocoPipe],
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="'pipeline.pick_date' | transloco: { field: label() }"
      (click)="field().showPicker()"
    >
      <ccp-icon name="calendar" />
    </button>
  `,
})
export class PickDate {
  readonly field = input.required<HTMLInputElement>();
  /** What the field is called. */
  readonly label = input.required<string>();
}
