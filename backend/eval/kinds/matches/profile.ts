import { EMPTY_PROFILE, ProfileEntity, toMatch } from '../../../src/profile';
import { changeFor } from '../../../src/resumes/accepting';
import type { ResumeFields } from '../../../src/resumes/resume-fields';
import { suggestChanges } from '../../../src/resumes/suggestions';

/** Below it the review of a resume says "Check this". */
const SURE_ENOUGH = 0.6;

/** What matching gets of a member who took from a resume into a new profile what it does not ask to check. */
export function matchOf(fields: ResumeFields): ReturnType<typeof toMatch> {
  const empty = { ...EMPTY_PROFILE, id: '', user_id: '', created_at: '', updated_at: '' };
  const suggestions = suggestChanges(fields, empty).filter(({ confidence }) => confidence >= SURE_ENOUGH);
  const change = changeFor({ accept: suggestions.map(({ id }) => id) }, suggestions, empty);
  return toMatch(Object.assign(new ProfileEntity(), empty, change));
}
