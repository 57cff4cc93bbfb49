import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { Log } from './log';

/** Gives the log of the process to whoever injects `Log`. */
@Global()
@Module({})
export class LoggingModule {
  static with(logger: Logger): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: Log, useValue: logger }], exports: [Log] };
  }
}
