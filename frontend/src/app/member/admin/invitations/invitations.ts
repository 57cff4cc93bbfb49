import { ChangeDetectionStrategy, Component, computed, inject, Injector, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { INVITATION_STATES } from '#contracts/admin';
import type { InvitationDto } from '#contracts/admin.dto';
import { AdminApi } from '../../../core/api/admin-api';
import { AgoPipe, DatePipe, PluralPipe } from '../../../core/i18n/format.pipes';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { Commands } from '../../../core/shortcuts/commands';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Address, oneOf } from '../address';
import { AdminTabs } from '../admin-tabs/admin-tabs';
import { FilterMenu } from '../filter-menu/filter-menu';
import { Pager } from '../pager/pager';
import { keepInside, pageOf, pageParam, rowsOf } from '../paging';
import { StateMark } from '../state-mark/state-mark';
import { InvitationCare } from './invitation-care';
import { Inviting } from './invite/inviting';

const STATE_OPTIONS = INVITATION_STATES.map((value) => ({ value, label: `admin.standing.${value}` }));

/** Who was invited, and what became of it. */
@Component({
  selector: 'ccp-invitations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    AdminTabs,
    AgoPipe,
    DatePipe,
    EmptyState,
    FilterMenu,
    Icon,
    MatButton,
    MatIconButton,
    PageHeader,
    Pager,
    PluralPipe,
    Skeleton,
    StateMark,
    TranslocoPipe,
  ],
  templateUrl: './invitations.html',
  styleUrl: './invitations.scss',
})
export class Invitations {
  readonly state = input<string>();
  readonly page = input<string>();

  private readonly url = inject(Address);
  private readonly inviting = inject(Inviting);
  private readonly injector = inject(Injector);
  protected readonly care = inject(InvitationCare);
  protected readonly states = STATE_OPTIONS;
  protected readonly filter = computed(() => oneOf(INVITATION_STATES, this.state()));
  protected readonly pageNumber = computed(() => pageOf(this.page()));
  protected readonly invitations = inject(AdminApi).listInvitations(() => ({
    state: this.filter(),
    ...rowsOf(this.page()),
  }));

  constructor() {
    inject(Commands).add([{ label: 'admin.invite.action', icon: 'mail', run: () => void this.invite() }]);
    keepInside(this.invitations, this.pageNumber, (page) => this.url.change({ page: pageParam(page) }));
  }

  protected narrow(state: string | null): void {
    this.url.change({ state, page: null });
  }

  protected turnTo(page: number): void {
    this.url.change({ page: pageParam(page) }, { toTop: true });
  }

  protected async invite(): Promise<void> {
    if (await this.inviting.ask()) this.invitations.reload();
  }

  protected async resend(invitation: InvitationDto): Promise<void> {
    await this.care.resend(invitation, () => this.invitations.reload());
  }

  protected async remove(invitation: InvitationDto): Promise<void> {
    await this.care.remove(invitation, () => {
      this.invitations.reload();
      // Its button goes with the row.
      focusAfterRender(() => document.querySelector<HTMLElement>('main h1'), this.injector);
    });
  }
}
