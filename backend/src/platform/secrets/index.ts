export { InstallationKey, SealBroken } from './installation-key';
export { installationSecret } from './installation-secret';
export { SecretsModule } from './secrets.module';
