import type { MigrationInterface } from 'typeorm';
import { Foundation1764000000000 } from './1764000000000-foundation';
import { Admin1764400000000 } from './1764400000000-admin';
import { LanguageModelUsage1764100000000 } from './1764100000000-language-model-usage';
import { Identity1764300000000 } from './1764300000000-identity';
import { Resumes1764200000000 } from './1764200000000-resumes';
import { ResumeSettled1764450000000 } from './1764450000000-resume-settled';

/** Every migration, in order; the same list on both databases. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Foundation1764000000000,
  LanguageModelUsage1764100000000,
  Resumes1764200000000,
  Identity1764300000000,
  Admin1764400000000,
  ResumeSettled1764450000000,
];
