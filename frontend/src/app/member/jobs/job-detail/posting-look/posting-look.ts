import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Format } from '../../../../core/i18n/format';
import { Icon } from '../../../../ui/icon/icon';
import type { IconName } from '../../../../ui/icon/icons';
import type { Look } from './job-look';
import type { FieldChange, Offer } from './offers';

/** Said once for all of the pay. */
const isPay = (field: string): boolean => field.startsWith('salary_');

/** What a second look at a posting found: whether it is open, what was filled in, and what it says otherwise. */
@Component({
  selector: 'ccp-posting-look',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton, TranslocoPipe],
  templateUrl: './posting-look.html',
  styleUrl: './posting-look.scss',
})
export class PostingLook {
  readonly look = input.required<Look>();
  readonly offers = input.required<readonly (Offer & { readonly isTaken: boolean })[]>();
  readonly use = output<Offer>();
  readonly again = output();
  readonly dismiss = output();

  private readonly transloco = inject(TranslocoService);
  private readonly format = inject(Format);

  protected readonly found = computed(() => {
    const look = this.look();
    return look.step === 'found' ? look.result : null;
  });
  protected readonly failure = computed(() => {
    const look = this.look();
    return look.step === 'failed' ? look.words : null;
  });
  protected readonly isClosed = computed(() => this.found()?.is_open === false);
  protected readonly title = computed(() => {
    const { step } = this.look();
    if (step !== 'found') return `jobs.look.${step}`;
    const isOpen = this.found()?.is_open ?? null;
    return isOpen === null ? 'jobs.look.unknown' : isOpen ? 'jobs.look.open' : 'jobs.look.closed';
  });
  protected readonly icon = computed((): IconName => {
    const isOpen = this.found()?.is_open ?? null;
    if (this.failure() !== null || isOpen === false) return 'warning';
    return isOpen === null ? 'info' : 'check-circle';
  });
  /** The names of the fields that were filled in; `null` if none was. */
  protected readonly filled = computed(() => {
    const fields = (this.found()?.filled ?? []).map((field) => (isPay(field) ? 'salary_range' : field));
    const names = [...new Set(fields)].map((field) => this.transloco.translate(`jobs.field.${field}`));
    return names.length === 0 ? null : names.join(', ');
  });

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    // Whoever asked goes on here; the answer is announced when it comes, for the focus is there already.
    effect(() => {
      this.look();
      this.heading().nativeElement.focus();
    });
  }

  /** The value of a field as the member reads it. */
  protected words(name: Offer['name'], values: FieldChange): string {
    if (name === 'salary_range') {
      const { salary_min: min, salary_max: max, salary_currency: currency, salary_period: period } = values;
      return this.format.money({ min, max, currency, period });
    }
    const value = values[name] ?? '';
    if (name === 'job_type') return this.transloco.translate(`words.job_type.${value}`);
    if (name === 'remote_option') return this.transloco.translate(`words.remote.${value}`);
    return value;
  }
}
