import { computed, Injectable, signal } from '@angular/core';
import type { SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';
import {
  type Decision,
  type Decisions,
  choiceOf,
  decided,
  readBack,
  stillThere,
  tallyOf,
  toggled,
  written,
} from './decisions';

/** How many steps can be undone. */
const MOST_STEPS = 100;

/**
 * What the member decided about the suggestions of one resume. Nothing of it is sent before they apply it; it is kept
 * in this tab across a reload. Provided by the page.
 */
@Injectable()
export class ReviewDecisions {
  private readonly resume = signal('');
  private readonly offered = signal<readonly SuggestionDto[]>([]);
  private readonly made = signal<Decisions>(new Map());
  private readonly before = signal<readonly Decisions[]>([]);

  readonly all = this.made.asReadonly();
  readonly tally = computed(() => tallyOf(this.made(), this.offered()));
  /** How many changes an apply would make. */
  readonly changes = computed(() => this.tally().accepted + this.tally().edited);
  readonly canUndo = computed(() => this.before().length > 0);

  /** Begins with the suggestions of a resume and what was decided about them before. */
  begin(resumeId: string, suggestions: readonly SuggestionDto[]): void {
    const isSame = this.resume() === resumeId;
    this.resume.set(resumeId);
    this.offered.set(suggestions);
    const kept = isSame ? this.made() : readBack(sessionStorage.getItem(this.key()));
    this.made.set(stillThere(kept, suggestions));
    this.before.set([]);
  }

  of(id: string): Decision | undefined {
    return this.made().get(id);
  }

  toggle(id: string, kind: 'accept' | 'skip'): void {
    this.change(toggled(this.made(), id, kind));
  }

  edit(id: string, value: SuggestedValueDto): void {
    this.change(decided(this.made(), [id], { kind: 'edit', value }));
  }

  /** Accepts everything that is undecided. */
  acceptRest(): void {
    const rest = this.offered().filter(({ id }) => !this.made().has(id));
    this.change(
      decided(
        this.made(),
        rest.map(({ id }) => id),
        { kind: 'accept' },
      ),
    );
  }

  /** Takes back the last step. */
  undo(): void {
    const last = this.before().at(-1);
    if (!last) return;
    this.before.update((before) => before.slice(0, -1));
    this.show(last);
  }

  choice(): ReturnType<typeof choiceOf> {
    return choiceOf(this.made());
  }

  /** Forgets what was applied; what was skipped stays so. */
  forgetApplied(): void {
    this.before.set([]);
    this.show(new Map([...this.made()].filter(([, { kind }]) => kind === 'skip')));
  }

  private change(next: Decisions): void {
    this.before.update((before) => [...before, this.made()].slice(-MOST_STEPS));
    this.show(next);
  }

  private show(decisions: Decisions): void {
    this.made.set(decisions);
    if (decisions.size === 0) sessionStorage.removeItem(this.key());
    else sessionStorage.setItem(this.key(), written(decisions));
  }

  private key(): string {
    return `ccp.draft.resume.${this.resume()}`;
  }
}
