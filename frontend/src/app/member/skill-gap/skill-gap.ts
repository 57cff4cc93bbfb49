import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ProfileApi } from '../../core/api/profile-api';
import { SkillGapApi } from '../../core/api/skill-gap-api';
import { Format } from '../../core/i18n/format';
import { NumberPipe, PercentPipe, PluralPipe } from '../../core/i18n/format.pipes';
import { ASYNC_VIEW } from '../../ui/async-view/async-view';
import { ChartFrame } from '../../ui/chart-frame/chart-frame';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { Coverage } from './coverage/coverage';
import { marketRows } from './market';
import { MarketChart } from './market-chart/market-chart';
import { MissingList } from './missing-list/missing-list';
import { OwnSkills, type ShownProfile } from './own-skills';

/** From this many jobs on, what they have in common says something. */
const JOBS_NEEDED = 5;

/** What the member's jobs ask for beside what the member has. */
@Component({
  selector: 'ccp-skill-gap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...ASYNC_VIEW,
    ChartFrame,
    Coverage,
    EmptyState,
    Icon,
    MarketChart,
    MatButton,
    MissingList,
    NumberPipe,
    PageHeader,
    PercentPipe,
    PluralPipe,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './skill-gap.html',
  styleUrl: './skill-gap.scss',
})
export class SkillGap {
  private readonly own = inject(OwnSkills);
  private readonly snackbar = inject(Snackbar);
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly gap = inject(SkillGapApi).getSkillGap();
  private readonly profile = inject(ProfileApi).getProfile();

  protected readonly needed = JOBS_NEEDED;
  protected readonly have = computed(() => this.gap.value()?.jobs_analyzed ?? 0);
  protected readonly isEmpty = computed(() => this.gap.value() !== undefined && this.have() < JOBS_NEEDED);

  private readonly mine = computed(() => this.profile.value()?.skills ?? []);
  /** Without those that were added a moment ago and that the server's list still has. */
  protected readonly missing = computed(() => {
    const mine = new Set(this.mine().map((skill) => skill.toLowerCase()));
    return (this.gap.value()?.missing_skills ?? []).filter(({ skill }) => !mine.has(skill.toLowerCase()));
  });
  protected readonly advice = computed(() => {
    const missing = new Set(this.missing().map(({ skill }) => skill));
    return (this.gap.value()?.recommendations ?? []).filter(({ skill }) => missing.has(skill));
  });
  protected readonly market = computed(() => {
    const gap = this.gap.value();
    return gap ? marketRows(gap, this.mine()) : [];
  });
  protected readonly finding = computed(() => {
    const [first] = this.market();
    if (!first) return '';
    const key = first.is_mine ? 'skill_gap.market.title_have' : 'skill_gap.market.title_lack';
    return this.transloco.translate(key, { skill: first.skill, share: this.format.percent(first.share) });
  });

  /** Adds a skill to the profile, with an undo. The figures follow once the server has counted again. */
  protected async claim(skill: string): Promise<void> {
    const at = this.missing().findIndex((row) => row.skill === skill);
    const sent = this.own.add(skill, this.shown);
    afterNextRender({ read: () => this.focusRow(at) }, { injector: this.injector });
    if (!(await sent)) return;
    this.snackbar.undo('skill_gap.added', { skill }, () => void this.disclaim(skill));
    this.gap.reload();
  }

  private async disclaim(skill: string): Promise<void> {
    if (!(await this.own.remove(skill, this.shown))) return;
    this.snackbar.say('skill_gap.removed', { params: { skill } });
    this.gap.reload();
  }

  private readonly shown: ShownProfile = {
    get: () => this.profile.value(),
    put: (profile) => this.profile.update(() => profile),
  };

  /** The row that was acted on is gone: the next one takes the focus, or the heading after the last. */
  private focusRow(at: number): void {
    const buttons = this.page.nativeElement.querySelectorAll<HTMLElement>('button.have');
    const next = buttons.item(Math.min(at, buttons.length - 1)) as HTMLElement | null;
    (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  }
}
