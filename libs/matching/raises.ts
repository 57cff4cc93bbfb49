import type { MatchWeights, RaiseKind } from '#contracts/match';
import type { MatchRaiseDto } from '#contracts/match.dto';
import type { CompiledProfile } from './compile';
import { matchLocation, wantedLocation, type OfferedLocation } from './location-match';
import type { ProfileToMatch } from './match-types';
import { roundScore, weighted } from './score';
import { say } from './sentences';
import { creditOf, FULL_CREDIT, NEAR_CREDIT, nearRefs, type SkillRef, techScore } from './tech-match';

const MOST_RAISES = 5;
/** A job that names a whole list of countries is not a list of suggestions. */
const MOST_PLACES = 3;

interface Case {
  readonly profile: ProfileToMatch;
  readonly compiled: CompiledProfile;
  /** The distinct skills that the job names. */
  readonly asked: ReadonlyMap<SkillRef, string>;
  readonly offered: OfferedLocation;
  readonly weights: MatchWeights;
  /** The components now, 0 to 1, not rounded. */
  readonly tech: number;
  readonly location: number;
  readonly experience: number;
}

interface Raise {
  readonly kind: RaiseKind;
  readonly value: string;
  readonly score_after: number;
}

/** The single changes of the profile that would raise the shown score, each scored exactly, best first, at most five. */
export function raisesOf(match: Case): MatchRaiseDto[] {
  const { weights, tech, location, experience } = match;
  const score = roundScore(weighted(weights, tech, location, experience));
  return [...skillRaises(match), ...placeRaises(match)]
    .filter(({ score_after }) => score_after > score)
    .sort((a, b) => b.score_after - a.score_after)
    .slice(0, MOST_RAISES)
    .map((raise) => ({
      ...raise,
      sentence: say(`match.raise.${raise.kind}`, { value: raise.value, score: raise.score_after }),
    }));
}

function skillRaises({ compiled, asked, weights, location, experience }: Case): Raise[] {
  const credits = new Map([...asked.keys()].map((ref) => [ref, creditOf(compiled, ref)]));
  const sum = [...credits.values()].reduce((total, credit) => total + credit, 0);
  const lacking = [...asked].filter(([ref]) => !compiled.skills.has(ref));
  return lacking.map(([ref, value]) => {
    const own = FULL_CREDIT - (credits.get(ref) ?? 0);
    const near = nearRefs(ref).filter((other) => (credits.get(other) ?? NEAR_CREDIT) < NEAR_CREDIT);
    const tech = techScore(sum + own + near.length * NEAR_CREDIT, asked.size);
    return {
      kind: 'add_skill',
      value,
      score_after: roundScore(weighted(weights, tech, location, experience)),
    };
  });
}

function placeRaises({ profile, compiled, offered, weights, tech, experience }: Case): Raise[] {
  const { preferred_locations: preferred, remote_preference: preference } = profile;
  const after = (places: readonly string[], remote: ProfileToMatch['remote_preference']): number => {
    const { score } = matchLocation(wantedLocation(places, remote), offered);
    return roundScore(weighted(weights, tech, score, experience));
  };
  const places = [...offered.places, ...offered.bounds].slice(0, MOST_PLACES);
  const moves = places.map(({ name }): Raise => {
    // Where a remote job is bound to, not the words "Remote (…)": the place is what the member would add.
    const value = /^Remote \((.*)\)$/.exec(name)?.[1] ?? name;
    return { kind: 'add_location', value, score_after: after([...preferred, value], preference) };
  });
  if (offered.mode !== 'remote' || compiled.wanted.wantsRemote) return moves;
  return [...moves, { kind: 'accept_remote', value: '', score_after: after(preferred, 'any') }];
}
