import { basename, join } from 'node:path';
import { share } from '../../measures/counts';
import { shareFigure } from '../../measures/figures';
import { ndcg } from '../../measures/ranking';
import type { LabelledFolder } from '../../labelled-folder';
import type { Fault, Figure, Outcome } from '../../outcome';
import type { Readers } from '../../readers/readers';
import { DocumentFault } from '../../../src/platform/documents';
import type { ResumeFields } from '../../../src/resumes/resume-fields';
import type { Kind } from '../kind';
import { predictedScore } from './predict';

interface LabelledJob {
  readonly id: string;
  readonly job_text: string;
  /** By the resume's id, 1 to 3; resumes that are not named are not relevant. */
  readonly relevance: Readonly<Record<string, number>>;
  /** Texts made to score high without being fit. */
  readonly adversarial?: readonly { readonly id: string; readonly text: string }[];
}

interface PooledResume {
  readonly resume_id: string;
  /** From the folder of matches. */
  readonly file: string;
}

/** A job with the pool in the order of their scores, and the scores of the texts that should not be first. */
interface RankedJob {
  readonly job: LabelledJob;
  readonly ranking: readonly { readonly id: string; readonly score: number; readonly relevance: number }[];
  readonly adversarial: readonly { readonly id: string; readonly score: number }[];
}

/** Relevance of a resume that fits. */
const FITS = 3;

/** Resumes ranked for postings, both read by the product. */
export const match: Kind = {
  name: 'match',
  parts: ['match/jobs.json', 'match/pool.json', 'resumes/files'],
  reads: true,
  measure,
};

async function measure(data: LabelledFolder, readers: Readers): Promise<Outcome> {
  const pool = new Map<string, ResumeFields | null>();
  for (const { resume_id, file } of data.list<PooledResume>('match/pool.json')) {
    pool.set(resume_id, await fieldsOrNone(data.bytes(join('match', file)), basename(file), readers));
  }
  const ranked: RankedJob[] = [];
  for (const job of data.list<LabelledJob>('match/jobs.json')) ranked.push(await rank(job, pool, readers));
  return {
    predictions: Object.fromEntries(ranked.map((one) => [one.job.id, scoresOf(one)])),
    figures: figuresOf(ranked),
    faults: ranked.filter(hasRelevant).flatMap(faultOf),
  };
}

/** A resume that cannot be read scores nothing. */
async function fieldsOrNone(bytes: Buffer, name: string, readers: Readers): Promise<ResumeFields | null> {
  try {
    return (await readers.resume(bytes, name)).fields;
  } catch (error) {
    if (error instanceof DocumentFault) return null;
    throw error;
  }
}

async function rank(
  job: LabelledJob,
  pool: ReadonlyMap<string, ResumeFields | null>,
  readers: Readers,
): Promise<RankedJob> {
  const posting = await readers.posting(job.job_text);
  const adversarial = [];
  for (const { id, text } of job.adversarial ?? []) {
    const fields = await fieldsOrNone(Buffer.from(text), `${id}.txt`, readers);
    adversarial.push({ id, score: fields === null ? 0 : predictedScore(fields, posting) });
  }
  const ranking = [...pool]
    .map(([id, fields]) => ({
      id,
      score: fields === null ? 0 : predictedScore(fields, posting),
      relevance: job.relevance[id] ?? 0,
    }))
    .sort((a, b) => b.score - a.score);
  return { job, ranking, adversarial };
}

const scoresOf = ({ ranking, adversarial }: RankedJob): Record<string, number> =>
  Object.fromEntries([...ranking, ...adversarial].map(({ id, score }) => [id, score]));

const hasRelevant = ({ ranking }: RankedJob): boolean => ranking.some(({ relevance }) => relevance > 0);
const qualityOf = ({ ranking }: RankedJob): number => ndcg(ranking.map(({ relevance }) => relevance));

function figuresOf(all: readonly RankedJob[]): Figure[] {
  const judged = all.filter(hasRelevant);
  const firsts = judged.filter(({ ranking }) => ranking[0]?.relevance === bestOf(ranking)).length;
  const attacks = judged.flatMap(attacksOf);
  const below = attacks.filter(({ score, best }) => score < best).length;
  const mean = share(
    judged.reduce((sum, one) => sum + qualityOf(one), 0),
    judged.length,
  );
  return [
    { name: 'nDCG@10', value: mean, unit: 'share', basis: `${judged.length} jobs`, judge: 'ndcg10' },
    shareFigure('best first', [firsts, judged.length], { judge: 'top1' }),
    shareFigure('adversarial below best', [below, attacks.length], { judge: 'adversarial_below_best' }),
    ...judged.map((one): Figure => ({
      name: `nDCG@10: ${one.job.id}`,
      value: qualityOf(one),
      unit: 'share',
      is_detail: true,
    })),
  ];
}

const bestOf = (ranking: RankedJob['ranking']): number =>
  Math.max(...ranking.map(({ relevance }) => relevance));

/** Each adversarial text beside the best score of a resume that fits; none where nobody fits. */
function attacksOf({ ranking, adversarial }: RankedJob): { id: string; score: number; best: number }[] {
  const fitting = ranking.filter(({ relevance }) => relevance >= FITS).map(({ score }) => score);
  return fitting.length === 0
    ? []
    : adversarial.map(({ id, score }) => ({ id, score, best: Math.max(...fitting) }));
}

const SHOWN = 6;

function faultOf(one: RankedJob): Fault[] {
  const { job, ranking } = one;
  const quality = qualityOf(one);
  const above = attacksOf(one).filter(({ score, best }) => score >= best);
  if (quality === 1 && above.length === 0) return [];
  const order = ranking
    .filter(({ relevance }, place) => place < SHOWN || relevance > 1)
    .map(({ id, score, relevance }) => `${id} ${score.toFixed(1)} (${relevance})`);
  const attacks = above.map(({ id, score }) => `${id} ${score.toFixed(1)} stands above the best`);
  return [
    {
      item: job.id,
      weight: 1 - quality + above.length / 10,
      detail: [`nDCG ${quality.toFixed(3)}: ${order.join(', ')}`, ...attacks].join('; '),
    },
  ];
}
