/**
 * Which part may import which (`npm run lint` checks it). Imports point one way, from what is wired up to what is
 * thought out: contracts ← skills ← matching, reading, coaching ← backend, and contracts ← frontend. Each rule's
 * comment says what to do instead of breaking it.
 */

/** Features of the server by rank: one imports those of lower ranks only, and upwards it publishes an event. */
const RANKS = [
  ['auth'],
  ['profile'],
  ['jobs', 'postings', 'resumes'],
  ['applications', 'recommendations', 'skill-gap', 'feedback', 'interview', 'content'],
  ['notifications', 'analytics', 'job-import', 'cohorts', 'outcomes', 'privacy'],
  ['admin'],
];
/** Folders that start or fill the whole: above every feature. */
const ABOVE_ALL = ['demo', 'commands'];

/** What libraries may take from npm: decorators for the contracts, plain data for the others. */
const CONTRACT_PACKAGES = ['class-validator', 'class-transformer'];
const DATA_PACKAGES = ['city-timezones'];
/** Parsers that take text and give data, with no I/O of their own: what reading a page stands on. */
const PURE_PARSERS = ['cheerio', 'htmlparser2', 'domhandler'];

const anyOf = (names) => `(?:${names.join('|')})`;
const npm = (names) => `node_modules/${anyOf(names)}/`;
const FEATURES = anyOf(RANKS.flat());
/** Tests and what stands beside the code only to support them. */
const SPEC = '(?:\\.spec\\.ts$|/testing/)';
const APP = '^frontend/src/app/';

/** One rule for each rank: nothing of the same rank or above, save the feature itself. */
const ranks = RANKS.map((features, index) => ({
  name: `rank-${index}-looks-down`,
  severity: 'error',
  comment: `${features.join(', ')} import platform/, libs/ and features of lower ranks. To reach a feature of the same rank or above, publish an event (<feature>.events.ts) that it listens to, or move the shared rule to libs/.`,
  from: { path: `^backend/src/(${anyOf(features)})/`, pathNot: SPEC },
  to: {
    path: `^backend/src/${anyOf([...RANKS.slice(index).flat(), ...ABOVE_ALL])}/`,
    pathNot: '^backend/src/$1/',
  },
}));

const server = [
  {
    name: 'platform-knows-no-feature',
    severity: 'error',
    comment:
      'platform/ is what every feature stands on. Let the feature hand in what platform needs (a provider, a token, an event), or move the code to the feature.',
    from: { path: '^backend/src/platform/', pathNot: SPEC },
    to: { path: '^backend/src/(?!platform/)' },
  },
  {
    name: 'only-index-across-features',
    severity: 'error',
    comment:
      'The inside of a feature is its own. Import what its index.ts exports; if it is missing there, ask whether it belongs there before adding it.',
    from: { path: '^backend/src/([^/]+)', pathNot: SPEC },
    to: {
      path: `^backend/src/${FEATURES}/`,
      pathNot: ['^backend/src/[^/]+/index\\.ts$', '^backend/src/$1/'],
    },
  },
  {
    name: 'every-feature-has-a-rank',
    severity: 'error',
    comment: 'Give the new folder its place in RANKS of .dependency-cruiser.cjs, so that it has a direction.',
    from: {},
    to: { path: `^backend/src/(?!${anyOf(['platform', ...ABOVE_ALL, ...RANKS.flat()])}/)[^/]+/` },
  },
  {
    name: 'entry-points-are-not-imported',
    severity: 'error',
    comment:
      'main.ts and commands/ start processes. Move what is worth importing into platform/, a feature, or a file beside app.module.ts.',
    from: {},
    to: { path: '^backend/src/(?:main\\.ts|commands/)' },
  },
];

const libraries = [
  {
    name: 'libs-know-no-application',
    severity: 'error',
    comment:
      'libs/ is used by the server and the browser and knows neither: take what you need as an argument.',
    from: { path: '^libs/' },
    to: { path: '^(?:backend|frontend|tools|dist)/' },
  },
  {
    name: 'libs-are-pure',
    severity: 'error',
    comment:
      'libs/ do no I/O, know no clock and no framework. Take files, time and chance as arguments; the caller in backend/ has them. A package of plain data goes on the list in .dependency-cruiser.cjs.',
    from: { path: '^libs/(?!contracts/)', pathNot: SPEC },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: npm([...DATA_PACKAGES, ...PURE_PARSERS]),
    },
  },
  {
    name: 'contracts-stand-alone',
    severity: 'error',
    comment:
      'The browser loads contracts too: nothing but class-validator and class-transformer, and those in *.dto.ts and validation.ts. Put rules into libs/skills or libs/matching.',
    from: { path: '^libs/contracts/', pathNot: SPEC },
    to: { pathNot: ['^libs/contracts/', npm(CONTRACT_PACKAGES)] },
  },
  {
    name: 'contract-words-have-no-dependency',
    severity: 'error',
    comment:
      'The browser imports the constant lists as values, so their files must not draw in decorators: keep classes in *.dto.ts.',
    from: { path: '^libs/contracts/', pathNot: [SPEC, '\\.dto\\.ts$', '^libs/contracts/validation\\.ts$'] },
    to: { pathNot: '^libs/contracts/[^/]+(?<!\\.dto)\\.ts$' },
  },
  {
    name: 'skills-below-the-other-libs',
    severity: 'error',
    comment: 'skills knows contracts only. Move what it needs down into skills, or take it as an argument.',
    from: { path: '^libs/skills/', pathNot: SPEC },
    to: { path: '^libs/(?!contracts/|skills/)' },
  },
  {
    name: 'upper-libs-are-neighbours',
    severity: 'error',
    comment:
      'matching, reading and coaching know contracts and skills, not each other. Pass the result of one to the other in backend/, or move what they share down into skills or contracts.',
    from: { path: '^libs/(matching|reading|coaching)/', pathNot: SPEC },
    to: { path: '^libs/(?!contracts/|skills/|$1/)' },
  },
  {
    name: 'only-index-of-libs',
    severity: 'error',
    comment: 'Import #skills, #matching and their like: what their index.ts exports is their interface.',
    from: { path: '^(?:libs/)?([^/]+)/', pathNot: [SPEC, '^backend/(?:bench|test)/'] },
    to: { path: '^libs/(?!contracts/)[^/]+/', pathNot: ['^libs/[^/]+/index\\.ts$', '^libs/$1/'] },
  },
];

const browser = [
  {
    name: 'frontend-imports-contracts-only',
    severity: 'error',
    comment:
      'The browser shares the words and shapes of #contracts with the server and nothing else: ask the API for the rest.',
    from: { path: '^frontend/' },
    to: { path: ['^(?:backend|tools)/', '^libs/(?!contracts/)'] },
  },
  {
    name: 'frontend-loads-no-server-package',
    severity: 'error',
    comment:
      'This package is made for the server or for Node. Use the platform of the browser or ask the API.',
    from: { path: APP, pathNot: SPEC },
    to: {
      path: [
        'node_modules/(?:@nestjs|@fastify|fastify|typeorm|bullmq|ioredis|pg|class-validator|class-transformer)/',
      ],
      dependencyTypes: ['npm'],
    },
  },
  {
    name: 'frontend-uses-no-node',
    severity: 'error',
    comment: 'There is no Node in a browser: use a web API.',
    from: { path: APP, pathNot: SPEC },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'ui-knows-nothing',
    severity: 'error',
    comment:
      'ui/ is made of inputs and outputs: no API, no session, no feature. Pass data in from the page; put code that asks the API into core/ or the feature.',
    from: { path: `${APP}ui/`, pathNot: SPEC },
    to: { path: [`${APP}(?!ui/|core/)`, `${APP}core/(?:api|session|realtime)/`] },
  },
  {
    name: 'core-knows-no-feature',
    severity: 'error',
    comment: 'core/ is used by every feature: let the feature hand in what differs, or move the code to it.',
    from: { path: `${APP}core/`, pathNot: SPEC },
    to: { path: `${APP}(?:auth|member|staff|admin)/` },
  },
  {
    name: 'roles-are-separate',
    severity: 'error',
    comment:
      'auth, member, staff and admin are loaded apart. Move what they share to ui/ (looks) or core/ (what it asks or remembers).',
    from: { path: `${APP}(auth|member|staff|admin)/`, pathNot: SPEC },
    to: { path: `${APP}(?:auth|member|staff|admin)/`, pathNot: `${APP}$1/` },
  },
  {
    name: 'pages-are-separate',
    severity: 'error',
    comment:
      "A page's folder imports no other page's: it could not be changed or loaded alone. Move what they share to ui/ (looks) or core/ (what it asks or remembers), or link to the other page.",
    from: { path: `${APP}(member|staff|admin)/([^/]+)/`, pathNot: SPEC },
    to: { path: `${APP}$1/[^/]+/`, pathNot: `${APP}$1/$2/` },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment:
      'Files that import each other can only be understood together. Move what both need into a third file, or publish an event. Types alone do not count.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'imports-resolve',
    severity: 'error',
    comment: 'There is no such file or package: correct the path, or add the package to package.json.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'product-needs-no-development-package',
    severity: 'error',
    comment: 'What runs in production stands under "dependencies" in package.json.',
    from: { path: '^(?:backend/src|libs|frontend/src)/', pathNot: SPEC },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/@types/',
    },
  },
  {
    name: 'product-knows-no-test',
    severity: 'error',
    comment:
      'Product code does not import tests or what supports them: move the shared part into the product.',
    from: { path: '^(?:backend/src|libs|frontend/src)/', pathNot: SPEC },
    to: { path: [SPEC, '^backend/(?:test|bench|eval)/', '^frontend/e2e/'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...ranks, ...server, ...libraries, ...browser, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The generated list of described classes imports every controller; it is no code of ours.
    exclude: { path: ['^dist/', 'openapi-metadata\\.ts$'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `types` leads the imports of package.json (#contracts/…) to the sources instead of the build.
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['types', 'typings', 'module', 'main'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
