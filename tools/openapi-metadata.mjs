/**
 * Writes `backend/src/platform/http/openapi-metadata.ts`: what the types and comments of the contracts and the
 * controllers say, for the published OpenAPI. Types and comments are gone at run time, so Nest's OpenAPI plugin
 * reads them beforehand; running it here makes the result the same under the compiler and under Jest.
 *
 *   node tools/openapi-metadata.mjs          writes the file if its sources changed
 *   node tools/openapi-metadata.mjs --force  writes it in any case
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, ROOT } from './files.mjs';

const TARGET = join(ROOT, 'backend/src/platform/http/openapi-metadata.ts');
const MARK = '// sources: ';

/**
 * Files whose types and comments are published. Controllers name the types they return (a lint rule), so
 * nothing else can change the result.
 * @returns {string[]} absolute paths, sorted
 */
function sources() {
  const contracts = filesUnder(join(ROOT, 'libs/contracts'), (name) => name.endsWith('.dto.ts'));
  const controllers = filesUnder(join(ROOT, 'backend/src'), (name) => name.endsWith('.controller.ts'));
  return [...contracts, ...controllers];
}

/** @param {string[]} files */
function fingerprint(files) {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The module's text: a function that imports the described classes and says what is known of each member.
 * @param {string[]} files
 */
function render(files) {
  const require = createRequire(import.meta.url);
  const ts = require('typescript');
  const { ReadonlyVisitor } = require('@nestjs/swagger/plugin');
  const visitor = new ReadonlyVisitor({
    pathToSource: dirname(TARGET),
    dtoFileNameSuffix: ['.dto.ts'],
    controllerFileNameSuffix: ['.controller.ts'],
    // Limits come from the validators themselves, which know more than their names.
    classValidatorShim: false,
    introspectComments: true,
    // A native `import()` needs the extension.
    esmCompatible: true,
  });
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.build.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  // Without an output folder the visitor names the sources, which the compiler and Jest both resolve.
  const options = { ...config.options, outDir: undefined, rootDir: undefined, noEmit: true };
  const program = ts.createProgram({ rootNames: files, options });
  for (const file of files) visitor.visit(program, program.getSourceFile(file));

  const { factory } = ts;
  const toNode = (value) => {
    if (Array.isArray(value)) return factory.createArrayLiteralExpression(value.map(toNode), true);
    // A syntax node knows its kind; everything else is a dictionary of them.
    if (typeof value.kind === 'number') return value;
    const members = Object.entries(value).map(([key, entry]) =>
      factory.createPropertyAssignment(factory.createStringLiteral(key, true), toNode(entry)),
    );
    return factory.createObjectLiteralExpression(members, true);
  };
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const blank = ts.createSourceFile('openapi-metadata.ts', '', ts.ScriptTarget.Latest);
  const body = printer.printNode(
    ts.EmitHint.Unspecified,
    toNode({ [visitor.key]: visitor.collect() }),
    blank,
  );
  const imports = Object.entries(visitor.typeImports).map(
    ([path, load]) => `    ${JSON.stringify(path)}: ${load},`,
  );
  return [
    '/** What types and comments say of the published classes; written by `tools/openapi-metadata.mjs`. */',
    'const loadMetadata = async (): Promise<Record<string, unknown>> => {',
    '  const t = {',
    ...imports.sort(),
    '  };',
    `  return ${body};`,
    '};',
    'export default loadMetadata;',
    '',
  ].join('\n');
}

/**
 * Brings the file up to date.
 * @param {{ force?: boolean }} [options]
 * @returns {boolean} whether it was written
 */
export function writeOpenApiMetadata({ force = false } = {}) {
  const files = sources();
  const mark = `${MARK}${fingerprint(files)}\n`;
  if (!force && existsSync(TARGET) && readFileSync(TARGET, 'utf8').startsWith(mark)) return false;
  writeFileSync(TARGET, mark + render(files));
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = writeOpenApiMetadata({ force: process.argv.includes('--force') });
  console.log(written ? 'openapi-metadata.ts written' : 'openapi-metadata.ts is fresh');
}
