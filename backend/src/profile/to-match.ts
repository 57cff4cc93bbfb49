import { DEFAULT_MATCH_WEIGHTS, type MatchWeights } from '#contracts/match';
import type { ProfileToMatch } from '#matching';
import type { ProfileEntity } from './profile.entity';

/** The profile as matching reads it, and the weights that count for this member. */
export const toMatch = (profile: ProfileEntity): { profile: ProfileToMatch; weights: MatchWeights } => ({
  profile: {
    skills: profile.skills,
    preferred_locations: profile.preferred_locations,
    remote_preference: profile.remote_preference,
    experience_level: profile.experience_level,
    positions: profile.experience.map(({ title }) => title),
  },
  weights: profile.match_weights ?? DEFAULT_MATCH_WEIGHTS,
});
