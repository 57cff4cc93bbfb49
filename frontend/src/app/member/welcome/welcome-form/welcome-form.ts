import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { type AbstractControl, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EXPERIENCE_LEVELS, REMOTE_PREFERENCES } from '#contracts/profile';
import type { ProfileDto } from '#contracts/profile.dto';
import { SALARY_PERIODS } from '#contracts/salary';
import { ProfileApi } from '../../../core/api/profile-api';
import { type Draft, keepDraft } from '../../../core/drafts/keep-draft';
import { submit } from '../../../core/forms/submit';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ChipInput } from '../../../ui/chip-input/chip-input';
import { Choice } from '../../../ui/choice/choice';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Icon } from '../../../ui/icon/icon';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { narrowScreen } from '../../../core/layout/narrow-screen';
import { pageAt, type Question, STEPS } from '../questions';
import { WelcomeProgress } from '../welcome-progress/welcome-progress';
import { changesOf, formValueOf, welcomeForm, type WelcomeValue } from './form-model';

/** The questions by hand. Each Continue saves what the page asked; what is typed meanwhile is kept in this tab. */
@Component({
  selector: 'ccp-welcome-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChipInput,
    Choice,
    ErrorPipe,
    ErrorSummary,
    Icon,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    TranslocoPipe,
    WelcomeProgress,
  ],
  templateUrl: './welcome-form.html',
  styleUrl: './welcome-form.scss',
})
export class WelcomeForm implements OnInit {
  /** The profile to begin with. */
  readonly profile = input.required<ProfileDto>();
  readonly question = input.required<Question>();

  private readonly api = inject(ProfileApi);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  protected readonly form = welcomeForm(inject(NonNullableFormBuilder));
  protected readonly isNarrow = narrowScreen();
  protected readonly page = computed(() => pageAt(this.question(), this.isNarrow()));
  /** Where the texts of the page's head stand. */
  protected readonly head = computed(() => {
    const { step, questions } = this.page();
    return this.isNarrow() ? `welcome.question.${questions[0]}` : `welcome.step.${step}`;
  });
  /** Whether nothing was asked yet: a resume may answer most of it. */
  protected readonly isFirst = computed(() => this.page().previous === null);
  protected readonly isSending = signal(false);
  private readonly summary = viewChild(ErrorSummary);
  private saved: ProfileDto | null = null;
  private draft: Draft | null = null;

  protected readonly steps = STEPS.length;
  protected readonly levels = EXPERIENCE_LEVELS.map((value) => ({ value, label: `words.level.${value}` }));
  protected readonly remotes = REMOTE_PREFERENCES.map((value) => ({ value, label: `words.remote.${value}` }));
  protected readonly periods = SALARY_PERIODS;
  protected readonly currencies = Intl.supportedValuesOf('currency');
  /** Hundreds of suggestions, made when somebody comes to the field. */
  protected readonly wantsCurrencies = signal(false);

  constructor() {
    effect(() => {
      const { questions } = this.page();
      untracked(() => this.ask(questions));
      untracked(this.summary)?.hide();
    });
    inject(Shortcuts).add([
      { keys: 'mod+Enter', label: 'welcome.keys.go_on', group: 'page', run: () => void this.goOn() },
    ]);
  }

  ngOnInit(): void {
    this.saved = this.profile();
    this.form.reset(formValueOf(this.profile()));
    this.draft = runInInjectionContext(this.injector, () =>
      keepDraft<WelcomeValue>('welcome', this.form, { restore: (value) => this.restore(value) }),
    );
  }

  /** Saves the answers of this page, and only then goes on to the next. */
  protected async goOn(): Promise<void> {
    const { questions, next } = this.page();
    const summary = this.summary();
    if (!summary) return;
    const profile = await submit({
      form: this.form,
      summary,
      isSending: this.isSending,
      send: () => this.send(questions),
      failed: (error) =>
        this.snackbar.failed('welcome.save_failed', error, { again: () => void this.goOn() }),
    });
    if (!profile) return;
    this.settle(questions, profile);
    await this.goTo(next);
  }

  /** Goes on without the answers of this page. */
  protected async skip(): Promise<void> {
    const { questions, next } = this.page();
    this.settle(questions, this.saved ?? this.profile());
    await this.goTo(next);
  }

  private send(
    questions: readonly Question[],
  ): ReturnType<ProfileApi['changeProfile']> | Promise<ProfileDto> {
    const profile = this.saved ?? this.profile();
    const change = changesOf(this.form, questions, profile);
    return Object.keys(change).length === 0 ? Promise.resolve(profile) : this.api.changeProfile(change);
  }

  /** These answers are now what the server knows. */
  private settle(questions: readonly Question[], profile: ProfileDto): void {
    this.saved = profile;
    const value = formValueOf(profile);
    for (const question of questions) {
      // The form and its value have the same names; their types differ from one to the next.
      const control: AbstractControl = this.form.controls[question];
      control.reset(value[question]);
    }
    this.draft?.clear();
  }

  /** What is not asked now must not hold up what is: disabled controls are not validated. */
  private ask(questions: readonly Question[]): void {
    for (const [name, control] of Object.entries(this.form.controls)) {
      if (questions.some((question) => question === name)) control.enable({ emitEvent: false });
      else control.disable({ emitEvent: false });
    }
  }

  /** A kept draft may differ anywhere, and what is not dirty is not sent. */
  private restore(value: WelcomeValue): void {
    const before = this.form.getRawValue();
    this.form.patchValue(value);
    const after = this.form.getRawValue();
    for (const question of STEPS.flatMap(({ questions }) => [...questions])) {
      const isSame = JSON.stringify(before[question]) === JSON.stringify(after[question]);
      if (!isSame) this.form.controls[question].markAsDirty();
    }
  }

  private goTo(question: Question | null): Promise<boolean> {
    return this.router.navigate(['/welcome', question ?? 'done']);
  }
}
