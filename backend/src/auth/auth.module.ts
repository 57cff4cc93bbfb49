import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { Settings } from '../platform/config';
import { RateLimitGuard, UnexpectedInputGuard } from '../platform/http';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';
import { AuthSchedule } from './auth.schedule';
import { AuthService } from './auth.service';
import { AuthTasks } from './auth.tasks';
import { KnownDevices } from './devices/known-devices';
import { EmailController } from './email/email.controller';
import { EmailService } from './email/email.service';
import { AccountMails } from './mails/account-mails';
import { Notices } from './mails/notices';
import { OneTimeTokens } from './one-time/one-time-tokens';
import { OwnerProof } from './owner-proof';
import { PasswordController } from './password/password.controller';
import { PasswordService } from './password/password.service';
import { DEFAULT_PASSWORD_COST, PASSWORD_COST, Passwords } from './passwords';
import { PersonalTokensController } from './personal-tokens/personal-tokens.controller';
import { PersonalTokensService } from './personal-tokens/personal-tokens.service';
import { PrincipalCache } from './principal-cache';
import { RefreshSecrets } from './refresh-secrets';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactorDuty } from './second-factor/second-factor-duty';
import { SecondFactorService } from './second-factor/second-factor.service';
import { SecondFactors } from './second-factor/second-factors';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { jwtOptions } from './tokens';
import { UsersService } from './users.service';

@Module({
  imports: [JwtModule.registerAsync({ inject: [Settings], useFactory: jwtOptions })],
  controllers: [
    AuthController,
    EmailController,
    PasswordController,
    SessionsController,
    PersonalTokensController,
    SecondFactorController,
  ],
  providers: [
    { provide: PASSWORD_COST, useValue: DEFAULT_PASSWORD_COST },
    // The log-in comes first: the rate limit counts by user.
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: UnexpectedInputGuard },
    Passwords,
    UsersService,
    PrincipalCache,
    RefreshSecrets,
    SessionsService,
    KnownDevices,
    OneTimeTokens,
    OwnerProof,
    SecondFactors,
    SecondFactorDuty,
    SecondFactorService,
    PersonalTokensService,
    EmailService,
    PasswordService,
    Notices,
    AccountMails,
    AuthService,
    AuthTasks,
    AuthSchedule,
  ],
  exports: [
    UsersService,
    Passwords,
    PrincipalCache,
    SessionsService,
    OneTimeTokens,
    OwnerProof,
    SecondFactors,
    PersonalTokensService,
    PasswordService,
    Notices,
  ],
})
export class AuthModule {}
