import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { toApiError } from '../errors/api-error';

/** One change that is shown before the server has agreed to it. A row that is `undefined` is not there. */
export interface Edit<Row> {
  /** What is changed, such as `application/6f1c…`: edits of the same thing are sent one after the other. */
  readonly entity: string;
  /** The row as the screen has it now. */
  readonly read: () => Row | undefined;
  /** Puts a row on the screen; `undefined` takes it away. */
  readonly write: (row: Row | undefined) => void;
  /** The change, as a new row; `undefined` removes it. Must not depend on anything but its argument. */
  readonly patch: (row: Row) => Row | undefined;
  /** Sends the change. What it answers replaces the row; an empty answer (204) leaves the patched one. */
  readonly send: () => Observable<Row | null | void>;
  /** Key of the sentence that says what did not work, such as `pipeline.move_failed`. */
  readonly failed: string;
  readonly failed_params?: Record<string, unknown>;
}

interface Lane {
  /** The row as the server last knew it. */
  base: unknown;
  edits: Edit<unknown>[];
  tail: Promise<unknown>;
}

/**
 * Optimistic writes. The screen shows the server's row with every waiting edit applied; an answer or a failure
 * recomputes it from there, so a failed edit disappears without taking the later ones with it.
 */
@Injectable({ providedIn: 'root' })
export class Mutations {
  private readonly snackbar = inject(Snackbar);
  private readonly lanes = new Map<string, Lane>();
  private readonly waiting = signal<readonly string[]>([]);

  /** Whether anything is on its way to the server. */
  readonly isSaving = computed(() => this.waiting().length > 0);

  constructor() {
    const warn = (event: Event) => {
      if (this.isSaving()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', warn));
  }

  /** Whether a change of this entity is on its way, for the "saving" dot beside it. */
  isSavingEntity(entity: string): boolean {
    return this.waiting().includes(entity);
  }

  /**
   * Shows the edit at once, sends it after earlier edits of the same entity, and takes it back with a snackbar
   * [Try again] if the server refuses.
   *
   * @returns whether the server took it; never throws
   */
  run<Row>(edit: Edit<Row>): Promise<boolean> {
    // A lane holds edits of one entity only, so its rows are all of the one type that its callers agree on.
    const stored = edit as Edit<unknown>;
    const lane = this.lanes.get(edit.entity) ?? { base: edit.read(), edits: [], tail: Promise.resolve() };
    this.lanes.set(edit.entity, lane);
    lane.edits = [...lane.edits, stored];
    this.waiting.update((all) => [...all, edit.entity]);
    this.show(lane, stored.write);
    const sent = lane.tail.then(() => this.send(lane, stored));
    lane.tail = sent;
    return sent;
  }

  private async send(lane: Lane, edit: Edit<unknown>): Promise<boolean> {
    try {
      const answer = await firstValueFrom(edit.send(), { defaultValue: null });
      lane.base = answer ?? applied(lane.base, edit);
      this.settle(lane, edit);
      return true;
    } catch (thrown) {
      this.settle(lane, edit);
      const error = toApiError(thrown);
      this.snackbar.failed(edit.failed, error, {
        params: edit.failed_params,
        again: error.is_retryable ? () => void this.run(edit) : undefined,
      });
      return false;
    }
  }

  private settle(lane: Lane, edit: Edit<unknown>): void {
    lane.edits = lane.edits.filter((other) => other !== edit);
    this.show(lane, edit.write);
    if (lane.edits.length === 0) this.lanes.delete(edit.entity);
    this.waiting.update((all) => all.toSpliced(all.indexOf(edit.entity), 1));
  }

  private show(lane: Lane, write: (row: unknown) => void): void {
    write(lane.edits.reduce(applied, lane.base));
  }
}

function applied(row: unknown, edit: Edit<unknown>): unknown {
  return row === undefined ? undefined : edit.patch(row);
}
