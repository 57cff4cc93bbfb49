const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Journeys through a running installation in a real browser: E2E_BASE_URL=http://127.0.0.1:3000 npx jest -c
 * frontend/e2e/jest.config.cjs. CHROMIUM_PATH names the browser if it is not found by itself. `node tools/journeys.mjs`
 * starts one for them, with what some journeys need besides: its mails in E2E_MAILS, and services to sign in with.
 */
module.exports = {
  displayName: 'e2e',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.e2e.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
  transform: {
    '^.+\\.ts$': ['@swc/jest', JSON.parse(readFileSync(join(__dirname, '../../.swcrc'), 'utf8'))],
  },
  moduleNameMapper: { '^#contracts/(.*)$': '<rootDir>/../../libs/contracts/$1.ts' },
};
