import type { Role } from '#contracts/user';

/** One sample account. */
export interface DemoAccount {
  readonly username: string;
  readonly email: string;
  readonly role: Role;
  /** What it is there to show, for the list of log-ins. */
  readonly shows: string;
}

/** Of all sample accounts. It is public knowledge, which is why production gets none of them by itself. */
export const DEMO_PASSWORD = 'paper-lantern-7';

/** In the middle of a search: profile, jobs, pipeline. */
export const MAYA: DemoAccount = {
  username: 'maya',
  email: 'maya.lindqvist@example.org',
  role: 'member',
  shows: 'member',
};

/** Signed up a moment ago: every page as it looks at first use. */
export const SAM: DemoAccount = {
  username: 'sam',
  email: 'sam.okafor@example.org',
  role: 'member',
  shows: 'new member',
};

const INES: DemoAccount = {
  username: 'ines',
  email: 'ines.falkenberg@example.org',
  role: 'staff',
  shows: 'staff',
};

const ADMIN: DemoAccount = {
  username: 'admin',
  email: 'admin@example.org',
  role: 'admin',
  shows: 'admin',
};

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [MAYA, SAM, INES, ADMIN];

/** Such as `Demo member: maya / …`. */
export const loginLine = ({ shows, username }: DemoAccount): string =>
  `Demo ${shows}: ${username} / ${DEMO_PASSWORD}`;
