/** `npm run eval -- <folder>`: quality of reading and matching on labelled data (docs/decisions/0010). */
import 'reflect-metadata';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { explain } from '../src/explain';
import { settingsOfProcess } from '../src/platform/config';
import { edgeFiles } from './edge-files';
import { askJudge, judgeOf } from './judge';
import { KINDS } from './kinds';
import type { Kind } from './kinds/kind';
import { LabelledFolder } from './labelled-folder';
import { type EvalOptions, readOptions, USAGE, UsageError } from './options';
import { PDF_GOAL, pdfTime } from './pdf-time';
import { modelReaders } from './readers/model-readers';
import type { Readers } from './readers/readers';
import { rulesReaders } from './readers/rules-readers';
import { heading, rowsOf, type Section, worstOf } from './table';
import { recordedWith, shortfalls, type Thresholds } from './thresholds';

/** Beside the sources, not the built files; commands run in the project's folder. */
const THRESHOLDS = 'backend/eval/thresholds.json';

const print = (lines: readonly string[]): void => {
  for (const text of lines) process.stdout.write(`${text}\n`);
};

async function run(): Promise<number> {
  const options = readOptions(process.argv.slice(2), new Date());
  const data = new LabelledFolder(resolve(options.folder));
  if (!existsSync(data.path)) throw new UsageError(`There is no folder ${options.folder}.`);
  const thresholds = JSON.parse(readFileSync(THRESHOLDS, 'utf8')) as Thresholds; // written below
  const { settings } = settingsOfProcess();
  const rules = rulesReaders(options.today);
  const model = settings.llm_provider === undefined ? null : await modelReaders(settings, options.today);
  try {
    const sections = await measured(data, { options, thresholds, rules, model });
    if (model) print(['', toldOf(model)]);
    print(['', ...(await edgeFiles(data, rules))]);
    await printPdfTime(data);
    return concluded(sections, thresholds, options);
  } finally {
    await rules.close();
    await model?.close();
  }
}

/** A model that gives no answer, or one that is not usable, leaves the text to the rules. */
const toldOf = (model: Readers): string => {
  const { llm, rules } = model.methods();
  return `The language model read ${llm} of ${llm + rules} texts; the rules read the others.`;
};

interface Run {
  readonly options: EvalOptions;
  readonly thresholds: Thresholds;
  readonly rules: Readers;
  readonly model: Readers | null;
}

/** Measures and prints kind after kind. */
async function measured(data: LabelledFolder, run: Run): Promise<Section[]> {
  const { options } = run;
  const folder = options.predictions ?? mkdtempSync(join(tmpdir(), 'career-eval-'));
  mkdirSync(folder, { recursive: true });
  const hasModel = run.model !== null;
  print([heading({ hasModel, hasJudge: judgeOf(data.path) !== null })]);
  const sections: Section[] = [];
  try {
    for (const kind of KINDS) {
      const missing = kind.parts.filter((part) => !data.has(part));
      if (missing.length > 0) {
        print([`${kind.name}: not measured, ${missing.join(' and ')} is missing`]);
        continue;
      }
      const section = await sectionOf(kind, data, { ...run, folder });
      sections.push(section);
      print([...rowsOf(section, hasModel), ...worstOf(kind.name, section.rules.faults, options.worst)]);
    }
  } finally {
    if (options.predictions === null) rmSync(folder, { recursive: true, force: true });
  }
  return sections;
}

async function sectionOf(
  kind: Kind,
  data: LabelledFolder,
  { thresholds, rules, model, folder }: Run & { readonly folder: string },
): Promise<Section> {
  const byRules = await kind.measure(data, rules);
  const byModel = model && kind.reads ? await kind.measure(data, model) : null;
  const file = join(folder, `${kind.name}.json`);
  writeFileSync(file, JSON.stringify(byRules.predictions, null, 1));
  if (byModel)
    writeFileSync(join(folder, `${kind.name}.model.json`), JSON.stringify(byModel.predictions, null, 1));
  const program = judgeOf(data.path);
  return {
    kind: kind.name,
    rules: byRules,
    model: byModel,
    judge: program === null ? null : await askJudge(program, kind.name, resolve(file)),
    recorded: thresholds[kind.name] ?? {},
  };
}

async function printPdfTime(data: LabelledFolder): Promise<void> {
  const time = await pdfTime(data);
  if (!time) return;
  const { files, text_ms, fields_ms, library_ms, ratio } = time;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  print([
    '',
    `A PDF of one page (median of ${files}, processor time): its text ${ms(text_ms)}, the library alone ${ms(library_ms)}: ${ratio.toFixed(2)}×; its fields ${ms(fields_ms)} more.`,
    ...(ratio > PDF_GOAL ? [`Warning: that is more than the goal of ${PDF_GOAL}×.`] : []),
  ]);
}

/** Records or checks the figures of the rules; a model's depend on the model. */
function concluded(sections: readonly Section[], thresholds: Thresholds, { record }: EvalOptions): number {
  const figures = sections.map(({ kind, rules }) => ({ kind, figures: rules.figures }));
  const faults = shortfalls(figures, thresholds);
  if (record) {
    writeFileSync(THRESHOLDS, `${JSON.stringify(recordedWith(figures, thresholds), null, 2)}\n`);
    print(['', `Recorded in ${THRESHOLDS}.`]);
  }
  print(['', ...faults, faults.length === 0 ? 'No figure is worse than recorded.' : 'Worse than recorded.']);
  return faults.length === 0 ? 0 : 1;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      error instanceof UsageError ? `${error.message}\n\n${USAGE}` : `${explain(error)}\n`,
    );
    process.exit(2);
  },
);
