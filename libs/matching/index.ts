/** How well jobs fit a profile, what would fit better, what ratings teach, and which openings are one (spec §6). */
export type { JobToMatch, ProfileToMatch } from './match-types';
export { compileJobs, compileProfile, type CompiledJobs, type CompiledProfile } from './compile';
export { explainMatch } from './explain';
export { readLevel } from './level';
export { learnWeights, type LearnedWeights, type RatedMatch } from './learning';
export type { Place, PlaceKind } from './places/place';
export { readWorkMode } from './places/mode-words';
export { readPlaces } from './places/read-places';
export { roundScore, scoreAll, scoreComponents, scoreMatch } from './score';
export { skillGap } from './skill-gap';
export type { ComponentScores } from './weighted-line';
export { readYears } from './years';
export {
  findDuplicate,
  indexOpenings,
  isSameOpening,
  openingKey,
  type OpeningIndex,
  type OpeningToCompare,
} from './duplicates';
