import { ChangeDetectionStrategy, Component, computed, inject, Injector, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { APPLICATION_STATUSES } from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';
import { Icon } from '../../../ui/icon/icon';
import { STATUS_ICONS } from '../../../ui/status-chip/status-chip';
import { narrowScreen } from '../../../core/layout/narrow-screen';
import type { Destination } from '../pipeline-moves';
import type { MoveSheetData } from './move-sheet';

/** The button of a card that moves it without dragging: a menu of the statuses, on a phone a sheet from below. */
@Component({
  selector: 'ccp-move-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton, MatMenuModule, TranslocoPipe],
  template: `
    <button
      matIconButton
      type="button"
      data-move
      [attr.tabindex]="isTabStop() ? null : -1"
      [attr.aria-label]="'pipeline.move_of' | transloco: words()"
      [matMenuTriggerFor]="isNarrow() ? null : menu"
      (click)="openSheet()"
    >
      <ccp-icon name="more-vertical" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before" [aria-label]="'pipeline.move_to' | transloco">
      <ng-template matMenuContent>
        @for (status of statuses; track status) {
          <button
            mat-menu-item
            type="button"
            role="menuitemradio"
            [attr.aria-checked]="status === application().status"
            (click)="choose({ status })"
          >
            <span class="option" [style.--status]="'var(--ccp-status-' + status + ')'">
              <ccp-icon [name]="icons[status]" />
              <span>{{ 'words.status.' + status | transloco }}</span>
              @if (status === application().status) {
                <ccp-icon name="check" />
              }
            </span>
          </button>
        }
        @if (canReorder()) {
          <button mat-menu-item type="button" class="first-of-group" (click)="choose({ by: -1 })">
            <span class="option"><ccp-icon name="arrow-up" />{{ 'pipeline.move_up' | transloco }}</span>
          </button>
          <button mat-menu-item type="button" (click)="choose({ by: 1 })">
            <span class="option"><ccp-icon name="arrow-down" />{{ 'pipeline.move_down' | transloco }}</span>
          </button>
        }
      </ng-template>
    </mat-menu>
  `,
  styles: `
    :host {
      flex: none;
    }

    @media (pointer: fine) {
      button[matIconButton] {
        --mat-icon-button-state-layer-size: 2rem;

        width: 2rem;
        height: 2rem;
        padding: 0.4375rem;
      }
    }

    .option {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-3);
    }

    .option > ccp-icon:first-child {
      color: var(--status);
    }

    .option > span {
      flex: 1;
    }

    .first-of-group {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class MoveMenu {
  readonly application = input.required<ApplicationDto>();
  /** Whether its place among its neighbors can be chosen too. */
  readonly canReorder = input(false);
  readonly isTabStop = input(true);
  readonly move = output<Destination>();

  protected readonly statuses = APPLICATION_STATUSES;
  protected readonly icons = STATUS_ICONS;
  protected readonly isNarrow = narrowScreen();
  protected readonly words = computed(() => ({ ...this.application().job }));
  private readonly injector = inject(Injector);
  private readonly transloco = inject(TranslocoService);

  protected choose(destination: Destination): void {
    const isThere = 'status' in destination && destination.status === this.application().status;
    if (!isThere) this.move.emit(destination);
  }

  protected async openSheet(): Promise<void> {
    if (!this.isNarrow()) return;
    const [{ MatBottomSheet }, { MoveSheet }] = await Promise.all([
      import('@angular/material/bottom-sheet'),
      import('./move-sheet'),
    ]);
    this.injector
      .get(MatBottomSheet)
      .open<InstanceType<typeof MoveSheet>, MoveSheetData, Destination>(MoveSheet, {
        data: { status: this.application().status, canReorder: this.canReorder() },
        ariaLabel: this.transloco.translate('pipeline.move_of', this.words()),
        ariaModal: true,
        autoFocus: 'first-tabbable',
      })
      .afterDismissed()
      .subscribe((destination) => {
        if (destination) this.choose(destination);
      });
  }
}
