/** Server and library tests; the browser's own are in frontend/jest.config.cjs. */
const server = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'))] },
  moduleNameMapper: {
    '^#contracts/(.*)$': '<rootDir>/libs/contracts/$1.ts',
    '^#(skills|matching)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

module.exports = {
  projects: [
    { ...server, displayName: 'libs', rootDir: __dirname, testMatch: ['<rootDir>/libs/**/*.spec.ts'] },
    {
      ...server,
      displayName: 'backend',
      rootDir: __dirname,
      testMatch: ['<rootDir>/backend/**/*.spec.ts'],
    },
  ],
};
