import { type Role, ROLES } from '#contracts/user';

/** The roles, to choose from. */
export const ROLE_OPTIONS = ROLES.map((value: Role) => ({ value, label: `admin.role.${value}` }));
