import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { blocksOf, type Mark } from './mark-text';

/**
 * A plain text as paragraphs, headings and lists, with passages marked. The text stays text: nothing in it is read as
 * HTML.
 */
@Component({
  selector: 'ccp-marked-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, TranslocoPipe],
  templateUrl: './marked-text.html',
  styleUrl: './marked-text.scss',
})
export class MarkedText {
  readonly text = input.required<string>();
  /** In offsets of `text`; those that overlap an earlier one are left out. */
  readonly marks = input<readonly Mark[]>([]);
  protected readonly blocks = computed(() => blocksOf(this.text(), this.marks()));
}
