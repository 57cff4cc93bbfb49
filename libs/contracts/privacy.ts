export const CONSENT_PURPOSES = ['terms', 'language_model'] as const;
/** What a member can agree to: the terms of use, and that documents are read by the configured language model. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const CONSENT_STATES = ['given', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export const PRIVACY_STATES = ['pending', 'processing', 'completed', 'failed'] as const;
/** How far an export or an erasure is. */
export type PrivacyState = (typeof PRIVACY_STATES)[number];
