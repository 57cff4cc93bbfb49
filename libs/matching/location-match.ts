import type { RemoteOption } from '#contracts/job';
import type { RemotePreference } from '#contracts/profile';
import { overlap, relate, type PlaceRelation } from './places/compare-places';
import { readWorkMode } from './places/mode-words';
import type { Place } from './places/place';
import { readPlaces } from './places/read-places';

/**
 * Location component (spec §6): the same city counts fully, as does any place inside a region, country or area that
 * the member named; the surroundings of one city, the same region and the same country count in part.
 */
export const RELATION_SCORES: Readonly<Record<PlaceRelation, number>> = {
  same: 1,
  within: 1,
  metropolitan: 0.8,
  region: 0.6,
  country: 0.3,
  elsewhere: 0,
};

/** The score where the job or the member says nothing about place (spec §6: half). */
export const LOCATION_NOT_STATED = 0.5;

/** What a remote job is worth to members by what they want, unless the job is bound to a region they are not in. */
const REMOTE_SCORES: Readonly<Record<RemotePreference | 'unsaid', number>> = {
  remote: 1,
  any: 1,
  hybrid: 0.5,
  onsite: 0.2,
  // Places were named and nothing said about remote: it may suit, so half.
  unsaid: 0.5,
};

/** What a place is worth to a member who wants only remote work, by how the job is done there. */
const PRESENCE_FOR_REMOTE_ONLY: Readonly<Record<RemoteOption | 'unsaid', number>> = {
  remote: 1,
  hybrid: 0.4,
  onsite: 0.25,
  unsaid: 0.5,
};

export type LocationReason =
  | 'job_not_stated'
  | 'member_not_stated'
  | 'anywhere'
  | 'remote_wanted'
  | 'remote_in_part'
  | 'remote_unwanted'
  | 'remote_excluded'
  | 'presence_unwanted'
  | PlaceRelation;

export interface LocationMatch {
  /** 0 to 1. */
  readonly score: number;
  readonly reason: LocationReason;
  /** The wanted place that counted. */
  readonly wanted?: Place;
  /** The job's place that counted. */
  readonly offered?: Place;
}

/** What a member wants, understood. */
export interface WantedLocation {
  /** Without "anywhere" and places that were named only for remote work. */
  readonly places: readonly Place[];
  /** Every place named, to tell whether a region excludes the member. */
  readonly home: readonly Place[];
  readonly anywhere: boolean;
  readonly preference: RemotePreference | null;
  readonly wantsRemote: boolean;
  readonly remoteOnly: boolean;
}

/** Where a job is done, understood. */
export interface OfferedLocation {
  readonly mode: RemoteOption | null;
  /** Where one would be present; cities of a remote job are its offices. */
  readonly places: readonly Place[];
  /** Countries, regions or areas that a remote job is bound to; none means no bounds. */
  readonly bounds: readonly Place[];
}

export function wantedLocation(
  preferred: readonly string[],
  preference: RemotePreference | null,
): WantedLocation {
  const named = preferred.flatMap((text) => readPlaces(text));
  const places = named.filter(({ remote, kind }) => !remote && kind !== 'anywhere');
  const anywhere = named.some(({ kind, remote }) => kind === 'anywhere' && !remote);
  const saysRemote = named.some(({ remote }) => remote);
  const wantsRemote =
    preference === 'remote' || preference === 'any' || saysRemote || (anywhere && preference === null);
  const remoteOnly =
    preference === 'remote' || (preference === null && saysRemote && places.length === 0 && !anywhere);
  return {
    places,
    home: named.filter(({ kind }) => kind !== 'anywhere'),
    anywhere,
    preference,
    wantsRemote,
    remoteOnly,
  };
}

/**
 * Where a job is done, from its location text and its remote option; the option wins where the two disagree. A city
 * of a remote job is its office, not a bound: "Berlin (remote)" may be done from elsewhere, "Remote (Germany)" not.
 */
export function offeredLocation(location: string | null, option: RemoteOption | null): OfferedLocation {
  const named = location === null ? [] : readPlaces(location);
  const somewhere = named.filter(({ kind }) => kind !== 'anywhere');
  const saysRemote = named.some(({ remote, kind }) => remote || kind === 'anywhere');
  const mode = option ?? (saysRemote ? 'remote' : readWorkMode(location ?? ''));
  if (mode !== 'remote') return { mode, places: somewhere, bounds: [] };
  const isBound = (place: Place): boolean => place.kind !== 'city' && (place.remote || option === 'remote');
  const unbounded = named.some(({ kind }) => kind === 'anywhere');
  const bounds = unbounded ? [] : somewhere.filter(isBound);
  return { mode, places: somewhere.filter((place) => !isBound(place)), bounds };
}

/** The location component of a member and a job: the best of working remotely and of every pair of places. */
export function matchLocation(wanted: WantedLocation, offered: OfferedLocation): LocationMatch {
  const isJobSilent = offered.mode === null && offered.places.length === 0;
  if (isJobSilent) return { score: LOCATION_NOT_STATED, reason: 'job_not_stated' };
  if (wanted.home.length === 0 && !wanted.anywhere && !wanted.wantsRemote && wanted.preference === null) {
    return { score: LOCATION_NOT_STATED, reason: 'member_not_stated' };
  }
  const remotely = offered.mode === 'remote' ? matchRemote(wanted, offered) : null;
  const present = matchPresence(wanted, offered);
  if (!remotely) return present ?? { score: LOCATION_NOT_STATED, reason: 'job_not_stated' };
  return present && present.score > remotely.score ? present : remotely;
}

function matchRemote(wanted: WantedLocation, { bounds }: OfferedLocation): LocationMatch {
  const [bound] = bounds;
  if (bound && wanted.home.length > 0 && !wanted.anywhere) {
    const inside = bounds.find((one) => wanted.home.some((home) => overlap(home, one)));
    if (!inside) return excluded(wanted, bounds, bound);
  }
  if (wanted.wantsRemote) return { score: 1, reason: 'remote_wanted', offered: bound };
  const score = REMOTE_SCORES[wanted.preference ?? 'unsaid'];
  return {
    score,
    reason: wanted.preference === 'onsite' ? 'remote_unwanted' : 'remote_in_part',
    offered: bound,
  };
}

/** A state that the member is not in still lies in their country; another country or continent is out of reach. */
function excluded({ home }: WantedLocation, bounds: readonly Place[], bound: Place): LocationMatch {
  const near = bounds.find(
    ({ kind, country }) => kind === 'region' && home.some((one) => one.country === country),
  );
  if (near)
    return { score: RELATION_SCORES.country, reason: 'remote_excluded', wanted: home[0], offered: near };
  return { score: 0, reason: 'remote_excluded', wanted: home[0], offered: bound };
}

/** Being there. Null for a remote job without an office, which has no there. */
function matchPresence(wanted: WantedLocation, { mode, places }: OfferedLocation): LocationMatch | null {
  if (mode === 'remote' && places.length === 0) return null;
  const share = wanted.remoteOnly ? PRESENCE_FOR_REMOTE_ONLY[mode ?? 'unsaid'] : presenceOf(wanted, mode);
  const unwanted = wanted.remoteOnly && mode !== 'remote';
  if (wanted.anywhere)
    return { score: share, reason: unwanted ? 'presence_unwanted' : 'anywhere', offered: places[0] };
  if (wanted.places.length === 0) {
    if (wanted.wantsRemote && wanted.preference !== 'any')
      return { score: 0, reason: 'presence_unwanted', offered: places[0] };
    return { score: LOCATION_NOT_STATED, reason: 'member_not_stated', offered: places[0] };
  }
  if (places.length === 0)
    return { score: LOCATION_NOT_STATED * share, reason: unwanted ? 'presence_unwanted' : 'job_not_stated' };
  const best = closest(wanted.places, places);
  const score = RELATION_SCORES[best.relation] * share;
  return { ...best, score, reason: unwanted && score > 0 ? 'presence_unwanted' : best.relation };
}

/** The office of a remote job is of little use to who wants to sit in it every day. */
function presenceOf({ preference }: WantedLocation, mode: RemoteOption | null): number {
  return mode === 'remote' && preference === 'onsite' ? REMOTE_SCORES.onsite : 1;
}

function closest(
  wanted: readonly Place[],
  offered: readonly Place[],
): { readonly relation: PlaceRelation; readonly wanted?: Place; readonly offered?: Place } {
  let best: { relation: PlaceRelation; wanted?: Place; offered?: Place } = {
    relation: 'elsewhere',
    wanted: wanted[0],
    offered: offered[0],
  };
  for (const one of wanted) {
    for (const other of offered) {
      const relation = relate(one, other);
      if (
        RELATION_SCORES[relation] > RELATION_SCORES[best.relation] ||
        (relation === 'same' && best.relation === 'within')
      ) {
        best = { relation, wanted: one, offered: other };
      }
    }
  }
  return best;
}
