import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SuggestedField } from '#contracts/resume';
import type { SuggestedValueDto } from '#contracts/resume.dto';
import { Icon } from '../../../../ui/icon/icon';
import { kindOf, newIn } from '../suggestion';
import { PeriodPipe } from './period.pipe';

/** The value of a field, to read. What is not in `before` is marked as new. */
@Component({
  selector: 'ccp-value-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PeriodPipe, TranslocoPipe],
  templateUrl: './value-view.html',
  styleUrl: './value-view.scss',
})
export class ValueView {
  readonly field = input.required<SuggestedField>();
  readonly value = input.required<SuggestedValueDto>();
  /** The value it is compared with; not given, nothing is marked. */
  readonly before = input<SuggestedValueDto | null>(null);

  protected readonly kind = computed(() => kindOf(this.field()));
  protected readonly fresh = computed(() =>
    newIn(this.value().list ?? [], this.before()?.list ?? this.value().list ?? []),
  );
  protected readonly freshBullets = computed(() => {
    const bullets = this.value().experience?.bullets ?? [];
    return newIn(bullets, this.before()?.experience?.bullets ?? bullets);
  });
}
