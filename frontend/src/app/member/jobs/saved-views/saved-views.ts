import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { Icon } from '../../../ui/icon/icon';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { FilterWords } from '../job-filters/filter-words';
import { type AddressQuery, filterOf, OFFERED_SORTS, sortOf } from '../job-list/job-filter';
import { addressIn, type JobView, MAX_VIEWS, NAME_LIMIT, queryOf } from './job-view';
import { JobViewStore } from './job-view-store';
import type { NameQuestion } from './view-name-dialog';
import type { ViewsChoice, ViewsSheetData } from './views-sheet';

/**
 * The views that the member saved, as a row of links; nothing before the first. On a phone the row is away, and
 * `openSheet()` shows them in a sheet from below.
 */
@Component({
  selector: 'ccp-saved-views',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, RouterLink, TranslocoPipe],
  templateUrl: './saved-views.html',
  styleUrl: './saved-views.scss',
})
export class SavedViews {
  /** The query of the page's address. */
  readonly address = input.required<AddressQuery>();

  private readonly store = inject(JobViewStore);
  private readonly router = inject(Router);
  private readonly words = inject(FilterWords);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly viewContainerRef = inject(ViewContainerRef);

  protected readonly views = this.store.views;
  protected readonly addressIn = addressIn;
  protected readonly query = computed(() => queryOf(this.address()));
  /** The view that is shown now. */
  readonly current = computed(() => this.views().find(({ query }) => query === this.query()));
  /** Whether something is shown that is worth a name and has none. */
  readonly canSave = computed(() => this.query() !== '' && !this.current());
  private readonly all = viewChild<ElementRef<HTMLElement>>('all');

  constructor() {
    inject(Shortcuts).add([
      { keys: 's', label: 'jobs.keys.save_view', group: 'page', run: () => void this.save() },
    ]);
  }

  /** Asks for a name and keeps what is shown under it. Says why if there is nothing to save. */
  async save(): Promise<void> {
    const why = this.reasonAgainst();
    if (why) {
      this.snackbar.say(why, { params: { name: this.current()?.name, count: MAX_VIEWS } });
      return;
    }
    const query = this.query();
    const name = await this.ask({
      title: 'jobs.views.save_title',
      shows: this.inWords(query),
      name: this.inWords(query).slice(0, NAME_LIMIT).trim(),
      taken: this.views().map((view) => view.name),
    });
    if (name === undefined) return;
    const before = this.store.named(name);
    if (!before) {
      this.store.add(name, query);
      this.snackbar.say('jobs.views.saved', { params: { name } });
      return;
    }
    this.store.put({ ...before, name, query });
    this.snackbar.undo('jobs.views.replaced', { name }, () => this.store.put(before));
  }

  /** Shows the views in a sheet from below. */
  async openSheet(): Promise<void> {
    const [{ MatBottomSheet }, { ViewsSheet }] = await Promise.all([
      import('@angular/material/bottom-sheet'),
      import('./views-sheet'),
    ]);
    const sheet = this.injector
      .get(MatBottomSheet)
      .open<InstanceType<typeof ViewsSheet>, ViewsSheetData, ViewsChoice>(ViewsSheet, {
        data: { views: this.views(), query: this.query(), canSave: this.canSave() },
        ariaLabel: this.transloco.translate('jobs.views.title'),
        ariaModal: true,
        autoFocus: 'first-tabbable',
      });
    const choice = await firstValueFrom(sheet.afterDismissed());
    if (choice) await this.carryOut(choice);
  }

  protected async rename(view: JobView): Promise<void> {
    const others = this.views().filter(({ id }) => id !== view.id);
    const name = await this.ask({
      title: 'jobs.views.rename_title',
      shows: this.inWords(view.query),
      name: view.name,
      taken: others.map((other) => other.name),
    });
    if (name === undefined || name === view.name) return;
    const same = others.find(({ id }) => id === this.store.named(name)?.id);
    const bringBack = same && this.store.remove(same);
    this.store.put({ ...view, name });
    this.snackbar.undo('jobs.views.renamed', { name }, () => {
      this.store.put(view);
      bringBack?.();
    });
  }

  protected remove(view: JobView): void {
    const bringBack = this.store.remove(view);
    this.snackbar.undo('jobs.views.deleted', { name: view.name }, bringBack);
    // Its button is gone, and with the last view the row.
    const near = () => this.all()?.nativeElement ?? document.querySelector<HTMLElement>('main h1');
    focusAfterRender(near, this.injector);
  }

  private reasonAgainst(): string | null {
    if (this.query() === '') return 'jobs.views.nothing';
    if (this.current()) return 'jobs.views.already';
    return this.views().length >= MAX_VIEWS ? 'jobs.views.full' : null;
  }

  private async carryOut(choice: ViewsChoice): Promise<void> {
    switch (choice.do) {
      case 'save':
        return this.save();
      case 'rename':
        return this.rename(choice.view);
      case 'remove':
        this.remove(choice.view);
        return;
      case 'apply':
        await this.router.navigate(['/jobs'], { queryParams: addressIn(choice.query) });
    }
  }

  private async ask(question: NameQuestion): Promise<string | undefined> {
    const [{ MatDialog }, { ViewNameDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./view-name-dialog'),
    ]);
    const dialog = this.injector
      .get(MatDialog)
      .open<InstanceType<typeof ViewNameDialog>, NameQuestion, string>(ViewNameDialog, {
        data: question,
        panelClass: 'ccp-dialog',
        ariaModal: true,
        autoFocus: 'input',
        viewContainerRef: this.viewContainerRef,
      });
    return firstValueFrom(dialog.afterClosed());
  }

  /** "Remote, Asks for SQL, Best match first" */
  private inWords(query: string): string {
    const address = addressIn(query);
    const sort = sortOf(address);
    const filters = this.words.of(filterOf(address)).map(({ label }) => label);
    const order = sort === OFFERED_SORTS[0] ? [] : [this.transloco.translate(`jobs.sort.${sort}`)];
    return [...filters, ...order].join(', ');
  }
}
