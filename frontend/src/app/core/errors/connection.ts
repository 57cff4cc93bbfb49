import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** Whether the browser says it has a network. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly online = signal(navigator.onLine);
  readonly isOnline = this.online.asReadonly();

  constructor() {
    const note = () => this.online.set(navigator.onLine);
    addEventListener('online', note);
    addEventListener('offline', note);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', note);
      removeEventListener('offline', note);
    });
  }
}
