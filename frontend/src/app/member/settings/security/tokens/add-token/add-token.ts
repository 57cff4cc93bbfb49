import { ChangeDetectionStrategy, Component, inject, output, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  type AbstractControl,
  FormGroupDirective,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  Validators,
} from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { TOKEN_SCOPES, type TokenScope } from '#contracts/account';
import type { NewTokenDto } from '#contracts/account.dto';
import { AuthApi } from '../../../../../core/api/auth-api';
import { filledIn } from '../../../../../core/forms/validators';
import { Choice } from '../../../../../ui/choice/choice';
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary';
import { ErrorPipe } from '../../../../../ui/form-field/error.pipe';
import { OwnerForms } from '../../../owner-forms';

const DAY = 24 * 60 * 60 * 1000;
/** For how many days a token may work; `never` ends. */
const EXPIRIES = ['30', '90', '365', 'never'] as const;
type Expiry = (typeof EXPIRIES)[number];

/** The form of a new token: what it is for, what it may do, how long. Little and short is what is chosen at first. */
@Component({
  selector: 'ccp-add-token',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Choice,
    ErrorPipe,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './add-token.html',
  styleUrls: ['../../../settings-section.scss', './add-token.scss'],
})
export class AddToken {
  readonly added = output<NewTokenDto>();
  readonly dismiss = output();

  private readonly api = inject(AuthApi);
  private readonly forms = inject(OwnerForms);
  private readonly transloco = inject(TranslocoService);
  private readonly fb = inject(NonNullableFormBuilder);
  protected readonly scopes = TOKEN_SCOPES;
  protected readonly expiries = EXPIRIES.map((value) => ({
    value,
    label: `settings.security.tokens.days.${value}`,
  }));
  protected readonly form = this.fb.group({
    name: ['', [filledIn, Validators.maxLength(80)]],
    scopes: this.fb.group<Record<TokenScope, boolean>>(
      { read: false, jobs: false, write: false },
      { validators: (group: AbstractControl<Record<TokenScope, boolean>>) => this.someScope(group) },
    ),
    expires: this.fb.control<Expiry>('90'),
  });
  protected readonly expires = toSignal(this.form.controls.expires.valueChanges, { initialValue: '90' });
  protected readonly isSending = signal(false);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly directive = viewChild.required(FormGroupDirective);

  protected async add(): Promise<void> {
    const { name, scopes, expires } = this.form.getRawValue();
    const added = await this.forms.send({
      form: this.form,
      summary: this.summary(),
      isSending: this.isSending,
      send: () =>
        this.api.addToken({
          name: name.trim(),
          scopes: TOKEN_SCOPES.filter((scope) => scopes[scope]),
          expires_at: expires === 'never' ? null : new Date(Date.now() + Number(expires) * DAY).toISOString(),
        }),
      failed: 'settings.security.tokens.not_added',
      again: () => void this.add(),
    });
    if (!added) return;
    this.clear();
    this.added.emit(added[0]);
  }

  protected close(): void {
    this.clear();
    this.dismiss.emit();
  }

  private clear(): void {
    this.directive().resetForm();
    this.summary().hide();
  }

  private someScope({ value }: AbstractControl<Record<TokenScope, boolean>>) {
    if (Object.values(value).includes(true)) return null;
    return { server: this.transloco.translate<string>('settings.security.tokens.no_scope') };
  }
}
