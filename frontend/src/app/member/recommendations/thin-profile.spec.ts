import { missingFields } from './thin-profile';

const nothing = { skills: [], preferred_locations: [], remote_preference: null };

it('names skills and places where the profile has neither', () => {
  expect(missingFields(nothing)).toEqual(['skills', 'preferred_locations']);
});

it('asks for no place of those who work from anywhere', () => {
  expect(missingFields({ ...nothing, remote_preference: 'remote' })).toEqual(['skills']);
  expect(missingFields({ ...nothing, remote_preference: 'hybrid' })).toContain('preferred_locations');
});
