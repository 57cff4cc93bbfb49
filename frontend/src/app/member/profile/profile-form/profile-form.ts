import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { TranslocoPipe } from '@jsverse/transloco';
import { EXPERIENCE_LEVELS, REMOTE_PREFERENCES } from '#contracts/profile';
import type { ProfileDto } from '#contracts/profile.dto';
import { SALARY_PERIODS } from '#contracts/salary';
import { ProfileApi } from '../../../core/api/profile-api';
import { type Draft, keepDraft } from '../../../core/drafts/keep-draft';
import { submit } from '../../../core/forms/submit';
import { Locale } from '../../../core/i18n/locale';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { ChipInput } from '../../../ui/chip-input/chip-input';
import { Choice, type ChoiceOption } from '../../../ui/choice/choice';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../ui/form-field/error.pipe';
import { Snackbar } from '../../../ui/snackbar/snackbar';
import { EducationList } from '../education-list/education-list';
import { ExperienceList } from '../experience-list/experience-list';
import { MissingParts } from '../missing-parts/missing-parts';
import { ProjectList } from '../project-list/project-list';
import { changesOf, fill, formValueOf, profileForm, type ProfileFormValue } from './form-model';
import { localeChoices } from './locales';

const NOT_SAID: ChoiceOption = { value: null, label: 'profile.not_said' };

/** The profile as one form: what is typed is kept in this tab until it is saved or discarded. */
@Component({
  selector: 'ccp-profile-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChipInput,
    Choice,
    EducationList,
    ErrorPipe,
    ErrorSummary,
    ExperienceList,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    MissingParts,
    ProjectList,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './profile-form.html',
  styleUrl: './profile-form.scss',
})
export class ProfileForm implements OnInit {
  /** The profile to begin with. Later answers of the server do not overwrite what is being typed. */
  readonly profile = input.required<ProfileDto>();

  private readonly api = inject(ProfileApi);
  private readonly snackbar = inject(Snackbar);
  private readonly locale = inject(Locale);
  private readonly injector = inject(Injector);
  private readonly fb = inject(NonNullableFormBuilder);
  protected readonly form = profileForm(this.fb);
  protected readonly isSending = signal(false);
  protected readonly saved = signal<ProfileDto | null>(null);
  private readonly summary = viewChild.required(ErrorSummary);
  private draft: Draft | null = null;

  protected readonly levels = [
    NOT_SAID,
    ...EXPERIENCE_LEVELS.map((value) => ({ value, label: `words.level.${value}` })),
  ];
  protected readonly remotes = [
    NOT_SAID,
    ...REMOTE_PREFERENCES.map((value) => ({ value, label: `words.remote.${value}` })),
  ];
  protected readonly periods = SALARY_PERIODS;
  protected readonly currencies = Intl.supportedValuesOf('currency');
  protected readonly timezones = Intl.supportedValuesOf('timeZone');
  protected readonly locales = computed(() => localeChoices(this.profile().locale));
  protected readonly browserTimezone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  /** Whether the bar with Save shows. */
  protected readonly isDirty = signal(false);
  /** Hundreds of suggestions each, made when somebody comes to the field. */
  protected readonly wantsCurrencies = signal(false);
  protected readonly wantsTimezones = signal(false);

  constructor() {
    this.form.events.pipe(takeUntilDestroyed()).subscribe(() => this.isDirty.set(this.form.dirty));
    inject(Shortcuts).add([
      { keys: 'mod+s', label: 'profile.save_shortcut', group: 'page', run: () => void this.save() },
    ]);
  }

  ngOnInit(): void {
    this.start(this.profile());
    this.draft = runInInjectionContext(this.injector, () =>
      keepDraft<ProfileFormValue>('profile', this.form, { restore: (value) => this.restore(value) }),
    );
  }

  /** Whether something is typed that the server does not know. */
  hasUnsaved(): boolean {
    return this.form.dirty;
  }

  protected async save(): Promise<void> {
    if (!this.form.dirty) return;
    const profile = await submit({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () => this.api.changeProfile(changesOf(this.form)),
      failed: (error) =>
        this.snackbar.failed('profile.save_failed', error, { again: () => void this.save() }),
    });
    if (!profile) return;
    this.start(profile);
    this.draft?.clear();
    this.locale.use(profile);
    this.snackbar.say('profile.saved');
  }

  /** Back to what the server knows. */
  protected discard(): void {
    this.start(this.saved() ?? this.profile());
    this.draft?.clear();
    this.summary().hide();
  }

  private start(profile: ProfileDto): void {
    this.saved.set(profile);
    fill(this.form, formValueOf(profile), this.fb);
  }

  /** A kept draft may differ anywhere, and what is not dirty is not sent. */
  private restore(value: ProfileFormValue): void {
    fill(this.form, value, this.fb);
    for (const control of Object.values(this.form.controls)) control.markAsDirty();
  }
}
