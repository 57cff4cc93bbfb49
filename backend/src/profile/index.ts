export { ProfileEntity } from './profile.entity';
export { matchInputsChanged } from './profile.events';
export { ProfileModule } from './profile.module';
export { EMPTY_PROFILE, ProfileService } from './profile.service';
export { Revisions } from './revisions';
export { toMatch } from './to-match';
