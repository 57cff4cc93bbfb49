import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AuditEntryDto } from '#contracts/admin.dto';
import { Icon } from '../../../../ui/icon/icon';
import { AuditWords } from '../audit-words';
import { detailsOf } from '../details';

/** Everything that an entry of the audit log says besides who, what, whom and when. */
@Component({
  selector: 'ccp-entry-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './entry-details.html',
  styleUrl: './entry-details.scss',
})
export class EntryDetails {
  readonly entry = input.required<AuditEntryDto>();

  private readonly words = inject(AuditWords);
  protected readonly details = computed(() =>
    detailsOf(this.entry().details).map(({ name, before, value }) => ({
      name: this.words.nameOf(name),
      before: before === undefined ? undefined : this.words.valueOf(name, before),
      value: this.words.valueOf(name, value),
    })),
  );
  protected readonly kind = computed(() => this.words.kindOf(this.entry().subject_kind ?? ''));
}
