import type { RemoteOption } from '#contracts/job';
import type { ExperienceLevel, RemotePreference } from '#contracts/profile';

/** What matching needs of a profile. Lists may hold any spelling, repeats and blanks. */
export interface ProfileToMatch {
  readonly skills: readonly string[];
  readonly preferred_locations: readonly string[];
  readonly remote_preference: RemotePreference | null;
  readonly experience_level: ExperienceLevel | null;
  /** Titles of the positions held, newest first; empty: unknown. */
  readonly positions: readonly string[];
}

/** What matching needs of a job or posting. `description` and `requirements` are read only for a missing level. */
export interface JobToMatch {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly requirements: string | null;
  readonly location: string | null;
  readonly remote_option: RemoteOption | null;
  readonly experience_level: ExperienceLevel | null;
  readonly tech_stack: readonly string[];
}
