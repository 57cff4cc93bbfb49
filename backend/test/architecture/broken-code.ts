import type { Files } from './fixture-tree';

/** A lint rule and code that it must refuse. */
export interface BrokenCode {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

const DTO = "import { JobDto } from '#contracts/job.dto';\nexport const made = new JobDto();\n";
const component = (template: string, more = ''): string => `
import { Component, forwardRef } from '@angular/core';
@Component({ selector: 'ccp-sample', template: \`${template}\`${more} })
export class Sample {
  readonly later = ${more ? 'forwardRef(() => Sample)' : '0'};
  open(): void { /* a click */ }
}
`;

/** Broken code for every rule of the house, and for those of others that design §6 leans on. */
export const BROKEN_CODE: readonly BrokenCode[] = [
  {
    rule: 'house/only-config-reads-environment',
    file: 'backend/src/jobs/environment.ts',
    code: 'export const port = process.env.API_PORT;\n',
  },
  {
    rule: 'house/only-config-reads-environment',
    file: 'backend/src/jobs/environment-part.ts',
    code: 'export const { env } = process;\n',
  },
  {
    rule: 'house/only-clock-tells-time',
    file: 'backend/src/jobs/now.ts',
    code: 'export const now = new Date();\n',
  },
  {
    rule: 'house/only-clock-tells-time',
    file: 'backend/src/jobs/millis.ts',
    code: 'export const now = Date.now();\n',
  },
  {
    rule: 'house/only-clock-tells-time',
    file: 'libs/matching/now.ts',
    code: 'export const now = Date.now();\n',
  },
  {
    rule: 'house/chance-is-passed-in',
    file: 'libs/matching/dice.ts',
    code: 'export const dice = Math.random();\n',
  },
  {
    rule: 'house/repositories-stay-in-database',
    file: 'backend/src/jobs/repository.ts',
    code: "import type { Repository } from 'typeorm';\nexport type Jobs = Repository<object>;\n",
  },
  {
    rule: 'house/repositories-stay-in-database',
    file: 'backend/src/jobs/opened.ts',
    code: "import type { DataSource } from 'typeorm';\nexport const jobs = (source: DataSource) => source.getRepository('jobs');\n",
  },
  {
    rule: 'house/across-users-is-listed',
    file: 'backend/src/jobs/everybody.ts',
    code: "export const all = (rows: { acrossUsers(why: string): string[] }) => rows.acrossUsers('curious');\n",
  },
  {
    rule: 'house/no-forward-ref',
    file: 'backend/src/jobs/knot.ts',
    code: "import { forwardRef } from '@nestjs/common';\nexport const knot = forwardRef(() => Object);\n",
  },
  {
    rule: 'house/answers-are-named',
    file: 'backend/src/jobs/jobs.controller.ts',
    code: 'export class JobsController {\n  list() {\n    return [];\n  }\n}\n',
  },
  { rule: 'house/contracts-as-types', file: 'frontend/src/app/core/made.ts', code: DTO },
  {
    rule: 'house/no-literal-text',
    file: 'frontend/src/app/ui/words.ts',
    code: component('<p>Hello</p>'),
  },
  {
    rule: 'house/no-literal-text',
    file: 'frontend/src/app/ui/bound-words.html',
    code: '<p>Score: {{ score() }}</p>\n',
  },
  {
    rule: 'house/no-literal-text',
    file: 'frontend/src/app/ui/spoken-words.html',
    code: '<input aria-label="Company" />\n',
  },
  {
    rule: '@angular-eslint/template/alt-text',
    file: 'frontend/src/app/ui/picture.html',
    code: '<img src="logo.svg" />\n',
  },
  {
    rule: '@angular-eslint/template/click-events-have-key-events',
    file: 'frontend/src/app/ui/mouse-only.ts',
    code: component('<div (click)="open()"></div>'),
  },
  {
    rule: '@angular-eslint/template/label-has-associated-control',
    file: 'frontend/src/app/ui/label.html',
    code: '<label>{{ name() }}</label>\n',
  },
  {
    rule: '@angular-eslint/no-forward-ref',
    file: 'frontend/src/app/ui/knot.ts',
    code: component('<br />', ', standalone: true'),
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'libs/skills/anything.ts',
    code: 'export const size = (value: any): number => Number(value);\n',
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    file: 'libs/skills/surely.ts',
    code: 'export const first = (all: readonly string[]): string => all[0]!;\n',
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    file: 'libs/skills/type.ts',
    code: "import { JobDto } from '#contracts/job.dto';\nexport type Job = JobDto;\n",
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'backend/src/jobs/adrift.ts',
    code: 'const later = async (): Promise<number> => 1;\nexport const start = (): void => {\n  later();\n};\n',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'libs/skills/switch.ts',
    code: "export function say(side: 'left' | 'right'): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 2;\n}\n",
  },
  { rule: 'no-restricted-syntax', file: 'libs/skills/enum.ts', code: 'export enum Level {\n  Junior,\n}\n' },
  { rule: 'no-console', file: 'backend/src/jobs/print.ts', code: "console.log('job');\n" },
  { rule: 'max-lines', file: 'backend/src/jobs/long.ts', code: 'export {};\n'.repeat(301) },
];

/** Code near to the broken one that must pass. */
export const GOOD_CODE: Files = {
  'backend/src/platform/config/environment.ts': 'export const port = process.env.API_PORT;\n',
  'backend/src/platform/clock/clock.ts': 'export const now = (): Date => new Date();\n',
  'backend/src/jobs/day.ts': "export const day = new Date('2026-01-05T00:00:00Z');\n",
  'backend/src/jobs/now.spec.ts': 'export const now = Date.now();\n',
  'frontend/src/app/core/type.ts':
    "import type { JobDto } from '#contracts/job.dto';\nexport type Job = JobDto;\n",
  'frontend/src/app/ui/keyed.html':
    '<button type="button" [attr.aria-label]="t(\'open\')" (click)="open()">{{ t(\'open\') }} · {{ count() }}</button>\n',
};
