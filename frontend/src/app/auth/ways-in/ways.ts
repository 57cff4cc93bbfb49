import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { catchError, firstValueFrom, map, of, race, timer } from 'rxjs';
import type { ProviderDto } from '#contracts/social.dto';
import { API, IS_ANONYMOUS, IS_REPEATABLE } from '../../core/api/base';

/** Milliseconds that a page waits for them, so that its form does not move when they come. */
const PATIENCE = 1000;

/** Where the guest wanted to go, while another service has the page. It tells us only on success. */
const TARGET = 'ccp.return_to';

/** The ways to sign in besides the password, single sign-on first. Asked once; none if they cannot be had. */
@Injectable({ providedIn: 'root' })
export class Ways {
  private readonly http = inject(HttpClient);
  private readonly known = signal<readonly ProviderDto[]>([]);
  private asked: Promise<void> | null = null;
  readonly all = this.known.asReadonly();

  /** Resolves once they are known, or the server did not tell them. */
  find(): Promise<void> {
    this.asked ??= this.ask();
    return this.asked;
  }

  /** Notes where to go should the guest come back in vain. */
  keepTarget(return_to: string | undefined): void {
    if (return_to === undefined) sessionStorage.removeItem(TARGET);
    else sessionStorage.setItem(TARGET, return_to);
  }

  keptTarget(): string | undefined {
    return sessionStorage.getItem(TARGET) ?? undefined;
  }

  private async ask(): Promise<void> {
    const context = new HttpContext().set(IS_ANONYMOUS, true).set(IS_REPEATABLE, true);
    const answer = this.http.get<ProviderDto[]>(`${API}/auth/oauth/providers`, { context });
    const found = await firstValueFrom(answer.pipe(catchError(() => of(null))));
    if (found === null) this.asked = null;
    this.known.set((found ?? []).toSorted((a, b) => rank(a) - rank(b)));
  }
}

/** Whether the ways in are known when the page shows. What comes later stands below the form. */
export const areWaysKnown: ResolveFn<boolean> = () => {
  const known = inject(Ways)
    .find()
    .then(() => true);
  return race(known, timer(PATIENCE).pipe(map(() => false)));
};

const rank = ({ kind }: ProviderDto): number => (kind === 'single_sign_on' ? 0 : 1);
