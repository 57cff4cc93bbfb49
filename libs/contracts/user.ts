export const ROLES = ['member', 'staff', 'admin'] as const;
/** What an account may do: members look after their own data, staff after cohorts, admins run the installation. */
export type Role = (typeof ROLES)[number];

export const PASSWORD_MIN_LENGTH = 10;
/** bcrypt reads 72 bytes; longer passwords are hashed with SHA-256 first, so this bound is only against abuse. */
export const PASSWORD_MAX_LENGTH = 200;
export const USERNAME_PATTERN = /^[A-Za-z0-9_.-]{3,50}$/;
