import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { catchError, exhaustMap, of, takeWhile, timer } from 'rxjs';
import type { ErasureProgressDto } from '#contracts/privacy.dto';
import { AccountLinksApi } from '../../core/api/account-links-api';
import { type ApiError, toApiError } from '../../core/errors/api-error';
import { Announcer } from '../../core/layout/announcer';
import { PageHeader } from '../../ui/page-header/page-header';
import type { LinkValues } from '../link-values';

/** Milliseconds between two looks. */
const EVERY = 2000;

type State = 'running' | 'completed' | 'failed' | 'unknown';

/** How far the erasure of an account is, for whom it belonged to. It goes on whether or not anybody looks. */
@Component({
  selector: 'ccp-erasure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './erasure.html',
  styleUrls: ['../auth-page.scss', './erasure.scss'],
})
export class Erasure {
  /** `token`. */
  readonly link = input<LinkValues>({});

  private readonly api = inject(AccountLinksApi);
  private readonly announcer = inject(Announcer);
  protected readonly state = signal<State>('running');
  protected readonly progress = signal(0);
  /** The last look failed; the next may not. */
  protected readonly isStumbling = signal(false);

  constructor() {
    effect((onCleanup) => {
      const { token } = this.link();
      const looking = untracked(() => this.follow(token));
      onCleanup(() => looking?.unsubscribe());
    });
  }

  private follow(token: string | undefined) {
    this.state.set(token === undefined ? 'unknown' : 'running');
    if (token === undefined) return null;
    const look = () =>
      this.api.getErasure(token).pipe(catchError((thrown: unknown) => of(toApiError(thrown))));
    return timer(0, EVERY)
      .pipe(
        exhaustMap(look),
        takeWhile((answer) => stateOf(answer) === 'running', true),
      )
      .subscribe((answer) => this.show(answer));
  }

  private show(answer: ErasureProgressDto | ApiError): void {
    this.isStumbling.set(!('progress' in answer));
    if ('progress' in answer) this.progress.set(answer.progress);
    const state = stateOf(answer);
    this.state.set(state);
    if (state === 'completed') this.announcer.say('auth.erasure.done_heading');
    if (state === 'failed') this.announcer.say('auth.erasure.failed_heading');
  }
}

/** A server that does not answer now is asked again; one that knows of no such erasure is not. */
function stateOf(answer: ErasureProgressDto | ApiError): State {
  if (!('progress' in answer)) return answer.is_retryable ? 'running' : 'unknown';
  return answer.state === 'completed' || answer.state === 'failed' ? answer.state : 'running';
}
