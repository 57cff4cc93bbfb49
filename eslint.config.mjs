import angular from '@angular-eslint/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import * as templateParser from '@angular-eslint/template-parser';
import tseslint from 'typescript-eslint';
import houseRules from './tools/eslint/house-rules.cjs';

/** Largest file, in lines. */
const FILE_LIMIT = 300;

const TESTS = [
  '**/*.spec.ts',
  '**/testing/**/*.ts',
  'backend/test/**/*.ts',
  'backend/bench/**/*.ts',
  'frontend/e2e/**/*.ts',
];

/** The only files that may reach rows without naming their owner first, each with its reason. */
const ACROSS_USERS = [
  'backend/src/platform/database/**',
  // A token or an e-mail address comes before anybody is known.
  'backend/src/auth/sessions.service.ts',
  'backend/src/auth/one-time/one-time-tokens.ts',
  'backend/src/auth/personal-tokens/personal-tokens.service.ts',
  // So does the name that another service has for somebody.
  'backend/src/auth/social/identities.service.ts',
  // What is forgotten after a while, or was not told yet, belongs to anybody.
  'backend/src/auth/devices/known-devices.ts',
  'backend/src/auth/mails/notices.ts',
  // Admins look at a page of accounts at once.
  'backend/src/auth/directory/traces-of-accounts.ts',
  // A calendar program has nothing but the token of its feed.
  'backend/src/applications/calendar.service.ts',
  // Uploads that nobody reads any more belong to anybody.
  'backend/src/resumes/resume-parsing.ts',
  // Exports that nobody makes any more, and those whose time is over, belong to anybody.
  'backend/src/privacy/upkeep.ts',
  // A file is a stray only if nobody has it.
  'backend/src/platform/storage/stray-files.ts',
];

/** Rules for every TypeScript file, beyond the strict sets. */
const typescript = {
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
  ],
  // Modules of Nest and of Angular are classes that only carry a decorator. A class merged with an interface of its
  // name is a type and an injection token at once.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
  '@typescript-eslint/no-unsafe-declaration-merging': 'off',
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
  // The classes of the contracts describe shapes: literals are given for them and spread.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  // `http.delete<void>(…)` says that nothing is answered.
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/no-unnecessary-type-arguments': 'off',
  '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: { attributes: false, arguments: false } },
  ],
  // `async` makes a thrown error a rejection, also where nothing is awaited.
  '@typescript-eslint/require-await': 'off',
  'no-restricted-syntax': [
    'error',
    {
      selector: 'TSEnumDeclaration',
      message: 'Write a constant list and its union: `const STATUSES = [...] as const`.',
    },
  ],
};

const plain = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-else-return': 'error',
  'max-lines': ['error', { max: FILE_LIMIT }],
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'data/**',
      'coverage/**',
      '.angular/**',
      '.cache/**',
      'test-results/**',
      'backend/src/platform/http/openapi-metadata.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house: houseRules } },
  { files: ['**/*.ts', '**/*.mjs', '**/*.cjs', '**/*.js'], rules: plain },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.base],
    rules: { '@typescript-eslint/no-unused-vars': 'error' },
  },
  {
    files: ['libs/**/*.ts', 'backend/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: typescript,
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tools/tsconfig.frontend.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: typescript,
  },

  // The server and the libraries.
  {
    files: ['libs/**/*.ts'],
    rules: {
      'house/only-clock-tells-time': 'error',
      'house/chance-is-passed-in': 'error',
      'house/only-config-reads-environment': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['backend/src/**/*.ts'],
    rules: {
      'house/only-config-reads-environment': 'error',
      'house/only-clock-tells-time': 'error',
      'house/repositories-stay-in-database': 'error',
      'house/across-users-is-listed': 'error',
      'house/no-forward-ref': 'error',
      'no-console': 'error',
    },
  },
  { files: ['backend/src/**/*.controller.ts'], rules: { 'house/answers-are-named': 'error' } },
  { files: ['backend/src/platform/config/**'], rules: { 'house/only-config-reads-environment': 'off' } },
  { files: ['backend/src/platform/clock/**'], rules: { 'house/only-clock-tells-time': 'off' } },
  { files: ['backend/src/platform/database/**'], rules: { 'house/repositories-stay-in-database': 'off' } },
  { files: ACROSS_USERS, rules: { 'house/across-users-is-listed': 'off' } },
  // Programs for the terminal speak on it.
  { files: ['backend/src/main.ts', 'backend/src/commands/**'], rules: { 'no-console': 'off' } },

  // The browser's side.
  {
    files: ['frontend/src/**/*.ts'],
    plugins: { '@angular-eslint': angular },
    processor: angularTemplate.processors['extract-inline-html'],
    rules: {
      ...angular.configs.recommended.rules,
      'house/contracts-as-types': 'error',
      // The browser's console is where a fault of the app itself is reported.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@angular-eslint/no-forward-ref': 'error',
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'ccp', style: 'kebab-case' },
          // A row of a list or table keeps its element.
          { type: 'attribute', prefix: 'ccp', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'ccp', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-output-readonly': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
    },
  },
  { files: ['frontend/src/app/app.ts'], rules: { '@angular-eslint/component-selector': 'off' } },
  {
    files: ['frontend/src/**/*.html'],
    // Templates that tests make up are for nobody to read.
    ignores: ['frontend/src/index.html', '**/*.spec.ts/**'],
    plugins: { '@angular-eslint/template': angularTemplate },
    languageOptions: { parser: templateParser },
    rules: {
      ...angularTemplate.configs.recommended.rules,
      ...angularTemplate.configs.accessibility.rules,
      'house/no-literal-text': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/no-non-null-assertion': 'error',
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: false, allowBindToStyle: true }],
      '@angular-eslint/template/prefer-static-string-properties': 'error',
    },
  },

  {
    files: TESTS,
    rules: {
      'max-lines': 'off',
      'house/only-config-reads-environment': 'off',
      'house/only-clock-tells-time': 'off',
      'house/chance-is-passed-in': 'off',
      // Settings of tools are plain CommonJS files.
      '@typescript-eslint/no-require-imports': 'off',
      // `expect(mock.method)`.
      '@typescript-eslint/unbound-method': 'off',
      // Answers are JSON of any shape until a test has looked at them, and Jest's own matchers are `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
