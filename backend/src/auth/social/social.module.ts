import { Module } from '@nestjs/common';
import { AuthModule } from '../auth.module';
import { OperatorModule } from '../invitations/operator.module';
import { Entrance } from './entrance';
import { Flows } from './flows';
import { IdentitiesService } from './identities.service';
import { Providers } from './providers';
import { SamlForm } from './saml/saml-form';
import { SamlController } from './saml/saml.controller';
import { SignInService } from './sign-in.service';
import { SocialController } from './social.controller';

/** Signing in by another service: social ones, and the organization's single sign-on. */
@Module({
  imports: [AuthModule, OperatorModule],
  controllers: [SocialController, SamlController],
  providers: [Providers, Flows, IdentitiesService, Entrance, SignInService, SamlForm],
})
export class SocialModule {}
