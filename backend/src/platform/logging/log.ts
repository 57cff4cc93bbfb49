import type { Logger } from 'pino';

/** Injection token and type of the structured log. */
export abstract class Log {}
export interface Log extends Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> {}
