const { readFileSync } = require('node:fs');

/** Packages that are ECMAScript modules alone, which Jest cannot load before Node 24. */
const MODULES = 'openid-client|oauth4webapi|jose|oauth2-mock-server|is-plain-obj';

/** Server and library tests; the browser's own are in frontend/jest.config.cjs. */
const server = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': ['@swc/jest', JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'))],
    [`/node_modules/(?:${MODULES})/.+\\.js$`]: ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES})/)`],
  moduleNameMapper: {
    '^#contracts/(.*)$': '<rootDir>/libs/contracts/$1.ts',
    '^#(skills|matching|reading)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/tools/jest-setup.mjs',
};

/** Tests that speak HTTP to the whole product; they run once on each database. */
const features =
  'auth,profile,jobs,applications,recommendations,skill-gap,feedback,analytics,admin,job-import,resumes,privacy';
const api = [`<rootDir>/backend/src/{${features}}/**/*.spec.ts`, '<rootDir>/backend/test/api/**/*.spec.ts'];

module.exports = {
  testTimeout: 120_000,
  projects: [
    { ...server, displayName: 'libs', testMatch: ['<rootDir>/libs/**/*.spec.ts'] },
    {
      ...server,
      displayName: 'server',
      testMatch: [
        '<rootDir>/backend/src/{platform,demo}/**/*.spec.ts',
        '<rootDir>/backend/eval/**/*.spec.ts',
        '<rootDir>/backend/test/*.spec.ts',
      ],
    },
    { ...server, displayName: 'api-sqlite', testMatch: api, globals: { TEST_DATABASE: 'sqlite' } },
    { ...server, displayName: 'api-postgres', testMatch: api, globals: { TEST_DATABASE: 'postgres' } },
  ],
};
