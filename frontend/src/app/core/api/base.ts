import { HttpContextToken } from '@angular/common/http';

/** Where the API stands, on the same origin. */
export const API = '/api/v1';

/** Set on requests that say by themselves who they are or fail with 401 for their own reasons: log-in, refresh. */
export const IS_ANONYMOUS = new HttpContextToken<boolean>(() => false);

/** Set on reads that may be repeated when the network or the server stumbles. */
export const IS_REPEATABLE = new HttpContextToken<boolean>(() => false);
