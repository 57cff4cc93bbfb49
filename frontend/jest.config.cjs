const { createCjsPreset } = require('jest-preset-angular/presets/index.js');

/** Unit and component tests of the browser's side: `npx jest -c frontend/jest.config.cjs`. */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'frontend',
  rootDir: __dirname,
  // What is published as ES modules only has to be translated for Jest.
  transformIgnorePatterns: [
    'node_modules/(?!.*\\.mjs$|@jsverse/|@swimlane/|d3-|internmap/|delaunator/|robust-predicates/)',
  ],
  setupFilesAfterEnv: ['<rootDir>/setup-jest.ts'],
  testTimeout: 20_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^#contracts/(.*)$': '<rootDir>/../libs/contracts/$1.ts' },
};
