import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SIGN_IN_ERRORS } from '#contracts/social';
import { ownPath } from '../../core/session/guards';
import { SignInForm } from '../../core/session/sign-in-form/sign-in-form';
import { PageHeader } from '../../ui/page-header/page-header';
import type { LinkValues } from '../link-values';
import { Notice } from '../notice/notice';
import { Ways } from '../ways-in/ways';
import { WaysIn } from '../ways-in/ways-in';

/** The page for those who have an account. */
@Component({
  selector: 'ccp-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice, PageHeader, RouterLink, SignInForm, TranslocoPipe, WaysIn],
  templateUrl: './sign-in.html',
  styleUrl: '../auth-page.scss',
})
export class SignIn {
  /** Where the guest wanted to go, from the address. */
  readonly return_to = input<string>();
  /** `error`: why another service did not lead in. */
  readonly link = input<LinkValues>({});
  readonly areWaysKnown = input(true);
  private readonly router = inject(Router);
  private readonly ways = inject(Ways);

  /** Key of the sentence about what went wrong; one that is not known is a fault of the other service. */
  protected readonly fault = computed(() => {
    const { error } = this.link();
    if (error === undefined) return null;
    return `auth.faults.${SIGN_IN_ERRORS.find((known) => known === error) ?? 'provider_error'}`;
  });

  /** Another service forgets where to if it does not lead in. */
  protected readonly target = computed(
    () => this.return_to() ?? (this.fault() === null ? undefined : this.ways.keptTarget()),
  );

  protected goOn(): void {
    void this.router.navigateByUrl(ownPath(this.target() ?? null, this.router));
  }
}
