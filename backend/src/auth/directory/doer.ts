import type { UserId } from '../../platform/database';
import type { Origin } from '../../platform/http';

/** Who does something to an account, for the rules and for the audit log. */
export interface Doer {
  /** `null`: whoever runs the installation, at its terminal. */
  readonly me: UserId | null;
  readonly origin?: Origin;
}
