export const CONSENT_PURPOSES = ['terms', 'language_model'] as const;
/** What a member can agree to: the terms of use, and that documents are read by the configured language model. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
