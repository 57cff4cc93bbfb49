import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HealthDto, LiveDto } from '#contracts/health.dto';
import { Public, Unlimited } from '../http';
import { HealthService } from './health.service';

@ApiTags('Health')
@Public()
@Unlimited()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers. */
  @Get('live')
  live(): LiveDto {
    return { status: 'up' };
  }

  /** Every part of the installation, with the time its check took; 503 when a needed one is down. */
  @Get()
  async all(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    return this.#answer(reply);
  }

  /** Whether requests may be sent here. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    return this.#answer(reply);
  }

  async #answer(reply: FastifyReply): Promise<HealthDto> {
    const health = await this.health.check();
    if (health.status === 'down') void reply.status(503).header('Retry-After', 5);
    return health;
  }
}
