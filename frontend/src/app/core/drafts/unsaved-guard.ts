import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Session } from '../session/session';
import { Confirm } from '../../ui/confirm/confirm';

/** A page that may hold something unsaved. */
export interface MayHaveUnsaved {
  hasUnsaved(): boolean;
}

/** Asks before a page with unsaved changes is left: `canDeactivate: [unsavedGuard]`. */
export const unsavedGuard: CanDeactivateFn<MayHaveUnsaved> = (page) =>
  !page.hasUnsaved() ||
  // After a sign-out there is nobody to save it for.
  inject(Session).status() === 'guest' ||
  inject(Confirm).ask({
    title: 'ui.leave_title',
    text: 'ui.leave_text',
    action: 'ui.leave',
    cancel: 'ui.stay',
    is_destructive: true,
  });
