import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseTemplate, type TmplAstNode } from '@angular/compiler';

const APP = join(__dirname, '../..');
const files: readonly string[] = readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter((entry: Dirent) => entry.isFile())
  .map((entry: Dirent) => join(entry.parentPath, entry.name));
const read = (path: string) => readFileSync(path, 'utf8');
const name = (path: string) => relative(APP, path);

/** The texts of core and, under the names that the routes give them, of every feature. */
const texts: Record<string, unknown> = JSON.parse(read(join(APP, 'core/i18n/en.json')));
for (const routes of files.filter((path) => path.endsWith('.routes.ts'))) {
  const [, feature] = /provideTexts\('([\w-]+)', en\)/.exec(read(routes)) ?? [];
  const [, file] = /from '\.\/([\w.-]+\.en\.json)'/.exec(read(routes)) ?? [];
  if (feature && file) texts[feature] = JSON.parse(read(join(routes, '..', file)));
}

function textAt(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], texts);
}

const code = files.filter((path) => /\.(ts|html)$/.test(path) && !path.endsWith('.spec.ts'));
const ROOTS = Object.keys(texts).join('|');
/** Whatever is written in quotes and begins like a key; a last dot means that a variable follows. */
const KEYS = new RegExp(`['"\`]((?:${ROOTS})(?:\\.[\\w]+)+\\.?)(?:\\$\\{[^}]+\\})?['"\`]`, 'g');

const withoutComments = (source: string) => source.replace(/\/\*[^]*?\*\//g, '');
const used = code.flatMap((path) =>
  [...withoutComments(read(path)).matchAll(KEYS)].map(([, key]) => ({ key: String(key), path: name(path) })),
);

it('finds the keys it is to check', () => {
  expect(used.length).toBeGreaterThan(150);
  expect(Object.keys(texts)).toEqual(expect.arrayContaining(['app', 'auth', 'profile', 'words']));
});

it('has a text for every key that the program names', () => {
  const missing = used.filter(({ key }) => {
    const text = textAt(key.replace(/\.$/, ''));
    if (key.endsWith('.')) return typeof text !== 'object' || text === null;
    // Shortcuts of the browser's own, as in `app.routes`, are no keys; plural texts are objects with `other`.
    return (
      typeof text !== 'string' &&
      !(typeof text === 'object' && text !== null && ('other' in text || 'title' in text))
    );
  });
  expect(missing).toEqual([]);
});

/** Attributes that people see or hear. */
const SPOKEN = ['aria-label', 'aria-description', 'alt', 'placeholder', 'title'];

function wordsOf(nodes: readonly TmplAstNode[], found: string[] = []): string[] {
  for (const node of nodes) {
    const parts = node as unknown as Record<string, unknown>;
    if (node.constructor.name.startsWith('Text')) found.push(String(parts['value']));
    for (const attribute of (parts['attributes'] ?? []) as { name: string; value: string }[]) {
      if (SPOKEN.includes(attribute.name)) found.push(attribute.value);
    }
    for (const below of ['children', 'branches', 'cases', 'groups']) {
      if (Array.isArray(parts[below])) wordsOf(parts[below] as TmplAstNode[], found);
    }
    if (parts['empty']) wordsOf([parts['empty'] as TmplAstNode], found);
  }
  return found.filter((text) => /\p{L}{2}/u.test(text));
}

const templates = code.flatMap((path) => {
  if (path.endsWith('.html')) return [{ path: name(path), source: read(path) }];
  const [, inline] = /\btemplate: `([^]*?)`,\n/.exec(read(path)) ?? [];
  return inline === undefined ? [] : [{ path: name(path), source: inline }];
});

it('finds the templates it is to check, and the words in one', () => {
  expect(templates.length).toBeGreaterThan(25);
  const { nodes } = parseTemplate('<p>Hello</p>@if (a) {<b aria-label="There">{{ x }}</b>}', 'sample.html');
  expect(wordsOf(nodes)).toEqual(['Hello', 'There']);
});

it.each(templates.map(({ path, source }) => [path, source] as const))(
  '%s holds no words of its own',
  (path, source) => {
    const { nodes, errors } = parseTemplate(source, path);
    expect(errors ?? []).toEqual([]);
    expect(wordsOf(nodes)).toEqual([]);
  },
);
