import { ProfileEntity, toMatch } from '../../../src/profile';
import { changeFor } from '../../../src/resumes/accepting';
import type { ResumeFields } from '../../../src/resumes/resume-fields';
import { suggestChanges } from '../../../src/resumes/suggestions';

const EMPTY: Omit<ProfileEntity, 'id' | 'user_id' | 'created_at' | 'updated_at'> = {
  full_name: null,
  headline: null,
  phone: null,
  links: [],
  work_authorization: null,
  skills: [],
  preferred_locations: [],
  experience_level: null,
  remote_preference: null,
  desired_titles: [],
  salary_expectation: null,
  timezone: null,
  locale: null,
  profile_picture_url: null,
  experience: [],
  education: [],
  projects: [],
  match_weights: null,
  revision: 0,
};

/** Below it the review of a resume says "Check this". */
const SURE_ENOUGH = 0.6;

/** What matching gets of a member who took from a resume into a new profile what it does not ask to check. */
export function matchOf(fields: ResumeFields): ReturnType<typeof toMatch> {
  const empty = { ...EMPTY, id: '', user_id: '', created_at: '', updated_at: '' };
  const suggestions = suggestChanges(fields, empty).filter(({ confidence }) => confidence >= SURE_ENOUGH);
  const change = changeFor({ accept: suggestions.map(({ id }) => id) }, suggestions, empty);
  return toMatch(Object.assign(new ProfileEntity(), empty, change));
}
