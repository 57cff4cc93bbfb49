import { defineTask } from '../../platform/queue';

/** Asking again within a minute sends nothing more. */
const ONCE_A_MINUTE = { dedupe: ({ user_id }: { user_id: string }): string => user_id, dedupe_for_s: 60 };

/** Sends the link that verifies the account's address, if it is not verified yet. */
export const mailVerification = defineTask<{ user_id: string }>('account.verify-email', ONCE_A_MINUTE);

/** Sends the link that sets a new password. The id may be nobody's. */
export const mailReset = defineTask<{ user_id: string }>('account.reset-password', ONCE_A_MINUTE);

/** Sends the link that gives the account another address, to that address. */
export const mailEmailChange = defineTask<{ user_id: string; link_id: string }>('account.change-email', {
  dedupe: ({ link_id }) => link_id,
});

/** Tells a member by mail what happened to the account. */
export const tellNotice = defineTask<{ user_id: string; notice_id: string }>('account.tell', {
  dedupe: ({ notice_id }) => notice_id,
});

/** Notices that were not told, because the queue was away, are asked for again. */
export const requeueNotices = defineTask<{ hour: string }>('account.requeue-notices', {
  dedupe: ({ hour }) => hour,
});
