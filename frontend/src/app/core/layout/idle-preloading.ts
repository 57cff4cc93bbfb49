import { Injectable } from '@angular/core';
import type { PreloadingStrategy, Route } from '@angular/router';
import { EMPTY, type Observable, switchMap, timer } from 'rxjs';

/** Milliseconds after the first page before the others are fetched, so that they do not compete with it. */
const AFTER_FIRST_PAGE = 2000;

/**
 * Fetches the other pages once the first one stands: their links are all in view in the navigation. Not for those
 * who asked their browser to save data.
 */
@Injectable({ providedIn: 'root' })
export class IdlePreloading implements PreloadingStrategy {
  preload(_: Route, load: () => Observable<unknown>): Observable<unknown> {
    return savesData() ? EMPTY : timer(AFTER_FIRST_PAGE).pipe(switchMap(load));
  }
}

function savesData(): boolean {
  // Not part of the DOM's types: only some browsers tell it.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}
