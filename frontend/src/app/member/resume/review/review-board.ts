import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { ResumeStatusDto, SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';
import { ResumesApi } from '../../../core/api/resumes-api';
import { toApiError } from '../../../core/errors/api-error';
import { Format } from '../../../core/i18n/format';
import { NumberPipe } from '../../../core/i18n/format.pipes';
import { Announcer } from '../../../core/layout/announcer';
import { focusAfterRender } from '../../../core/layout/focus-after-render';
import { KeysOf } from '../../../core/shortcuts/keys-of';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { type AppliedChange, AppliedChanges } from './applied-changes/applied-changes';
import { ReviewBar } from './review-bar/review-bar';
import { ReviewDecisions } from './review-decisions';
import { placeOf } from './source-text/places';
import { SourceText } from './source-text/source-text';
import { byBand } from './suggestion';
import { SuggestionCard } from './suggestion-card/suggestion-card';

/**
 * The text of a resume beside what it suggests, the least sure first. Each suggestion is accepted, edited or skipped;
 * nothing changes before the member applies it.
 */
@Component({
  selector: 'ccp-review-board',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AppliedChanges,
    EmptyState,
    KeysOf,
    MatButton,
    NumberPipe,
    ReviewBar,
    RouterLink,
    SourceText,
    SuggestionCard,
    TranslocoPipe,
  ],
  templateUrl: './review-board.html',
  styleUrl: './review-board.scss',
})
export class ReviewBoard {
  readonly resume = input.required<ResumeStatusDto>();
  /** The profile was changed: suggestions have to be compared with it again. */
  readonly changed = output();

  private readonly api = inject(ResumesApi);
  private readonly announcer = inject(Announcer);
  private readonly format = inject(Format);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly decisions = inject(ReviewDecisions);

  protected readonly groups = computed(() => byBand(this.resume().suggestions));
  private readonly ordered = computed(() => this.groups().flatMap(({ suggestions }) => suggestions));
  private readonly chosen = signal<string | null>(null);
  /** The suggestion that keys act upon and whose passage is marked; the first one until another takes the focus. */
  protected readonly current = computed(() => {
    const all = this.ordered();
    return all.find(({ id }) => id === this.chosen()) ?? all[0];
  });
  protected readonly place = computed(() => {
    const current = this.current();
    return current ? placeOf(current) : null;
  });
  protected readonly editing = signal<ReadonlySet<string>>(new Set());
  protected readonly isSending = signal(false);
  /** What the last apply changed; `null` while there is something to decide. */
  protected readonly applied = signal<readonly AppliedChange[] | null>(null);

  private readonly cards = viewChildren(SuggestionCard);
  private readonly summary = viewChild(AppliedChanges);

  constructor() {
    effect(() => {
      const { upload_id, suggestions } = this.resume();
      untracked(() => this.decisions.begin(upload_id, suggestions));
    });
    const key = (keys: string, name: string, run: () => void) =>
      ({ keys, label: `resume.keys.${name}`, group: 'page', run }) as const;
    inject(Shortcuts).add([
      key('j', 'next', () => this.step(1)),
      key('k', 'previous', () => this.step(-1)),
      key('a', 'accept', () => this.onFocused((one) => this.decideByKey(one, 'accept'))),
      key('e', 'edit', () => this.onFocused(({ id }) => this.edit(id))),
      key('s', 'skip', () => this.onFocused((one) => this.decideByKey(one, 'skip'))),
      key('u', 'undo', () => this.undo()),
      key('mod+Enter', 'apply', () => void this.apply()),
    ]);
  }

  /** Whether something is decided or being edited that the profile does not say yet. */
  hasUnsaved(): boolean {
    return this.decisions.changes() > 0 || this.editing().size > 0;
  }

  protected choose(id: string): void {
    this.chosen.set(id);
  }

  protected edit(id: string): void {
    this.chosen.set(id);
    this.editing.update((editing) => new Set(editing).add(id));
  }

  protected saveEdit(id: string, value: SuggestedValueDto): void {
    this.decisions.edit(id, value);
    this.closeEditor(id);
  }

  protected closeEditor(id: string): void {
    this.editing.update((editing) => new Set([...editing].filter((other) => other !== id)));
    focusAfterRender(() => document.getElementById(`suggestion-${id}`), this.injector);
  }

  protected acceptRest(): void {
    const { left } = this.decisions.tally();
    this.decisions.acceptRest();
    this.announcer.sayWords(this.format.plural('resume.review.rest_accepted', left));
  }

  protected undo(): void {
    if (!this.decisions.canUndo()) return;
    this.decisions.undo();
    this.announcer.say('resume.review.undone');
  }

  /** To the next card, or the one before; to the current one if none has the focus. */
  protected step(by: 1 | -1): void {
    const cards = this.cards();
    const at = this.ordered().findIndex(({ id }) => id === this.current()?.id);
    cards[this.hasFocus() ? Math.min(Math.max(at + by, 0), cards.length - 1) : at]?.focus();
  }

  protected async apply(): Promise<void> {
    if (this.isSending() || this.applied() || this.ordered().length === 0) return;
    const [open] = this.editing();
    if (open !== undefined) {
      this.snackbar.say('resume.review.finish_edit');
      document.querySelector<HTMLElement>(`[id="suggestion-${open}"] form input`)?.focus();
      return;
    }
    if (this.decisions.changes() === 0) {
      this.snackbar.say('resume.review.nothing_accepted');
      return;
    }
    await this.send();
  }

  /** From what was applied back to what is left. */
  protected goOn(): void {
    this.applied.set(null);
    focusAfterRender(() => document.querySelector<HTMLElement>('article[tabindex="0"]'), this.injector);
  }

  private async send(): Promise<void> {
    const changes = this.changesToApply();
    this.isSending.set(true);
    try {
      await firstValueFrom(this.api.apply(this.resume().upload_id, this.decisions.choice()));
      this.decisions.forgetApplied();
      this.applied.set(changes);
      this.changed.emit();
      focusAfterRender(() => this.summary()?.headingElement(), this.injector);
    } catch (thrown) {
      const error = toApiError(thrown);
      // The profile may have changed elsewhere: what it says by now is no suggestion any more.
      if (error.code === 'invalid') this.changed.emit();
      const again = error.is_retryable ? () => void this.apply() : undefined;
      this.snackbar.failed('resume.review.apply_failed', error, { again });
    } finally {
      this.isSending.set(false);
    }
  }

  private changesToApply(): AppliedChange[] {
    return this.ordered().flatMap(({ id, field, current, proposed }): AppliedChange[] => {
      const decision = this.decisions.of(id);
      if (!decision || decision.kind === 'skip') return [];
      return [{ id, field, before: current, value: decision.kind === 'edit' ? decision.value : proposed }];
    });
  }

  private hasFocus(): boolean {
    return document.activeElement?.closest('article') instanceof HTMLElement;
  }

  /** The card with the focus. With none, a key only shows which one it would act upon. */
  private onFocused(act: (suggestion: SuggestionDto) => void): void {
    const current = this.current();
    if (!current || this.applied()) return;
    if (this.hasFocus()) act(current);
    else this.step(1);
  }

  private decideByKey({ id }: SuggestionDto, kind: 'accept' | 'skip'): void {
    this.decisions.toggle(id, kind);
    if (this.decisions.of(id) === undefined) {
      this.announcer.say('resume.review.undone');
      return;
    }
    this.announcer.say(`resume.review.${kind === 'accept' ? 'accepted' : 'skipped'}`);
    const all = this.ordered();
    const at = all.findIndex((one) => one.id === id);
    const following = [...all.slice(at + 1), ...all.slice(0, at)];
    const next = following.find((one) => !this.decisions.all().has(one.id));
    if (next) document.getElementById(`suggestion-${next.id}`)?.focus();
  }
}
