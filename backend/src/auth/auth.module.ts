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
import { DEFAULT_PASSWORD_COST, PASSWORD_COST, Passwords } from './passwords';
import { PrincipalCache } from './principal-cache';
import { SessionsService } from './sessions.service';
import { jwtOptions } from './tokens';
import { UsersService } from './users.service';

@Module({
  imports: [JwtModule.registerAsync({ inject: [Settings], useFactory: jwtOptions })],
  controllers: [AuthController],
  providers: [
    { provide: PASSWORD_COST, useValue: DEFAULT_PASSWORD_COST },
    // The log-in comes first: the rate limit counts by user.
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: UnexpectedInputGuard },
    Passwords,
    UsersService,
    PrincipalCache,
    SessionsService,
    AuthService,
    AuthTasks,
    AuthSchedule,
  ],
  exports: [UsersService, Passwords],
})
export class AuthModule {}
