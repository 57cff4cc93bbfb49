import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ACCOUNT_SORTS, ACCOUNT_STATES } from '#contracts/admin';
import type { AdminUserDto } from '#contracts/admin.dto';
import { AdminApi } from '../../../core/api/admin-api';
import { AgoPipe, DatePipe, PluralPipe } from '../../../core/i18n/format.pipes';
import { Session } from '../../../core/session/session';
import { Commands } from '../../../core/shortcuts/commands';
import { ASYNC_VIEW } from '../../../ui/async-view/async-view';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { type ActiveFilter, FilterChips } from '../../../ui/filter-chips/filter-chips';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { SearchField } from '../../../ui/search-field/search-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Address } from '../address';
import { AdminTabs } from '../admin-tabs/admin-tabs';
import { FilterMenu } from '../filter-menu/filter-menu';
import { Inviting } from '../invitations/invite/inviting';
import { Pager } from '../pager/pager';
import { keepInside, pageOf, pageParam } from '../paging';
import { ROLE_OPTIONS } from '../roles';
import { StateMark } from '../state-mark/state-mark';
import { textOfWay } from '../ways';
import { SortHeader } from './sort-header/sort-header';
import { UserCare, type UserDeed } from './user-care';
import { FILTER_NAMES, filterOf, sortOf, TEXT_LIMIT, type UsersAddress, usersQueryOf } from './user-filter';
import { UserMenu } from './user-menu/user-menu';

const STATE_OPTIONS = ACCOUNT_STATES.map((value) => ({ value, label: `admin.users.state.${value}` }));
const SORT_OPTIONS = ACCOUNT_SORTS.map((value) => ({ value, label: `admin.users.sort.${value}` }));

/** Every account of the installation. Search, filters, order and page stand in the address. */
@Component({
  selector: 'ccp-users',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    AdminTabs,
    AgoPipe,
    DatePipe,
    EmptyState,
    FilterChips,
    FilterMenu,
    Icon,
    MatButton,
    PageHeader,
    Pager,
    PluralPipe,
    SearchField,
    Skeleton,
    SortHeader,
    StateMark,
    TranslocoPipe,
    UserMenu,
  ],
  templateUrl: './users.html',
  styleUrl: './users.scss',
})
export class Users {
  readonly q = input<string>();
  readonly role = input<string>();
  readonly state = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  private readonly url = inject(Address);
  private readonly inviting = inject(Inviting);
  private readonly transloco = inject(TranslocoService);
  protected readonly care = inject(UserCare);
  protected readonly limit = TEXT_LIMIT;
  protected readonly roles = ROLE_OPTIONS;
  protected readonly states = STATE_OPTIONS;
  protected readonly sorts = SORT_OPTIONS;
  protected readonly me = inject(Session).user;

  protected readonly address = computed<UsersAddress>(() => ({
    q: this.q(),
    role: this.role(),
    state: this.state(),
    sort: this.sort(),
    page: this.page(),
  }));
  protected readonly filter = computed(() => filterOf(this.address()));
  protected readonly order = computed(() => sortOf(this.address()));
  protected readonly pageNumber = computed(() => pageOf(this.page()));
  protected readonly users = inject(AdminApi).listUsers(() => usersQueryOf(this.address()));
  protected readonly active = computed(() => this.inWords());
  protected readonly activeNames = computed(() =>
    this.active()
      .map(({ label }) => label)
      .join(', '),
  );

  constructor() {
    inject(Commands).add([{ label: 'admin.invite.action', icon: 'mail', run: () => void this.invite() }]);
    keepInside(this.users, this.pageNumber, (page) => this.url.change({ page: pageParam(page) }));
  }

  protected search(q: string): void {
    this.url.change({ q: q || null, page: null }, { replaceUrl: true });
  }

  /** Changes one filter, or the order; `null` takes it off. */
  protected narrow(name: string, value: string | null): void {
    this.url.change({ [name]: value, page: null });
  }

  protected clear(): void {
    this.url.change({ ...Object.fromEntries(FILTER_NAMES.map((name) => [name, null])), page: null });
  }

  protected turnTo(page: number): void {
    this.url.change({ page: pageParam(page) }, { toTop: true });
  }

  protected waysOf({ ways_in }: AdminUserDto): string {
    if (ways_in.length === 0) return this.transloco.translate('admin.users.no_way');
    const wordOf = (way: string) => {
      const key = textOfWay(way);
      return key === null ? way : this.transloco.translate<string>(key);
    };
    return ways_in.map(wordOf).join(', ');
  }

  protected async act(user: AdminUserDto, deed: UserDeed): Promise<void> {
    await this.care.run(user, deed, (after) => {
      // The row stays, though a filter may no longer let it through: it must not go from under the hand.
      if (after) this.users.update((users) => users.map((row) => (row.id === after.id ? after : row)));
      // What was refused may have been refused because the list is old.
      else this.users.reload();
    });
  }

  protected async invite(): Promise<void> {
    await this.inviting.ask();
  }

  private inWords(): ActiveFilter[] {
    const { q, role, state } = this.filter();
    const say = (key: string, value: string) => this.transloco.translate<string>(key, { value });
    const word = (key: string) => this.transloco.translate<string>(key);
    return [
      ...(q ? [{ name: 'q', label: say('admin.users.filter.q', q) }] : []),
      ...(role ? [{ name: 'role', label: word(`admin.role.${role}`) }] : []),
      ...(state ? [{ name: 'state', label: word(`admin.users.state.${state}`) }] : []),
    ];
  }
}
