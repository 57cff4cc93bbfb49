import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IdentityProvider } from '#contracts/social';
import { API } from '../../core/api/base';
import { ownPath } from '../../core/session/guards';
import { Ways } from './ways';

/** One button for each other service that leads in, and nothing if there is none. */
@Component({
  selector: 'ccp-ways-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, TranslocoPipe],
  templateUrl: './ways-in.html',
  styleUrl: './ways-in.scss',
})
export class WaysIn {
  /** Where to go afterwards. */
  readonly return_to = input<string>();
  /** Where to go if the guest wanted to go nowhere. */
  readonly home = input('/');
  /** Below the form instead of above it. */
  readonly isBelow = input(false);

  protected readonly ways = inject(Ways);
  /** Which one the browser is on its way to. */
  protected readonly leavingTo = signal<IdentityProvider | null>(null);
  private readonly router = inject(Router);

  constructor() {
    // Coming back by the browser's button shows the page as it was left.
    const arrive = () => this.leavingTo.set(null);
    addEventListener('pageshow', arrive);
    inject(DestroyRef).onDestroy(() => removeEventListener('pageshow', arrive));
  }

  protected leave(provider: IdentityProvider): void {
    this.leavingTo.set(provider);
    this.ways.keepTarget(this.return_to());
  }

  protected address(provider: IdentityProvider): string {
    const return_to = ownPath(this.return_to() ?? this.home(), this.router).toString();
    return `${API}/auth/oauth/${provider}/login?${new URLSearchParams({ return_to }).toString()}`;
  }
}
