import type { PagePosting } from '#reading';
import type { LabelledFolder } from '../../labelled-folder';
import type { Figure, Outcome } from '../../outcome';
import type { Kind } from '../kind';
import { predictedJobs } from './predict';
import {
  type ExpectedJob,
  judgedPayload,
  PAYLOAD_CHECKS,
  type PayloadCheck,
  type PayloadVerdict,
} from './score';
import { shareFigure } from '../../measures/figures';

interface LabelledPayload {
  readonly id: string;
  readonly file: string;
  readonly endpoint: string | null;
  readonly expected: readonly ExpectedJob[];
}

const LABELS = '.meta.json';

/** Answers of job boards and pages in their own form. */
export const payloads: Kind = { name: 'payloads', parts: ['payloads'], reads: false, measure };

async function measure(data: LabelledFolder): Promise<Outcome> {
  const predictions: Record<string, readonly PagePosting[]> = {};
  const verdicts: { readonly id: string; readonly verdict: PayloadVerdict }[] = [];
  for (const { id, file, endpoint, expected } of data.all<LabelledPayload>('payloads', LABELS)) {
    const found = predictedJobs(data.text(`payloads/${file}`), endpoint);
    predictions[id] = found;
    verdicts.push({ id, verdict: judgedPayload(expected, found) });
  }
  return {
    predictions,
    figures: figuresOf(verdicts.map(({ verdict }) => verdict)),
    faults: verdicts.flatMap(({ id, verdict }) =>
      verdict.faults.length === 0
        ? []
        : [{ item: id, weight: verdict.faults.length, detail: verdict.faults.join('; ') }],
    ),
  };
}

function figuresOf(verdicts: readonly PayloadVerdict[]): Figure[] {
  const checks = verdicts.flatMap((verdict) => verdict.checks);
  const unexpected = verdicts.reduce((sum, verdict) => sum + verdict.unexpected, 0);
  return [
    ...PAYLOAD_CHECKS.flatMap((name) => checkFigure(name, checks)),
    { name: 'unexpected jobs', value: unexpected, unit: 'faults', judge: 'unexpected_jobs' },
  ];
}

function checkFigure(name: PayloadCheck['name'], checks: readonly PayloadCheck[]): Figure[] {
  const own = checks.filter((check) => check.name === name);
  const right = own.filter(({ isRight }) => isRight).length;
  return own.length === 0 ? [] : [shareFigure(name, [right, own.length], { judge: `accuracy.${name}` })];
}
