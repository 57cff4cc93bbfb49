import { defineTask } from '../platform/queue';

/** Makes the archive of an export. Its key is free again at the end: a forgotten one is asked for again. */
export const makeExport = defineTask<{ export_id: string; user_id: string }>('privacy.export', {
  attempts: 5,
  dedupe: ({ export_id }) => export_id,
  dedupe_for_s: 0,
});

/**
 * Erases an account. The payload does not name it: the task is still known when the account no longer may be. More
 * attempts than usual, some minutes in all, because the last mail waits for the mail server.
 */
export const eraseAccount = defineTask<{ erasure_id: string }>('privacy.erase', {
  attempts: 8,
  dedupe: ({ erasure_id }) => erasure_id,
  dedupe_for_s: 0,
});

/** Asks again for exports and erasures that nobody works on; `minute` makes the ticks of all processes one task. */
export const requeuePrivacy = defineTask<{ minute: string }>('privacy.requeue', {
  dedupe: ({ minute }) => minute,
});

/** Removes what was kept long enough; `day` makes the ticks of all processes one task. */
export const endRetention = defineTask<{ day: string }>('privacy.retention', {
  dedupe: ({ day }) => day,
  dedupe_for_s: 86_400,
});
