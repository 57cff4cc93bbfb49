import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ApplicationStatus } from '#contracts/application';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { datesToClear, neighborStatus, ofStatus, type Place } from './board-order';
import { PipelineStore } from './pipeline-store';

/** Where a card is to go: to the top of another status, or a place up or down in its own. */
export type Destination = { readonly status: ApplicationStatus } | { readonly by: -1 | 1 };

/** Moves of cards, however they are asked for: each is told, and can be taken back. */
@Injectable()
export class PipelineMoves {
  private readonly store = inject(PipelineStore);
  private readonly snackbar = inject(Snackbar);
  private readonly transloco = inject(TranslocoService);

  /** @returns whether the card goes anywhere */
  go(id: string, destination: Destination): boolean {
    const application = this.store.find(id);
    if (!application) return false;
    if ('status' in destination) return this.move(id, { status: destination.status, position: 0 });
    return this.move(id, {
      status: application.status,
      position: application.board_position + destination.by,
    });
  }

  /** One status further or back. */
  step(id: string, by: -1 | 1): boolean {
    const application = this.store.find(id);
    const status = application && neighborStatus(application.status, by);
    return status ? this.go(id, { status }) : false;
  }

  /** To an exact place. Nothing happens if it stands there already. */
  move(id: string, place: Place): boolean {
    const before = this.store.find(id);
    if (!before) return false;
    const isSameStatus = before.status === place.status;
    const count = ofStatus(this.store.entities(), place.status).length + (isSameStatus ? 0 : 1);
    const position = Math.max(0, Math.min(place.position, count - 1));
    if (isSameStatus && position === before.board_position) return false;
    void this.store.move(id, { status: place.status, position });
    this.snackbar.undo(
      isSameStatus ? 'pipeline.reordered' : 'pipeline.moved',
      {
        title: before.job.title,
        status: this.transloco.translate(`words.status.${place.status}`),
        position: position + 1,
        count,
      },
      () =>
        void this.store.move(
          id,
          { status: before.status, position: before.board_position },
          isSameStatus ? {} : datesToClear(place.status, before),
        ),
    );
    return true;
  }
}
