import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AUDIT_ACTIONS } from '#contracts/admin';
import { AdminApi } from '../../../core/api/admin-api';
import { Format } from '../../../core/i18n/format';
import { DatePipe, PluralPipe } from '../../../core/i18n/format.pipes';
import { Locale } from '../../../core/i18n/locale';
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
import { Pager } from '../pager/pager';
import { keepInside, pageOf, pageParam, rowsOf } from '../paging';
import { AuditExport } from './audit-export';
import { type AuditAddress, auditQueryOf, FILTER_NAMES, filterOf, TEXT_LIMIT } from './audit-filter';
import { AuditWords } from './audit-words';
import { dayOf } from './day-start';
import { EntryDetails } from './entry-details/entry-details';

const ACTION_OPTIONS = AUDIT_ACTIONS.map((value) => ({ value, label: `admin.audit.actions.${value}` }));

/** Who did what to whom, newest first. Filters and page stand in the address. */
@Component({
  selector: 'ccp-audit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    AdminTabs,
    DatePipe,
    EmptyState,
    EntryDetails,
    FilterChips,
    FilterMenu,
    Icon,
    MatButton,
    MatIconButton,
    PageHeader,
    Pager,
    PluralPipe,
    RouterLink,
    SearchField,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './audit.html',
  styleUrl: './audit.scss',
})
export class Audit {
  readonly q = input<string>();
  readonly action = input<string>();
  readonly actor = input<string>();
  readonly subject = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly page = input<string>();

  private readonly api = inject(AdminApi);
  private readonly url = inject(Address);
  private readonly format = inject(Format);
  private readonly locale = inject(Locale);
  private readonly transloco = inject(TranslocoService);
  protected readonly exporter = inject(AuditExport);
  protected readonly words = inject(AuditWords);
  protected readonly limit = TEXT_LIMIT;
  protected readonly actions = ACTION_OPTIONS;

  protected readonly address = computed<AuditAddress>(() => ({
    q: this.q(),
    action: this.action(),
    actor: this.actor(),
    subject: this.subject(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly filter = computed(() => filterOf(this.address()));
  protected readonly pageNumber = computed(() => pageOf(this.page()));
  private readonly asked = computed(() => auditQueryOf(this.filter(), this.locale.timezone()));
  protected readonly entries = this.api.listAudit(() => ({ ...this.asked(), ...rowsOf(this.page()) }));
  /** Whose names stand on the chips of the filters. */
  private readonly actorUser = this.api.getUser(() => this.filter().actor);
  private readonly subjectUser = this.api.getUser(() => this.filter().subject);

  protected readonly active = computed(() => this.inWords());
  protected readonly activeNames = computed(() =>
    this.active()
      .map(({ label }) => label)
      .join(', '),
  );
  private readonly open = signal<ReadonlySet<string>>(new Set());

  constructor() {
    keepInside(this.entries, this.pageNumber, (page) => this.url.change({ page: pageParam(page) }));
  }

  protected isOpen(id: string): boolean {
    return this.open().has(id);
  }

  protected toggle(id: string): void {
    this.open.update((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected search(q: string): void {
    this.url.change({ q: q || null, page: null }, { replaceUrl: true });
  }

  /** Changes one filter; `null` takes it off. */
  protected narrow(name: string, value: string | null): void {
    this.url.change({ [name]: value, page: null });
  }

  /** A date field tells every digit; only a whole day counts, and only a field that was emptied takes the filter off. */
  protected narrowDay(name: 'from' | 'to', { value, validity }: HTMLInputElement): void {
    if (validity.badInput || (value !== '' && !dayOf(value))) return;
    this.narrow(name, value || null);
  }

  protected clear(): void {
    this.url.change({ ...Object.fromEntries(FILTER_NAMES.map((name) => [name, null])), page: null });
  }

  protected turnTo(page: number): void {
    this.url.change({ page: pageParam(page) }, { toTop: true });
  }

  protected async export(): Promise<void> {
    await this.exporter.download(this.asked());
  }

  private inWords(): ActiveFilter[] {
    const filter = this.filter();
    const somebody = this.transloco.translate<string>('admin.audit.somebody');
    const values: typeof filter = {
      ...filter,
      // `action` is narrower in the filter than its words are.
      actor: filter.actor && (this.actorUser.value()?.username ?? somebody),
      subject: filter.subject && (this.subjectUser.value()?.username ?? somebody),
    };
    return FILTER_NAMES.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [{ name, label: this.wordsOf(name, value) }];
    });
  }

  private wordsOf(name: (typeof FILTER_NAMES)[number], value: string): string {
    if (name === 'action') return this.words.actionOf(value);
    // Noon, so that no time zone makes another day of it.
    const shown = name === 'from' || name === 'to' ? this.format.date(`${value}T12:00:00Z`) : value;
    return this.transloco.translate(`admin.audit.filter.${name}`, { value: shown });
  }
}
