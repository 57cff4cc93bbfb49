import { DEFAULT_MATCH_WEIGHTS } from '#contracts/match';
import type { RemoteOption } from '#contracts/job';
import type { RemotePreference } from '#contracts/profile';
import { explainMatch } from './explain';
import { aJob, aProfile } from './test-samples';

const locationOf = (
  preferred: string[],
  preference: RemotePreference | null,
  location: string | null,
  option: RemoteOption | null,
): number => {
  const profile = aProfile({ preferred_locations: preferred, remote_preference: preference });
  return explainMatch(profile, aJob({ location, remote_option: option }), DEFAULT_MATCH_WEIGHTS).components
    .location.score;
};

describe('the location component', () => {
  it.each<[string, string[], RemotePreference | null, string | null, RemoteOption | null, number]>([
    ['the same city in another spelling', ['NYC'], null, 'New York, NY', null, 1],
    ['the same city in another language', ['München'], 'onsite', 'Munich, Germany', 'onsite', 1],
    ['the city named with its surroundings', ['Boston'], null, 'Greater Boston', null, 1],
    ['a borough of the city', ['New York'], null, 'Brooklyn, NY', null, 1],
    ['the city of a borough', ['Brooklyn'], null, 'New York, NY', null, 0.8],
    ['another borough', ['Queens, NY'], null, 'Brooklyn, NY', null, 0.8],
    ['a suburb of the city', ['San Francisco'], null, 'Oakland, CA', null, 0.8],
    ['another city of the state', ['Houston, TX'], null, 'Dallas, TX', null, 0.6],
    ['another city of the country', ['Berlin'], null, 'Munich', null, 0.3],
    ['the country alone', ['Berlin'], null, 'Germany', null, 0.3],
    ['another country', ['Berlin'], null, 'Vienna', null, 0],
    ['a namesake', ['Portland, OR'], null, 'Portland, ME', null, 0.3],
    ['a city in the wanted country', ['Germany'], null, 'Leipzig', null, 1],
    ['a city in the wanted state', ['California'], null, 'San Diego, CA', null, 1],
    ['a city in the wanted area', ['EU'], null, 'Lisbon', null, 1],
    ['the best of several wants', ['Tokyo', 'Madrid'], null, 'Madrid, Spain', null, 1],
    ['the best of several offers', ['Madrid'], null, 'Oslo / Madrid', null, 1],
    ['a town that no gazetteer has', ['Oberkleinstadt'], null, 'Oberkleinstadt, Germany', null, 1],
    ['any place for who would go anywhere', ['Anywhere'], null, 'Lagos', 'onsite', 1],
    ['remote for who wants remote', [], 'remote', 'Remote', null, 1],
    ['remote for who takes any', ['Berlin'], 'any', null, 'remote', 1],
    ['remote for who lists "Remote" as a place', ['Berlin', 'Remote'], null, 'Remote', null, 1],
    ['remote with an office far away', ['Berlin'], 'remote', 'New York, NY', 'remote', 1],
    ['remote within the member’s area', ['Berlin'], 'remote', 'Remote (EU)', null, 1],
    ['remote within another country', ['Berlin'], 'remote', 'Remote - US only', null, 0],
    ['remote within a country as its location', ['Berlin'], 'remote', 'Canada', 'remote', 0],
    ['remote within another state', ['Austin, TX'], 'remote', 'Remote (California)', null, 0.3],
    ['remote within a country, of who named none', [], 'remote', 'Remote (US)', null, 1],
    ['remote for who named only places', ['Berlin'], null, 'Remote', null, 0.5],
    ['remote for who wants some days at the office', ['Berlin'], 'hybrid', null, 'remote', 0.5],
    ['remote for who wants to be there', ['Berlin'], 'onsite', null, 'remote', 0.2],
    ['remote with its office in the wanted city', ['Berlin'], null, 'Berlin', 'remote', 1],
    ['remote or the wanted city', ['London'], 'onsite', 'London or remote', null, 0.2],
    ['hybrid in the wanted city', ['Berlin'], 'hybrid', 'Berlin', 'hybrid', 1],
    ['hybrid elsewhere', ['Berlin'], 'hybrid', 'Madrid', 'hybrid', 0],
    ['on site in the city of who wants only remote', ['Berlin'], 'remote', 'Berlin', 'onsite', 0.25],
    ['hybrid in the city of who wants only remote', ['Berlin'], 'remote', 'Berlin', 'hybrid', 0.4],
    ['on site, of who wants only remote and named no place', [], 'remote', 'Berlin', 'onsite', 0],
    ['a job that says nothing', ['Berlin'], null, null, null, 0.5],
    ['a member who says nothing', [], null, 'Berlin', 'onsite', 0.5],
    ['a remote job and a member who says nothing', [], null, 'Remote', null, 0.5],
    ['an on-site job without a place', ['Berlin'], 'onsite', null, 'onsite', 0.5],
  ])('%s', (_, preferred, preference, location, option, score) => {
    expect(locationOf(preferred, preference, location, option)).toBe(score);
  });

  it('says in words what it found', () => {
    const { sentence, job, member, stated } = explainMatch(
      aProfile({ preferred_locations: ['Houston, TX'] }),
      aJob({ location: 'Dallas, TX', remote_option: 'hybrid' }),
      DEFAULT_MATCH_WEIGHTS,
    ).components.location;
    expect(sentence).toEqual({
      code: 'match.location.region',
      params: { job: 'Dallas', member: 'Houston' },
      text: 'Dallas is in the same region as Houston.',
    });
    expect({ job, member, stated }).toEqual({
      job: 'Hybrid: Dallas, Texas, United States',
      member: 'Houston, Texas, United States',
      stated: true,
    });
  });
});
