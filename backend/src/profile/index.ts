export { ProfileEntity } from './profile.entity';
export { matchInputsChanged } from './profile.events';
export { ProfileModule } from './profile.module';
export { ProfileService } from './profile.service';
export { Revisions } from './revisions';
export { toMatch } from './to-match';
