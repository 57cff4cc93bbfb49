import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../core/session/session';
import { Icon } from '../../ui/icon/icon';
import { ACCOUNT_PAGES, pagesOf } from '../pages';

/** How many pages stand in the bar beside "More"; five targets are what 320 px hold. */
const IN_BAR = 4;

/** The navigation of a narrow screen, under the thumb. */
@Component({
  selector: 'ccp-bottom-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './bottom-bar.html',
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  private readonly session = inject(Session);
  private readonly pages = computed(() => pagesOf(this.session.role()));
  protected readonly inBar = computed(() => this.pages().slice(0, IN_BAR));
  protected readonly others = computed(() => [...this.pages().slice(IN_BAR), ...ACCOUNT_PAGES]);
}
