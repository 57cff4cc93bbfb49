import { OneOf } from './validation';

export const HEALTH_STATES = ['up', 'down', 'off'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** One part of the installation; `off` means it is not configured. */
export class PartHealthDto {
  @OneOf(HEALTH_STATES)
  state: HealthState;
  /** Milliseconds its check took. */
  latency_ms: number | null;
}

export class HealthPartsDto {
  database: PartHealthDto;
  queue: PartHealthDto;
  scheduler: PartHealthDto;
  storage: PartHealthDto;
  mail: PartHealthDto;
  llm: PartHealthDto;
}

export class HealthDto {
  /** `down` (with status 503) when a needed part is down. */
  @OneOf(['up', 'down'])
  status: 'up' | 'down';
  parts: HealthPartsDto;
}

export class LiveDto {
  @OneOf(['up'])
  status: 'up';
}
