import type { MigrationInterface } from 'typeorm';
import { Foundation1764000000000 } from './1764000000000-foundation';

/** Every migration, in order; the same list on both databases. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [Foundation1764000000000];
