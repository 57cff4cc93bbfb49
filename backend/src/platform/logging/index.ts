export { Log } from './log';
export { createLogger, NestLog } from './logger';
export { LoggingModule } from './logging.module';
