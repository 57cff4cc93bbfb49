import { computed, DestroyRef, inject, Injectable, linkedSignal } from '@angular/core';
import { Session } from '../../../core/session/session';
import { isSameName, type JobView, viewsIn } from './job-view';

/** The member's views, kept in this browser under the account, so that whoever signs in next does not see them. */
@Injectable({ providedIn: 'root' })
export class JobViewStore {
  private readonly session = inject(Session);
  private readonly key = computed(() => `ccp.jobs.views.${this.session.user()?.id ?? ''}`);
  private readonly kept = linkedSignal(() => read(this.key()));

  /** In the order in which they were made. */
  readonly views = this.kept.asReadonly();

  constructor() {
    // Another tab changed them.
    const follow = ({ key }: StorageEvent) => {
      if (key === this.key()) this.kept.set(read(key));
    };
    addEventListener('storage', follow);
    inject(DestroyRef).onDestroy(() => removeEventListener('storage', follow));
  }

  /** The view that goes by this name. */
  named(name: string): JobView | undefined {
    return this.views().find((view) => isSameName(view.name, name));
  }

  /** Keeps a query under a name. */
  add(name: string, query: string): void {
    this.change((views) => [...views, { id: crypto.randomUUID(), name, query }]);
  }

  /** Puts a view in the place of the one with its id. */
  put(changed: JobView): void {
    this.change((views) => views.map((view) => (view.id === changed.id ? changed : view)));
  }

  /** @returns brings it back to its place */
  remove({ id }: JobView): () => void {
    const at = this.views().findIndex((view) => view.id === id);
    const removed = this.views()[at];
    this.change((views) => views.filter((view) => view.id !== id));
    return () => {
      if (removed) this.change((views) => views.toSpliced(at, 0, removed));
    };
  }

  private change(of: (views: readonly JobView[]) => JobView[]): void {
    this.kept.update(of);
    try {
      localStorage.setItem(this.key(), JSON.stringify(this.kept()));
    } catch {
      // Without storage the views last until the page is left.
    }
  }
}

function read(key: string): JobView[] {
  try {
    return viewsIn(localStorage.getItem(key));
  } catch {
    return [];
  }
}
