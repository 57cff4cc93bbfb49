import { defineTask } from '../platform/queue';

/** Reads an uploaded resume. Its key is free again at the end, so that a resume can be read anew on purpose. */
export const parseResume = defineTask<{ resume_id: string; user_id: string }>('resume.parse', {
  attempts: 3,
  dedupe: ({ resume_id }) => resume_id,
  dedupe_for_s: 0,
});

/** Asks again for resumes that nobody reads; `minute` makes the ticks of all processes one task. */
export const requeueResumes = defineTask<{ minute: string }>('resume.requeue', {
  dedupe: ({ minute }) => minute,
});
