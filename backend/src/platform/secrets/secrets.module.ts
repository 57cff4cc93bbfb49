import { Global, Module } from '@nestjs/common';
import { InstallationKey } from './installation-key';

@Global()
@Module({ providers: [InstallationKey], exports: [InstallationKey] })
export class SecretsModule {}
