import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  Injector,
  input,
  output,
  type TemplateRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

let lastId = 0;

/**
 * A sheet that comes in from the side over the page; the whole screen under 840 px. It is open as long as it is in
 * the template, so its page decides by the URL. Focus goes in and comes back; Esc, the backdrop and the cross ask to
 * close by `(closed)`, after `mayClose` agreed.
 *
 * ```html
 * @if (openId(); as id) {
 *   <ccp-side-sheet [title]="…" (closed)="close()">
 *     … content …
 *     <div sheetActions><button matButton="filled">…</button></div>
 *   </ccp-side-sheet>
 * }
 * ```
 * What carries `sheetActions` stays in reach at the bottom while the rest scrolls.
 */
@Component({
  selector: 'ccp-side-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton, TranslocoPipe],
  template: `
    <ng-template #sheet>
      <div class="sheet">
        <header>
          <div class="words">
            <h2 [id]="titleId">{{ title() }}</h2>
            <ng-content select="[sheetSubtitle]" />
          </div>
          <button matIconButton type="button" [attr.aria-label]="'ui.close' | transloco" (click)="ask()">
            <ccp-icon name="close" />
          </button>
        </header>
        <div class="body"><ng-content /></div>
        <footer><ng-content select="[sheetActions]" /></footer>
      </div>
    </ng-template>
  `,
  styleUrl: './side-sheet.scss',
})
export class SideSheet {
  readonly title = input.required<string>();
  /** Asked before the sheet closes; answer false to stay, for what is not saved. */
  readonly mayClose = input<() => boolean | Promise<boolean>>(() => true);
  readonly closed = output();

  protected readonly titleId = `ccp-sheet-${++lastId}`;
  private readonly sheet = viewChild.required<TemplateRef<unknown>>('sheet');
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly viewContainerRef = inject(ViewContainerRef);
  private opened: DialogRef | null = null;

  constructor() {
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => this.opened?.close());
  }

  /** Asks to close, as Esc does. */
  async ask(): Promise<void> {
    if (await this.mayClose()()) this.closed.emit();
  }

  private open(): void {
    this.opened = this.dialog.open(this.sheet(), {
      ariaLabelledBy: this.titleId,
      ariaModal: true,
      autoFocus: 'dialog',
      backdropClass: 'ccp-backdrop',
      panelClass: 'ccp-sheet-panel',
      // Closing is the page's decision: it takes the sheet out of the template.
      disableClose: true,
      closeOnNavigation: false,
      injector: this.injector,
      viewContainerRef: this.viewContainerRef,
    });
    this.opened.backdropClick.subscribe(() => void this.ask());
    this.opened.keydownEvents.subscribe((event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      void this.ask();
    });
  }
}
