import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/**
 * Moves the focus to the heading of a page that was just opened, where a screen reader begins to read and Tab goes
 * on. Not at the first page, whose focus belongs to the browser, and not when only the query changes.
 */
@Injectable({ providedIn: 'root' })
export class FocusHeading {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private path: string | null = null;

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => {
        const path = urlAfterRedirects.split(/[?#]/, 1)[0] ?? '';
        const isMove = this.path !== null && this.path !== path;
        this.path = path;
        if (isMove) afterNextRender({ read: () => this.focus() }, { injector: this.injector });
      });
  }

  private focus(): void {
    const target = document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector('main');
    target?.focus({ preventScroll: true });
  }
}
