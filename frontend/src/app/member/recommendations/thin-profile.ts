import type { ProfileDto } from '#contracts/profile.dto';

/** What a score cannot do without, and the field of the profile that says it. */
export const UNLOCKING = ['skills', 'preferred_locations'] as const;
export type UnlockingField = (typeof UNLOCKING)[number];

/** Fields that would unlock scores: skills, and a place (or being free of one). */
export function missingFields(
  profile: Pick<ProfileDto, 'skills' | 'preferred_locations' | 'remote_preference'>,
): UnlockingField[] {
  const isFree = profile.remote_preference === 'remote' || profile.remote_preference === 'any';
  return UNLOCKING.filter(
    (field) => profile[field].length === 0 && !(field === 'preferred_locations' && isFree),
  );
}
