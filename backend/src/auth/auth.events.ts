import { defineEvent } from '../platform/events';

export const userRegistered = defineEvent<{ readonly user_id: string }>('user.registered');
