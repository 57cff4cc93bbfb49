const { createCjsPreset } = require('jest-preset-angular/presets/index.js');

/** Unit and component tests of the browser's side: `npx jest -c frontend/jest.config.cjs`. */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'frontend',
  rootDir: __dirname,
  setupFilesAfterEnv: ['<rootDir>/setup-jest.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^#contracts/(.*)$': '<rootDir>/../libs/contracts/$1.ts' },
};
