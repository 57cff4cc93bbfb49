import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignInError } from '#contracts/social';
import { type ApiError, toApiError } from '../../core/errors/api-error';
import { CodeForm } from '../../core/session/code-form/code-form';
import { ownPath } from '../../core/session/guards';
import { Session } from '../../core/session/session';
import { ErrorPanel } from '../../ui/error-panel/error-panel';
import { PageHeader } from '../../ui/page-header/page-header';
import type { LinkValues } from '../link-values';

/** Where another service's log-in ends: trades the code in the link for a session and goes on. */
@Component({
  selector: 'ccp-oauth-return',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeForm, ErrorPanel, PageHeader, TranslocoPipe],
  templateUrl: './oauth-return.html',
})
export class OauthReturn {
  /** `code`, and `return_to` for where to go. */
  readonly link = input<LinkValues>({});

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly isCodeAsked = signal(false);
  protected readonly failure = signal<ApiError | null>(null);
  private readonly code = computed(() => this.link()['code'] ?? '');
  /** Checked by the server before, and here again: the address bar is anybody's. */
  private readonly target = computed(() => ownPath(this.link()['return_to'] ?? null, this.router));

  protected readonly sendCode = (second_factor: string) =>
    this.session.exchange({ code: this.code(), second_factor });

  constructor() {
    effect(() => {
      this.link();
      untracked(() => void this.enter());
    });
  }

  protected async enter(): Promise<void> {
    this.failure.set(null);
    this.isCodeAsked.set(false);
    const code = this.code();
    if (code === '') {
      this.goBack('expired');
      return;
    }
    try {
      await this.session.exchange({ code });
      this.goOn();
    } catch (thrown) {
      this.tell(toApiError(thrown));
    }
  }

  protected goOn(): void {
    // Back must not lead here again: the code is used up.
    void this.router.navigateByUrl(this.target(), { replaceUrl: true });
  }

  protected giveUp({ code }: ApiError): void {
    this.goBack(code === 'forbidden' ? 'not_allowed' : 'expired');
  }

  protected goBack(error?: SignInError): void {
    const return_to = this.target().toString();
    void this.router.navigate(['/sign-in'], {
      queryParams: return_to === '/' ? {} : { return_to },
      ...(error === undefined ? {} : { fragment: `error=${error}` }),
      replaceUrl: true,
    });
  }

  private tell(error: ApiError): void {
    if (error.code === 'second_factor_required') this.isCodeAsked.set(true);
    else if (error.is_retryable) this.failure.set(error);
    else this.giveUp(error);
  }
}
