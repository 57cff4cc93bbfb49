import type { JobToMatch, ProfileToMatch } from './match-types';

/** A profile for tests: two skills, Berlin, mid level; say what differs. */
export function aProfile(fields: Partial<ProfileToMatch> = {}): ProfileToMatch {
  return {
    skills: ['Python', 'React'],
    preferred_locations: ['Berlin'],
    remote_preference: null,
    experience_level: 'mid',
    positions: [],
    ...fields,
  };
}

/** A job for tests that asks for what {@link aProfile} has; say what differs. */
export function aJob(fields: Partial<JobToMatch> = {}): JobToMatch {
  return {
    id: 'job',
    title: 'Developer',
    description: null,
    requirements: null,
    location: 'Berlin',
    remote_option: null,
    experience_level: 'mid',
    tech_stack: ['Python', 'React'],
    ...fields,
  };
}
