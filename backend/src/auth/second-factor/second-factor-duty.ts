import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../platform/config';
import { AppError, type Principal } from '../../platform/http';
import { SecondFactors } from './second-factors';

/** What a second factor is set up with, and what an app needs to show that page: getting in and out, and who it is. */
const BEFORE = /^(\w+ \/api\/v1\/(auth|me\/second-factor)(\/|$)|(GET|HEAD) \/api\/v1\/me$)/;

/** Whose account must have a second factor, and how far it comes without one. */
@Injectable()
export class SecondFactorDuty {
  constructor(
    private readonly settings: Settings,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * However somebody came in: what another service asks of them is not known here.
   * @throws {AppError} `second_factor_setup_required`
   */
  async demand(
    { user_id, role }: Principal,
    { method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>,
  ): Promise<void> {
    const { require_second_factor: whose } = this.settings;
    if (whose === 'none' || (whose === 'staff' && role === 'member')) return;
    if (BEFORE.test(`${method} ${routeOptions.url ?? ''}`) || (await this.factors.isOn(user_id))) return;
    throw new AppError(
      'second_factor_setup_required',
      'Your account needs an authenticator app here. Please set one up first.',
    );
  }
}
