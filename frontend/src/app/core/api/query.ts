import { HttpContext, httpResource } from '@angular/common/http';
import { computed, effect, linkedSignal, type Signal } from '@angular/core';
import { type ApiError, toApiError } from '../errors/api-error';
import { API, IS_REPEATABLE } from './base';

export type QueryParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What to read: a path below `/api/v1` and its query; empty values are left out of the address. */
export interface QueryRequest {
  readonly path: string;
  readonly params?: QueryParams;
}

/** A read that follows its signals. Hand it to `<ccp-async-view [of]>`, which shows each of its states. */
export interface Query<T> {
  /** The newest answer; while only the parameters change, the one before. Never throws. */
  readonly value: Signal<T | undefined>;
  /** `X-Total-Count` of the newest answer, for lists. */
  readonly total: Signal<number | undefined>;
  readonly error: Signal<ApiError | undefined>;
  /** Whether a request is on its way, with or without something to show meanwhile. */
  readonly isLoading: Signal<boolean>;
  /** Asks again. */
  reload(): void;
  /** Changes what is shown until the next answer, for optimistic edits. Does nothing before the first answer. */
  update(change: (value: T) => T): void;
}

interface Shown<T> {
  readonly path: string | undefined;
  readonly address: string | undefined;
  readonly value: T | undefined;
  readonly total: number | undefined;
}

/**
 * Reads from the API and reads again whenever a signal in `request` changes; the request before is cancelled.
 * Call it where inject() may be called. `undefined` asks for nothing. This file alone knows httpResource, which is
 * experimental in Angular 21.
 *
 * What was shown stays while the parameters of the same path change or a reload runs, so that lists do not flicker;
 * another path (another job) starts empty, and a failed change of parameters shows the failure, not the old list.
 *
 * `readonly jobs = query<JobDto[]>(() => ({ path: '/jobs', params: { q: this.q() } }));`
 */
export function query<T>(request: () => QueryRequest | undefined): Query<T> {
  const asked = computed(request, { equal: (a, b) => addressOf(a) === addressOf(b) });
  const resource = httpResource<T>(() => {
    const current = asked();
    if (!current) return undefined;
    return {
      url: API + current.path,
      params: filled(current.params),
      context: new HttpContext().set(IS_REPEATABLE, true),
    };
  });

  const arrived = computed<Shown<T>>(() => {
    const has = resource.hasValue();
    const total = resource.headers()?.get('X-Total-Count');
    return {
      path: asked()?.path,
      address: addressOf(asked()),
      value: has ? resource.value() : undefined,
      total: has && total ? Number(total) : undefined,
    };
  });
  const shown = linkedSignal<Shown<T>, Shown<T>>({
    source: arrived,
    computation: (now, previous) => {
      const before = previous?.value;
      if (now.value !== undefined || before?.value === undefined) return now;
      const isFailed = resource.error() !== undefined;
      const stays = isFailed ? now.address === before.address : now.path === before.path;
      // Keeps the address that the value belongs to, so that a failure later is told from a failed reload.
      return stays ? before : now;
    },
  });

  // A linked signal knows as its past only what was read; not every answer is.
  effect(() => void shown());

  return {
    value: computed(() => shown().value),
    total: computed(() => shown().total),
    error: computed(() => {
      const error = resource.error();
      return error === undefined ? undefined : toApiError(error);
    }),
    isLoading: resource.isLoading,
    reload: () => {
      resource.reload();
    },
    update: (change) =>
      shown.update((current) =>
        current.value === undefined ? current : { ...current, value: change(current.value) },
      ),
  };
}

function addressOf(request: QueryRequest | undefined): string | undefined {
  return request && `${request.path}?${new URLSearchParams(filledText(request.params)).toString()}`;
}

function filled(params: QueryParams = {}): Record<string, string | number | boolean> {
  const entries = Object.entries(params).filter(
    (entry): entry is [string, string | number | boolean] =>
      entry[1] !== undefined && entry[1] !== null && entry[1] !== '',
  );
  return Object.fromEntries(entries);
}

function filledText(params?: QueryParams): Record<string, string> {
  return Object.fromEntries(Object.entries(filled(params)).map(([name, value]) => [name, String(value)]));
}
