import type { MatchRaiseDto } from '#contracts/match.dto';
import type { ProfileDto } from '#contracts/profile.dto';

/** The part of a profile that a raise can change. */
export type RaisedFields = Partial<Pick<ProfileDto, 'skills' | 'preferred_locations' | 'remote_preference'>>;

/** What the profile must say for a raise to come true: the changed field alone. */
export function changeFor(raise: MatchRaiseDto, profile: ProfileDto): RaisedFields {
  if (raise.kind === 'accept_remote') return { remote_preference: 'any' };
  const field = raise.kind === 'add_skill' ? 'skills' : 'preferred_locations';
  return { [field]: [...profile[field].filter((known) => !isSame(known, raise.value)), raise.value] };
}

/** Takes a raise back, whatever else has changed in the profile meanwhile. */
export function undoOf(raise: MatchRaiseDto, before: ProfileDto, now: ProfileDto): RaisedFields {
  if (raise.kind === 'accept_remote') return { remote_preference: before.remote_preference };
  const field = raise.kind === 'add_skill' ? 'skills' : 'preferred_locations';
  return { [field]: now[field].filter((known) => !isSame(known, raise.value)) };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
