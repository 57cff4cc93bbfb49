export const EXPERIENCE_LEVELS = ['junior', 'mid', 'senior'] as const;
export type ExperienceLevel = (typeof EXPERIENCE_LEVELS)[number];

export const REMOTE_PREFERENCES = ['remote', 'hybrid', 'onsite', 'any'] as const;
/** Where a member wants to work; `any` and "not said" differ: the first was chosen. */
export type RemotePreference = (typeof REMOTE_PREFERENCES)[number];
