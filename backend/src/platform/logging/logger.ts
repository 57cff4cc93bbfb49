import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import type { Settings } from '../config';

/** The log of the process: JSON lines, or readable ones while developing. Never holds a password or a token. */
export function createLogger(settings: Pick<Settings, 'log_level' | 'node_env'>): Logger {
  return pino({
    level: settings.log_level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'],
      censor: '••••',
    },
    ...(settings.node_env === 'development'
      ? {
          transport: {
            target: 'pino-pretty',
            options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
          },
        }
      : {}),
  });
}

/** What Nest itself has to say, in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    // Nest announces each route and module; that is for debugging.
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    // A failed start: whoever started it prints one sentence, the stack is for debugging.
    if (rest.at(-1) === 'ExceptionHandler') {
      this.logger.debug({ detail: rest }, String(message));
      return;
    }
    this.logger.error(
      { detail: rest },
      message instanceof Error ? (message.stack ?? message.message) : String(message),
    );
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
}
