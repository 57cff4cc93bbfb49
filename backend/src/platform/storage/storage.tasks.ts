import { defineTask } from '../queue';

/** Removes files that no row names; `day` makes the ticks of all processes one task. */
export const removeStrayFiles = defineTask<{ day: string }>('storage.remove-stray-files', {
  dedupe: ({ day }) => day,
});
