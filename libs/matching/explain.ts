import type { MatchWeights } from '#contracts/match';
import type { ExperienceMatchDto, MatchDto, PlaceOrLevelMatchDto, TechMatchDto } from '#contracts/match.dto';
import type { ExperienceLevel } from '#contracts/profile';
import { SKILLS } from '#skills';
import { compileProfile, jobLevel, type CompiledProfile } from './compile';
import { experienceScore, levelScore } from './experience-match';
import {
  matchLocation,
  offeredLocation,
  type LocationMatch,
  type LocationReason,
  type OfferedLocation,
  type WantedLocation,
} from './location-match';
import type { JobToMatch, ProfileToMatch } from './match-types';
import { matchOccupation, type OccupationMatch } from './occupation';
import type { Place } from './places/place';
import { raisesOf } from './raises';
import { roundScore, weighted } from './score';
import { say } from './sentences';
import {
  creditOf,
  FULL_CREDIT,
  NEAR_CREDIT,
  nearRefs,
  skillRefs,
  techScore,
  type SkillRef,
} from './tech-match';

/**
 * The match of a profile and a job with all that led to it: what matched, what is near, what is missing, a sentence
 * for each component, and the changes that would raise the score, best first, at most five. The score is the one that
 * `scoreAll` gives, rounded to one decimal; component scores have four decimals, points two.
 */
export function explainMatch(profile: ProfileToMatch, job: JobToMatch, weights: MatchWeights): MatchDto {
  const compiled = compileProfile(profile);
  const asked = skillRefs(job.tech_stack);
  const offered = offeredLocation(job.location, job.remote_option);
  const place = matchLocation(compiled.wanted, offered);
  const level = jobLevel(job);
  const occupation = matchOccupation(compiled.positions, job.title);
  const now = {
    tech: techScore(creditsOf(compiled, asked), asked.size),
    location: place.score,
    experience: experienceScore(levelScore(compiled.level, level), occupation?.share ?? null),
  };
  return {
    score: roundScore(weighted(weights, now.tech, now.location, now.experience)),
    weights: { tech: weights.tech, location: weights.location, experience: weights.experience },
    components: {
      tech: explainTech(compiled, asked, scored(now.tech, weights.tech)),
      location: explainLocation(place, compiled.wanted, offered, weights.location),
      experience: explainExperience(compiled.level, level, {
        ...scored(now.experience, weights.experience),
        occupation,
      }),
    },
    raises: raisesOf({ profile, compiled, asked, offered, weights, ...now }),
  };
}

function creditsOf(profile: CompiledProfile, asked: ReadonlyMap<SkillRef, string>): number {
  let sum = 0;
  for (const ref of asked.keys()) sum += creditOf(profile, ref);
  return sum;
}

const decimals = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

type Scored = Pick<TechMatchDto, 'score' | 'weight' | 'points'>;

function scored(score: number, weight: number): Scored {
  return { score: decimals(score, 4), weight, points: decimals(score * weight, 2) };
}

function explainTech(
  profile: CompiledProfile,
  wanted: ReadonlyMap<SkillRef, string>,
  component: Scored,
): TechMatchDto {
  const matched: string[] = [];
  const near: TechMatchDto['near'] = [];
  const missing: string[] = [];
  for (const [ref, name] of wanted) {
    const via = nearRefs(ref).find((id) => profile.skills.has(id));
    if (profile.skills.has(ref)) matched.push(name);
    else if (via !== undefined)
      near.push({ skill: name, via: SKILLS[via]?.name ?? '', credit: NEAR_CREDIT / FULL_CREDIT });
    else missing.push(name);
  }
  return {
    ...component,
    stated: wanted.size > 0,
    matched,
    near,
    missing,
    sentence: techSentence({
      matched: matched.length,
      near: near.length,
      total: wanted.size,
      has: profile.skills.size,
    }),
  };
}

function techSentence({
  matched,
  near,
  total,
  has,
}: Record<'matched' | 'near' | 'total' | 'has', number>): TechMatchDto['sentence'] {
  if (total === 0) return say('match.tech.not_stated');
  if (has === 0) return say('match.tech.no_skills', { total });
  if (matched === total)
    return total === 1 ? say('match.tech.all_one', { total }) : say('match.tech.all', { total });
  if (matched > 0 && near > 0) return say('match.tech.some_near', { matched, total, near });
  if (matched > 0) return say('match.tech.some', { matched, total });
  return near > 0 ? say('match.tech.near', { total, near }) : say('match.tech.none', { total });
}

function explainLocation(
  { score, reason, wanted: home, offered: place }: LocationMatch,
  wanted: WantedLocation,
  offered: OfferedLocation,
  weight: number,
): PlaceOrLevelMatchDto {
  const job = offeredText(offered);
  const member = wantedText(wanted);
  const params = { job: shortName(place) ?? job ?? '', member: shortName(home) ?? member ?? '' };
  return {
    ...scored(score, weight),
    stated: reason !== 'job_not_stated' && reason !== 'member_not_stated',
    job,
    member,
    sentence: say(`match.location.${isWider(reason, place) ? 'only_wider' : reason}`, params),
  };
}

/** Whether the job names only the region or country that holds the wanted place. */
function isWider(reason: LocationReason, place: Place | undefined): boolean {
  return (reason === 'country' || reason === 'region') && place?.kind !== 'city';
}

/** A place as a sentence names it: the city or region alone; the full name stands beside the sentence. */
function shortName(place: Place | undefined): string | undefined {
  if (!place) return undefined;
  if (place.kind === 'city' && place.city !== undefined)
    return place.metropolitan ? `Greater ${place.city}` : place.city;
  return place.kind === 'region' ? place.region : bareName(place.name);
}

/** "Remote (European Union)" without the words around it. */
const bareName = (name: string): string => /^Remote \((.*)\)$/.exec(name)?.[1] ?? name;

function offeredText({ mode, places, bounds }: OfferedLocation): string | null {
  const names = [...places, ...bounds].map(({ name }) => bareName(name)).join('; ');
  if (mode === null) return names || null;
  const way = { remote: 'Remote', hybrid: 'Hybrid', onsite: 'On-site' }[mode];
  return names === '' ? way : `${way}: ${names}`;
}

function wantedText({ home, anywhere, wantsRemote }: WantedLocation): string | null {
  const named = [...(anywhere ? ['Anywhere'] : []), ...home.map(({ name }) => bareName(name))];
  const all = wantsRemote && !anywhere ? ['Remote', ...named] : named;
  return all.length === 0 ? null : [...new Set(all)].join('; ');
}

function explainExperience(
  member: ExperienceLevel | null,
  job: ExperienceLevel | null,
  { occupation, ...component }: Scored & { readonly occupation: OccupationMatch | null },
): ExperienceMatchDto {
  return {
    ...component,
    stated: member !== null && job !== null,
    job,
    member,
    sentence: levelSentence(member, job, levelScore(member, job)),
    position: occupation?.position ?? null,
    position_share: occupation === null ? null : decimals(occupation.share, 4),
    position_sentence: occupation && positionSentence(occupation),
  };
}

function positionSentence({ share, position }: OccupationMatch): TechMatchDto['sentence'] {
  if (share === 1) return say('match.occupation.held', { position });
  return share > 0 ? say('match.occupation.near', { position }) : say('match.occupation.other');
}

function levelSentence(
  member: ExperienceLevel | null,
  job: ExperienceLevel | null,
  score: number,
): TechMatchDto['sentence'] {
  if (job === null) return say('match.experience.job_not_stated');
  if (member === null) return say('match.experience.member_not_stated', { job });
  if (score === 1) return say('match.experience.equal', { job, member });
  return say(score > 0 ? 'match.experience.one_step' : 'match.experience.two_steps', { job, member });
}
