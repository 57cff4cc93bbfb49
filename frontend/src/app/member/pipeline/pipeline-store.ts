import { computed, effect, inject, signal, untracked } from '@angular/core';
import {
  patchState,
  signalStore,
  withComputed,
  withHooks,
  withMethods,
  withProps,
  withState,
} from '@ngrx/signals';
import {
  removeAllEntities,
  removeEntity,
  setAllEntities,
  setEntities,
  withEntities,
} from '@ngrx/signals/entities';
import { firstValueFrom, tap } from 'rxjs';
import type { ApplicationDto, CreateApplicationDto, UpdateApplicationDto } from '#contracts/application.dto';
import { ApplicationsApi } from '../../core/api/applications-api';
import { Mutations } from '../../core/api/mutate';
import { Session } from '../../core/session/session';
import { datesOnReaching, type Place, placed, type ReachedDates, withoutGaps } from './board-order';

/** As many as the server answers at once. */
const PAGE_SIZE = 200;

/**
 * All applications of the member. Board, list and sheet show this one collection, and everything that changes it
 * writes here. It is also what ccp-async-view shows.
 */
export const PipelineStore = signalStore(
  withEntities<ApplicationDto>(),
  withState({ isComplete: false }),
  withProps(() => {
    const api = inject(ApplicationsApi);
    const session = inject(Session);
    const skip = signal(0);
    // The store outlives a session; what belongs to one member is not read, nor kept, for the next.
    const page = api.list(() => (session.user() ? { skip: skip(), limit: PAGE_SIZE } : undefined));
    return { _api: api, _session: session, _mutations: inject(Mutations), _skip: skip, _page: page };
  }),
  withComputed((store) => ({
    /** Undefined until all of them have been read. */
    value: computed(() => (store.isComplete() ? store.entities() : undefined)),
    error: computed(() => store._page.error()),
    isLoading: computed(() => store._page.isLoading()),
  })),
  withMethods((store) => {
    const find = (id: string): ApplicationDto | undefined => store.entityMap()[id];

    /** Shows a row in its place; one that stays in its column keeps the place that it has on the screen. */
    function put(row: ApplicationDto): void {
      const shown = find(row.id);
      place(shown?.status === row.status ? { ...row, board_position: shown.board_position } : row);
    }

    function place(row: ApplicationDto): void {
      const before = store.entityMap();
      const changed = placed(store.entities(), row).filter((after) => before[after.id] !== after);
      patchState(store, setEntities([...changed]));
    }

    function write(id: string, row: ApplicationDto | undefined, show: (row: ApplicationDto) => void): void {
      if (row) show(row);
      else patchState(store, removeEntity(id));
    }

    return {
      find,

      /** Reads all of them again; what is shown stays meanwhile. */
      reload(): void {
        if (store._page.error() === undefined && store._skip() !== 0) store._skip.set(0);
        else store._page.reload();
      },

      /** Whether a change of this application is on its way. */
      isSaving: (id: string): boolean => store._mutations.isSavingEntity(entityOf(id)),

      /**
       * Puts an application in another place, at once; taken back if the server refuses.
       *
       * @param dates to set along with it, for taking back what an earlier move has set
       * @returns whether the server took it
       */
      move(id: string, { status, position }: Place, dates: ReachedDates = {}): Promise<boolean> {
        const now = new Date().toISOString();
        return store._mutations.run<ApplicationDto>({
          entity: entityOf(id),
          read: () => find(id),
          write: (row) => write(id, row, place),
          patch: (row) => ({
            ...row,
            ...(row.status === status
              ? {}
              : { status, status_since: now, ...datesOnReaching(status, row, now) }),
            ...dates,
            board_position: position,
          }),
          send: () => store._api.change(id, { status, board_position: position, ...dates }),
          failed: 'pipeline.move_failed',
          failed_params: { title: find(id)?.job.title },
        });
      },

      /** Sends what a form changed and shows what the server made of it. */
      save: (id: string, change: UpdateApplicationDto): Promise<ApplicationDto> =>
        firstValueFrom(store._api.change(id, change).pipe(tap(put))),

      /** Begins an application, which then stands first in its column. */
      add: (application: CreateApplicationDto): Promise<ApplicationDto> =>
        firstValueFrom(store._api.add(application).pipe(tap(put))),

      /** Takes an application away, at once; brought back if the server refuses. */
      remove: (id: string): Promise<boolean> =>
        store._mutations.run<ApplicationDto>({
          entity: entityOf(id),
          read: () => find(id),
          write: (row) => write(id, row, place),
          patch: () => undefined,
          send: () => store._api.remove(id),
          failed: 'pipeline.delete_failed',
          failed_params: { title: find(id)?.job.title },
        }),
    };
  }),
  withHooks({
    onInit(store) {
      let read: readonly ApplicationDto[] = [];

      function take(rows: readonly ApplicationDto[], total: number): void {
        read = [...read.slice(0, store._skip()), ...rows];
        if (rows.length === PAGE_SIZE && read.length < total) {
          store._skip.set(read.length);
          return;
        }
        // What is on its way to the server is newer than what came from there.
        const newest = read.map((row) => (store.isSaving(row.id) ? (store.find(row.id) ?? row) : row));
        patchState(store, setAllEntities([...withoutGaps(newest)]), { isComplete: true });
      }

      effect(() => {
        const rows = store._page.value();
        const total = store._page.total();
        if (store._page.isLoading() || store._page.error() || rows === undefined) return;
        untracked(() => take(rows, total ?? rows.length));
      });
      effect(() => {
        if (store._session.user() === null)
          untracked(() => patchState(store, removeAllEntities(), { isComplete: false }));
      });
    },
  }),
);
export type PipelineStore = InstanceType<typeof PipelineStore>;

const entityOf = (id: string): string => `application/${id}`;
