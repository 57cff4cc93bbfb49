import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Format } from '../../../../core/i18n/format';
import { PluralPipe } from '../../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../../core/layout/focus-after-render';
import { Icon } from '../../../../ui/icon/icon';
import type { Tally } from '../decisions';

/** What was decided so far, and the one button that changes the profile. Stays in reach. */
@Component({
  selector: 'ccp-review-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton, PluralPipe, TranslocoPipe],
  template: `
    <div class="action-bar" role="region" [attr.aria-label]="'resume.bar.title' | transloco">
      <p>{{ words() }}</p>
      <button
        matIconButton
        type="button"
        [attr.aria-label]="'resume.bar.undo' | transloco"
        disabledInteractive
        [disabled]="!canUndo()"
        (click)="undo.emit()"
      >
        <ccp-icon name="undo" />
      </button>
      @if (tally().left > 0) {
        <button matButton="outlined" type="button" (click)="takeRest()">
          {{ 'resume.bar.accept_rest' | transloco }}
        </button>
      }
      <button
        #last
        matButton="filled"
        type="button"
        [aria-disabled]="changes() === 0 || isSending()"
        (click)="apply.emit()"
      >
        {{ isSending() ? ('resume.bar.applying' | transloco) : ('resume.bar.apply' | ccpPlural: changes()) }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }

    @media (width < 600px) {
      .action-bar {
        padding: var(--ccp-space-2) var(--ccp-space-3) var(--ccp-space-3);

        --mat-button-filled-horizontal-padding: 0.5rem;
        --mat-button-outlined-horizontal-padding: 0.5rem;
        --mat-button-filled-label-text-size: 0.875rem;
        --mat-button-outlined-label-text-size: 0.875rem;
      }

      p {
        flex-basis: calc(100% - 4rem);
        padding-inline-start: var(--ccp-space-1);
      }

      [matButton] {
        flex: 1 1 auto;
      }
    }
  `,
})
export class ReviewBar {
  readonly tally = input.required<Tally>();
  readonly canUndo = input(false);
  readonly isSending = input(false);
  readonly undo = output();
  readonly acceptRest = output();
  readonly apply = output();

  private readonly format = inject(Format);
  private readonly injector = inject(Injector);
  private readonly last = viewChild.required<unknown, ElementRef<HTMLElement>>('last', { read: ElementRef });
  protected readonly changes = computed(() => this.tally().accepted + this.tally().edited);
  /** "3 accepted, 1 edited, 4 to go": only what there is. */
  protected readonly words = computed(() => {
    const { accepted, edited, skipped, left } = this.tally();
    return Object.entries({ accepted, edited, skipped, left })
      .filter(([, count]) => count > 0)
      .map(([name, count]) => this.format.plural(`resume.bar.${name}`, count))
      .join(' · ');
  });

  /** The button goes with the last suggestion that is open. */
  protected takeRest(): void {
    this.acceptRest.emit();
    focusAfterRender(() => this.last().nativeElement, this.injector);
  }
}
