import type { Files } from './fixture-tree';

const NOTHING = 'export const nothing = 0;\n';
const use = (from: string): string => `import { nothing } from '${from}';\nexport const used = nothing;\n`;

/** A rule of `.dependency-cruiser.cjs` and an import that it must refuse. */
export interface BrokenImport {
  readonly rule: string;
  readonly from: string;
  readonly imports: string;
}

/** One broken import or more for every rule. */
export const BROKEN_IMPORTS: readonly BrokenImport[] = [
  { rule: 'rank-0-looks-down', from: 'backend/src/auth/up.ts', imports: '../jobs' },
  { rule: 'rank-0-looks-down', from: 'backend/src/auth/above.ts', imports: '../profile' },
  { rule: 'rank-1-looks-down', from: 'backend/src/profile/up.ts', imports: '../jobs' },
  { rule: 'rank-2-looks-down', from: 'backend/src/jobs/up.ts', imports: '../applications' },
  { rule: 'rank-3-looks-down', from: 'backend/src/applications/up.ts', imports: '../analytics' },
  { rule: 'rank-4-looks-down', from: 'backend/src/analytics/up.ts', imports: '../admin' },
  { rule: 'rank-5-looks-down', from: 'backend/src/admin/up.ts', imports: '../demo' },
  { rule: 'platform-knows-no-feature', from: 'backend/src/platform/http/up.ts', imports: '../../jobs' },
  { rule: 'only-index-across-features', from: 'backend/src/applications/inside.ts', imports: '../jobs/job' },
  { rule: 'only-index-across-features', from: 'backend/src/app.module.ts', imports: './jobs/job' },
  { rule: 'every-feature-has-a-rank', from: 'backend/src/unranked.ts', imports: './news' },
  { rule: 'entry-points-are-not-imported', from: 'backend/src/jobs/start.ts', imports: '../main' },
  { rule: 'libs-know-no-application', from: 'libs/skills/application.ts', imports: '../../backend/src/jobs' },
  { rule: 'libs-are-pure', from: 'libs/matching/file.ts', imports: 'node:fs' },
  { rule: 'libs-are-pure', from: 'libs/matching/framework.ts', imports: '@nestjs/common' },
  { rule: 'libs-are-pure', from: 'libs/skills/table.ts', imports: 'typeorm' },
  { rule: 'contracts-stand-alone', from: 'libs/contracts/skill.dto.ts', imports: '#skills' },
  { rule: 'contracts-stand-alone', from: 'libs/contracts/framework.dto.ts', imports: '@nestjs/common' },
  { rule: 'contract-words-have-no-dependency', from: 'libs/contracts/word.ts', imports: 'class-validator' },
  { rule: 'contract-words-have-no-dependency', from: 'libs/contracts/dto-word.ts', imports: './job.dto' },
  { rule: 'skills-below-the-other-libs', from: 'libs/skills/up.ts', imports: '#matching' },
  { rule: 'upper-libs-are-neighbours', from: 'libs/matching/sideways.ts', imports: '#reading' },
  { rule: 'only-index-of-libs', from: 'backend/src/jobs/inner.ts', imports: '../../../libs/skills/fold' },
  { rule: 'frontend-imports-contracts-only', from: 'frontend/src/app/core/skill.ts', imports: '#skills' },
  {
    rule: 'frontend-imports-contracts-only',
    from: 'frontend/src/app/core/server.ts',
    imports: '../../../../backend/src/jobs',
  },
  { rule: 'frontend-loads-no-server-package', from: 'frontend/src/app/core/table.ts', imports: 'typeorm' },
  { rule: 'frontend-uses-no-node', from: 'frontend/src/app/core/file.ts', imports: 'node:fs' },
  { rule: 'ui-knows-nothing', from: 'frontend/src/app/ui/chip/asks.ts', imports: '../../core/api/query' },
  { rule: 'ui-knows-nothing', from: 'frontend/src/app/ui/chip/page.ts', imports: '../../member/jobs/jobs' },
  { rule: 'core-knows-no-feature', from: 'frontend/src/app/core/up.ts', imports: '../member/jobs/jobs' },
  { rule: 'roles-are-separate', from: 'frontend/src/app/staff/borrowed.ts', imports: '../member/jobs/jobs' },
  {
    rule: 'pages-are-separate',
    from: 'frontend/src/app/member/pipeline/borrowed.ts',
    imports: '../jobs/jobs',
  },
  { rule: 'no-cycles', from: 'backend/src/jobs/egg.ts', imports: './hen' },
  { rule: 'imports-resolve', from: 'backend/src/jobs/missing.ts', imports: './not-there' },
  { rule: 'product-needs-no-development-package', from: 'backend/src/jobs/tool.ts', imports: 'jest' },
  { rule: 'product-knows-no-test', from: 'backend/src/jobs/sample.ts', imports: '../../test/sample' },
];

/** Imports that no rule may refuse, of every kind that the others are near to. */
const GOOD_IMPORTS: Readonly<Record<string, string>> = {
  'backend/src/applications/down.ts': '../jobs',
  'backend/src/profile/down.ts': '../auth',
  'backend/src/applications/platform.ts': '../platform/http/up',
  'backend/src/jobs/own.ts': './job',
  'backend/src/jobs/contract.ts': '#contracts/job.dto',
  'backend/src/jobs/library.ts': '#matching',
  'backend/src/demo/all.ts': '../admin',
  'libs/matching/down.ts': '#skills',
  'libs/contracts/validated.dto.ts': 'class-validator',
  'libs/contracts/other-word.ts': './job',
  'frontend/src/app/core/contract.ts': '#contracts/job',
  'frontend/src/app/member/jobs/looks.ts': '../../ui/chip/chip',
  'frontend/src/app/member/jobs/asks.ts': '../../core/api/query',
  'frontend/src/app/member/member.routes.ts': './jobs/jobs',
};
export const GOOD_FILES = Object.keys(GOOD_IMPORTS);

const FEATURES = ['auth', 'profile', 'jobs', 'applications', 'analytics', 'admin', 'demo', 'news'];
const PACKAGES = ['typeorm', '@nestjs/common', 'class-validator', 'jest'];

/** A small tree in the shape of the project that holds all of these imports. */
export function brokenTree(manifest: { readonly imports: unknown }): Files {
  const files: Record<string, string> = {
    'package.json': JSON.stringify({
      imports: manifest.imports,
      dependencies: { typeorm: '1.0.0', '@nestjs/common': '1.0.0', 'class-validator': '1.0.0' },
      devDependencies: { jest: '1.0.0' },
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'node16', moduleResolution: 'node16' } }),
    'backend/src/main.ts': NOTHING,
    'backend/src/jobs/job.ts': NOTHING,
    'backend/src/jobs/hen.ts': "import { used } from './egg';\nexport const nothing = used;\n",
    'backend/test/sample.ts': NOTHING,
    'libs/contracts/job.ts': NOTHING,
    'libs/contracts/job.dto.ts': NOTHING,
    'libs/skills/fold.ts': NOTHING,
    'frontend/src/app/core/api/query.ts': NOTHING,
    'frontend/src/app/ui/chip/chip.ts': NOTHING,
    'frontend/src/app/member/jobs/jobs.ts': NOTHING,
  };
  for (const feature of FEATURES) files[`backend/src/${feature}/index.ts`] = NOTHING;
  for (const library of ['skills', 'matching', 'reading']) files[`libs/${library}/index.ts`] = NOTHING;
  for (const name of PACKAGES) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    files[`node_modules/${name}/index.js`] = 'exports.nothing = 0;\n';
  }
  for (const { from, imports } of BROKEN_IMPORTS) files[from] = use(imports);
  for (const [from, imports] of Object.entries(GOOD_IMPORTS)) files[from] = use(imports);
  return files;
}
