import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_CODE, GOOD_CODE } from './architecture/broken-code';
import { plant, uproot } from './architecture/fixture-tree';
import { PROJECT, runForJson } from './architecture/project';

/** ESLint's JSON: one entry a file. */
type Report = readonly {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}[];

/** The rules of this project's own. */
const { rules } = require(join(PROJECT, 'tools/eslint/house-rules.cjs')) as {
  rules: Readonly<Record<string, unknown>>;
};

/** What the rules are made of, besides the code they look at. */
const SET_UP = [
  'eslint.config.mjs',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'frontend/tsconfig.json',
  'tools/tsconfig.frontend.json',
  'tools/eslint',
];

function lint(): Report {
  const files = Object.fromEntries(BROKEN_CODE.map(({ file, code }) => [file, code]));
  const tree = plant({ ...files, ...GOOD_CODE, 'libs/contracts/job.dto.ts': 'export class JobDto {}\n' });
  try {
    for (const path of SET_UP) cpSync(join(PROJECT, path), join(tree, path), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(tree, 'node_modules'), 'dir');
    // The reporter's format.
    return runForJson(
      'eslint/bin/eslint.js',
      ['libs', 'backend', 'frontend', '--format', 'json'],
      tree,
    ) as Report;
  } finally {
    uproot(tree);
  }
}

describe('the rules of the code', () => {
  let report: Report;
  const messagesOf = (file: string) =>
    report.find(({ filePath }) => filePath.endsWith(`/${file}`))?.messages ?? [];

  beforeAll(() => {
    report = lint();
  });

  it.each(BROKEN_CODE)('$rule refuses $file', ({ rule, file }) => {
    expect(messagesOf(file).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(Object.keys(GOOD_CODE))('let %s pass', (file) => {
    expect(report.map(({ filePath }) => filePath).some((path) => path.endsWith(`/${file}`))).toBe(true);
    expect(messagesOf(file)).toEqual([]);
  });

  it('of the house each have broken code that proves them', () => {
    const proven = BROKEN_CODE.map(({ rule }) => rule).filter((rule) => rule.startsWith('house/'));
    expect([...new Set(proven)].sort()).toEqual(
      Object.keys(rules)
        .map((rule) => `house/${rule}`)
        .sort(),
    );
  });
});
