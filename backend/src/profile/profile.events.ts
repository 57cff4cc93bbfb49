import { defineEvent } from '../platform/events';
import type { UserId } from '../platform/database';

/** The member's skills, places, level or weights changed: whatever is scored by them is to be scored anew. */
export const matchInputsChanged = defineEvent<{ readonly user_id: UserId }>('profile.match-inputs-changed');
