export { ConsentEntity } from './consent.entity';
export { ConsentModule } from './consent.module';
export { CONSENT_VERSIONS, Consents } from './consents';
