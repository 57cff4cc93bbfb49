export { ConsentEntity } from './consent.entity';
export { ConsentModule } from './consent.module';
export { Consents } from './consents';
