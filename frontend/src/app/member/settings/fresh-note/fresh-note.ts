import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FRESH_MINUTES } from '#contracts/account';
import { Session } from '../../../core/session/session';

/** For those without a password, in the place of its field: what the server asks of them instead. */
@Component({
  selector: 'ccp-fresh-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (isShown()) {
      <p class="quiet">
        {{ 'settings.fresh.text' | transloco: { minutes } }}
        <a routerLink="/sign-out">{{ 'settings.fresh.again' | transloco }}</a>
      </p>
    }
  `,
})
export class FreshNote {
  private readonly session = inject(Session);
  protected readonly minutes = FRESH_MINUTES;
  protected readonly isShown = computed(() => this.session.user()?.has_password === false);
}
