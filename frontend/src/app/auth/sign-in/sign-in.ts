import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ownPath } from '../../core/session/guards';
import { SignInForm } from '../../core/session/sign-in-form/sign-in-form';
import { PageHeader } from '../../ui/page-header/page-header';

/** The page for those who have an account. */
@Component({
  selector: 'ccp-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeader, RouterLink, SignInForm, TranslocoPipe],
  template: `
    <ccp-page-header [title]="'auth.sign_in_heading' | transloco" [text]="'auth.sign_in_text' | transloco" />
    <ccp-sign-in-form (signedIn)="goOn()" />
    <p class="other">
      {{ 'auth.no_account' | transloco }}
      <a routerLink="/register" queryParamsHandling="preserve">{{ 'auth.to_register' | transloco }}</a>
    </p>
  `,
  styleUrl: '../auth-page.scss',
})
export class SignIn {
  /** Where the guest wanted to go, from the address. */
  readonly return_to = input<string>();
  private readonly router = inject(Router);

  protected goOn(): void {
    void this.router.navigateByUrl(ownPath(this.return_to() ?? null, this.router));
  }
}
