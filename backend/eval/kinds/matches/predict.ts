import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import { compileJobs, compileProfile, type JobToMatch, scoreAll } from '#matching';
import type { ResumeFields } from '../../../src/resumes/resume-fields';
import { matchOf } from './profile';

/** The score, 0 to 100, that a posting gets in the list of a member with such a resume. */
export function predictedScore(fields: ResumeFields, posting: ParsedDescriptionDto): number {
  const { profile, weights } = matchOf(fields);
  const [score = 0] = scoreAll(compileProfile(profile), compileJobs([jobOf(posting)]), weights);
  return score;
}

/** The job that is made of a posting without changing what was read. */
const jobOf = ({ parsed_data: job }: ParsedDescriptionDto): JobToMatch => ({
  id: '',
  title: job.title ?? '',
  description: job.description,
  requirements: job.requirements,
  location: job.location,
  remote_option: job.remote_option,
  experience_level: job.experience_level,
  tech_stack: job.tech_stack,
});
