import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, projectFiles } from './architecture/project';

const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const doc = textOf('docs/security.md');
/** The cells of each row of each table. */
const rows = doc
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map((cells) => cells.slice(1, -1));

/** What paths in the document may be below. */
const FOLDERS = ['backend/src', 'backend', 'frontend/src/app'];
/** Such as `auth/auth.spec.ts` "takes the user name or the address", "refuses %s". */
const NAMED = /`([\w./-]+\.spec\.ts)` ((?:"[^"]+"(?:, )?)+)/g;

/** The requirements of levels 1 and 2 in ASVS 5.0.0: for each section the number of its last one. */
const ASVS: Readonly<Record<string, number>> = {
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
};

describe('docs/security.md', () => {
  it('names tests that there are', () => {
    const named = [...doc.matchAll(NAMED)].flatMap(([, file = '', names = '']) =>
      [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(named.length).toBeGreaterThan(80);
    const missing = named.filter(({ file, name }) => {
      const path = FOLDERS.map((folder) => join(folder, file)).find((one) => existsSync(join(PROJECT, one)));
      return path === undefined || !textOf(path).includes(`'${name}'`);
    });
    expect(missing).toEqual([]);
  });

  it('goes through every requirement of its chapters, and says of each how it stands', () => {
    const asked = rows.filter(([id = '']) => /^\d+\.\d+\.\d+$/.test(id));
    const expected = Object.entries(ASVS).flatMap(([section, last]) =>
      Array.from({ length: last }, (_, n) => `${section}.${n + 1}`),
    );
    expect(asked.map(([id]) => id).sort()).toEqual(expected.sort());
    for (const [id, , , here, shown] of asked) {
      expect([id, here]).toEqual([id, expect.stringMatching(/^\*\*(?:Met|Partly|Not met|Not applicable)\b/)]);
      expect([id, shown]).toEqual([id, expect.stringMatching(/\.spec\.ts`|^no(?: test:|ne)/)]);
    }
  });

  it('gives the figures of every rate limit', () => {
    const files = projectFiles('backend/src').filter((path) => /(?:\.limits|rate-limit)\.ts$/.test(path));
    const rules = files.flatMap((path) =>
      [...textOf(path).matchAll(/name: '([\w-]+)', points: (\d+), seconds: (\d+)/g)].map((rule) =>
        rule.slice(1),
      ),
    );
    expect(rules.length).toBeGreaterThan(10);
    const names = rules.map(([name]) => `\`${name}\``);
    const told = rows
      .filter(([name = '']) => names.includes(name))
      .map(([name = '', points, seconds]) => [name.replace(/`/g, ''), points, seconds]);
    expect(told.sort()).toEqual(rules.sort());
  });

  it('names the words that no password may be', () => {
    const [, written = ''] =
      /PORTAL_WORDS = .*?\(([^)]*)\)\.split/s.exec(textOf('backend/src/auth/passwords.ts')) ?? [];
    const words = [...written.matchAll(/[a-z]+/g)].map(([word]) => word);
    expect(words.length).toBeGreaterThan(10);
    expect(doc).toContain(`: ${words.join(', ')}.`);
  });
});
