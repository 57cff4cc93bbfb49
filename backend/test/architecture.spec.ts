import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_IMPORTS, brokenTree, GOOD_FILES } from './architecture/broken-imports';
import { plant, uproot } from './architecture/fixture-tree';
import { PROJECT, projectFiles, runForJson } from './architecture/project';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

const CONFIG = join(PROJECT, '.dependency-cruiser.cjs');
/** The rules as dependency-cruiser reads them. */
const { forbidden } = require(CONFIG) as { forbidden: readonly { name: string; comment?: string }[] };

function violations(folder: string): readonly Violation[] {
  const program = 'dependency-cruiser/bin/dependency-cruise.mjs';
  const result = runForJson(
    program,
    ['--config', CONFIG, '-T', 'json', 'libs', 'backend', 'frontend'],
    folder,
  );
  // The reporter's format: `summary.violations`.
  return (result as { summary: { violations: readonly Violation[] } }).summary.violations;
}

describe('the rules of imports', () => {
  let found: readonly Violation[];

  beforeAll(() => {
    const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { imports: unknown };
    const tree = plant(brokenTree(manifest));
    try {
      found = violations(tree);
    } finally {
      uproot(tree);
    }
  });

  it.each(BROKEN_IMPORTS)('$rule refuses $from importing $imports', ({ rule, from }) => {
    expect(
      found.filter((violation) => violation.from === from).map((violation) => violation.rule.name),
    ).toContain(rule);
  });

  it('each have a broken import that proves them', () => {
    const names = forbidden.map(({ name }) => name);
    expect([...new Set(BROKEN_IMPORTS.map(({ rule }) => rule))].sort()).toEqual([...names].sort());
  });

  it('each say what to do instead', () => {
    for (const { comment } of forbidden) expect(comment).toMatch(/.{40}/);
  });

  it('let the imports pass that the design allows', () => {
    expect(found.filter(({ from }) => GOOD_FILES.includes(from))).toEqual([]);
  });

  it('are kept by the project', () => {
    const broken = violations(PROJECT).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });
});

describe('the files of the project', () => {
  const files = projectFiles();
  const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

  it('have at most 300 lines', () => {
    const code = files.filter(
      (path) => /\.(?:ts|mjs|cjs|html|scss)$/.test(path) && !/\.(?:spec|e2e)\.ts$/.test(path),
    );
    expect(code.filter((path) => textOf(path).split('\n').length > 301)).toEqual([]);
  });

  it('name no folder of a machine', () => {
    const machine = /(?:^|[\s"'`(=])(?:\/(?:home|Users|root|work)\/\w|[A-Z]:\\Users\\)/;
    const named = files
      .filter(
        (path) =>
          !/\.(?:png|jpe?g|webp|ico|woff2?)$/.test(path) &&
          path !== join('backend', 'test', 'architecture.spec.ts'),
      )
      .filter((path) => machine.test(textOf(path)));
    expect(named).toEqual([]);
  });

  it('are not kept out of the repository because a folder below happens to have the name of one at the top', () => {
    const folders = textOf('.gitignore')
      .split('\n')
      .filter((line) => line.endsWith('/') && line !== 'node_modules/');
    expect(folders.filter((line) => !line.startsWith('/'))).toEqual([]);
  });

  it('name no registry in the lock file', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, object> };
    expect(Object.values(lock.packages).filter((entry) => 'resolved' in entry)).toEqual([]);
    expect(textOf('package-lock.json')).not.toMatch(/https?:\/\/[^"]*(?:registry|\.tgz)/);
  });
});
