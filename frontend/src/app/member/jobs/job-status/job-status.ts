import { ChangeDetectionStrategy, Component, computed, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenuModule, type MatMenuTrigger } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import { Icon } from '../../../ui/icon/icon';
import { STATUS_ICONS } from '../../../ui/status-chip/status-chip';
import { nextStatus } from './next-status';

/** Where the member stands with a job: the next step as a button, and a menu with every status. */
@Component({
  selector: 'ccp-job-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatMenuModule, TranslocoPipe],
  template: `
    @if (next(); as step) {
      <button matButton="filled" type="button" class="next" (click)="move.emit(step)">
        <ccp-icon [name]="icons[step]" />{{ 'jobs.step.' + step | transloco }}
      </button>
    }
    <button
      #trigger="matMenuTrigger"
      matButton="outlined"
      type="button"
      class="status"
      [class.none]="!status()"
      [style.--status]="color()"
      [matMenuTriggerFor]="menu"
    >
      @if (status(); as current) {
        <ccp-icon [name]="icons[current]" />
      }
      <span class="visually-hidden">{{ 'jobs.status' | transloco }}: </span>
      <span class="word">{{ 'words.status.' + (status() ?? 'none') | transloco }}</span>
      <ccp-icon iconPositionEnd name="chevron-down" />
    </button>
    <mat-menu #menu="matMenu">
      @for (choice of statuses; track choice) {
        <button
          mat-menu-item
          type="button"
          role="menuitemradio"
          [attr.aria-checked]="choice === status()"
          (click)="choose(choice)"
        >
          <span class="option" [style.--status]="'var(--ccp-status-' + choice + ')'">
            <ccp-icon [name]="icons[choice]" />
            <span>{{ 'words.status.' + choice | transloco }}</span>
            @if (choice === status()) {
              <ccp-icon name="check" />
            }
          </span>
        </button>
      }
    </mat-menu>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ccp-space-2);
    }

    .status:not(.none) {
      --mat-button-outlined-label-text-color: var(--status);
      --mat-button-outlined-outline-color: var(--status);
    }

    .status ccp-icon[iconPositionEnd] {
      margin-inline: 0.4em -0.15em;
    }

    /* In the bar of a phone the next step has the room; the status itself stands in the head of the page. */
    @media (width < 840px) {
      :host {
        flex: 1;
        flex-wrap: nowrap;
        min-width: 0;
      }

      .next,
      .status:first-child {
        flex: 1;
      }

      .next + .status {
        min-width: 0;
        padding-inline: var(--ccp-space-3);
      }

      .next + .status .word {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }

    .option {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-3);
    }

    .option ccp-icon {
      color: var(--status);
    }

    .option span {
      flex: 1;
    }
  `,
})
export class JobStatus {
  /** `null` for a job without an application. */
  readonly status = input.required<ApplicationStatus | null>();
  readonly move = output<ApplicationStatus>();

  protected readonly statuses = APPLICATION_STATUSES;
  protected readonly icons = STATUS_ICONS;
  protected readonly next = computed(() => nextStatus(this.status()));
  protected readonly color = computed(() => {
    const status = this.status();
    return status && `var(--ccp-status-${status})`;
  });
  private readonly trigger = viewChild.required<MatMenuTrigger>('trigger');

  /** Opens the menu, for a shortcut. */
  open(): void {
    this.trigger().openMenu();
  }

  protected choose(status: ApplicationStatus): void {
    if (status !== this.status()) this.move.emit(status);
  }
}
