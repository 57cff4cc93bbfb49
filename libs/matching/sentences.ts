import type { SentenceDto } from '#contracts/match.dto';

/**
 * English text of every sentence that matching says, by code. Names in braces are parameters; the browser says the
 * sentence in the member's language from code and parameters.
 */
const SENTENCES = {
  'match.tech.not_stated': 'The job names no skills, so this counts half.',
  'match.tech.no_skills': 'Your profile names no skills yet; the job asks for {total}.',
  'match.tech.all': 'You have all {total} skills it names.',
  'match.tech.all_one': 'You have the one skill it names.',
  'match.tech.some': 'You have {matched} of the {total} skills it names.',
  'match.tech.some_near': 'You have {matched} of the {total} skills it names, and come near to {near} more.',
  'match.tech.near': 'You have none of the {total} skills it names, but come near to {near}.',
  'match.tech.none': 'You have none of the {total} skills it names.',
  'match.location.job_not_stated': 'The job does not say where it is, so this counts half.',
  'match.location.member_not_stated':
    'Your profile does not say where you want to work, so this counts half.',
  'match.location.anywhere': 'You would work anywhere.',
  'match.location.remote_wanted': 'It is remote, as you want.',
  'match.location.remote_in_part': 'It is remote, which you did not ask for; this counts in part.',
  'match.location.remote_unwanted': 'It is remote, and you want to work on site.',
  'match.location.remote_excluded': 'It is remote, but only for people in {job}.',
  'match.location.presence_unwanted': 'It wants you there, and you want to work remotely.',
  'match.location.same': 'It is in {job}, where you want to work.',
  'match.location.within': '{job} is in {member}, where you want to work.',
  'match.location.metropolitan': '{job} is close to {member}.',
  'match.location.region': '{job} is in the same region as {member}.',
  'match.location.country': '{job} is in the same country as {member}, but not near.',
  'match.location.only_wider': 'The job says only {job}; you want {member}.',
  'match.location.elsewhere': '{job} is not near any place you want.',
  'match.experience.job_not_stated': 'The job does not say what level it wants, so this counts half.',
  'match.experience.member_not_stated': 'Your profile does not say your level, so this counts half.',
  'match.experience.equal': 'It asks for your level.',
  'match.experience.one_step': 'It asks for {job}, one step from your level.',
  'match.experience.two_steps': 'It asks for {job}, two steps from your level.',
  'match.occupation.held': 'You have worked in this occupation, as {position}.',
  'match.occupation.near': 'Your nearest position to it is {position}, so your level counts in part.',
  'match.occupation.other':
    'None of your positions is in this occupation, so your level does not count here.',
  'match.raise.add_skill': '{value} would raise the score to {score}.',
  'match.raise.add_location': 'Being ready to work in {value} would raise the score to {score}.',
  'match.raise.accept_remote': 'Accepting remote work would raise the score to {score}.',
  'skill_gap.advice.unlocks':
    '{skill} would bring {unlocks} more of your jobs to {threshold} or above; {count} ask for it.',
  'skill_gap.advice.unlocks_one':
    '{skill} would bring one more of your jobs to {threshold} or above, the only one that asks for it.',
  'skill_gap.advice.count': '{count} of your jobs ask for {skill}.',
  'skill_gap.advice.count_one': 'One of your jobs asks for {skill}.',
} as const;

export type SentenceCode = keyof typeof SENTENCES;

/** The sentence with its parameters filled into the English text; a parameter that the text lacks is only sent along. */
export function say(code: SentenceCode, params: Record<string, string | number> = {}): SentenceDto {
  const text = SENTENCES[code].replace(/\{(\w+)\}/g, (gap, name: string) => String(params[name] ?? gap));
  return { code, params, text };
}
