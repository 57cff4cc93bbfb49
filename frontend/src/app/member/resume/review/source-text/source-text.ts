import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ResumeLineDto } from '#contracts/resume.dto';
import { keyOf, pagesOf, type Place } from './places';

/** The text of a resume in reading order, with the passage that a suggestion was read from marked and in view. */
@Component({
  selector: 'ccp-source-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (page of pages(); track page.page) {
      <section class="page" [attr.aria-label]="'resume.review.page' | transloco: { page: page.page }">
        @if (pages().length > 1) {
          <p class="number" aria-hidden="true">{{ 'resume.review.page' | transloco: { page: page.page } }}</p>
        }
        @for (line of page.lines; track line.line) {
          @if (line.key === active()) {
            <p [attr.data-line]="line.key" [class.gap]="line.follows_gap">
              <mark>{{ line.text }}</mark>
            </p>
          } @else {
            <p [class.gap]="line.follows_gap">{{ line.text }}</p>
          }
        }
      </section>
    }
  `,
  styleUrl: './source-text.scss',
})
export class SourceText {
  readonly lines = input.required<readonly ResumeLineDto[]>();
  /** The place to mark. */
  readonly place = input<Place | null>(null);

  protected readonly pages = computed(() => pagesOf(this.lines()));
  protected readonly active = computed(() => {
    const place = this.place();
    return place ? keyOf(place) : null;
  });

  constructor() {
    const box = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect({
      read: () => {
        if (this.active() === null) return;
        const line = box.querySelector<HTMLElement>('[data-line]');
        const frame = box.closest<HTMLElement>('[data-scrolls]');
        // Moves the text only: the page stays where the member reads the suggestion.
        if (line && frame) {
          const offset = line.getBoundingClientRect().top - frame.getBoundingClientRect().top;
          frame.scrollTop += offset - frame.clientHeight / 3;
        }
      },
    });
  }
}
