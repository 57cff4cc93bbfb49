import type { LabelledFolder } from '../../labelled-folder';
import type { Outcome } from '../../outcome';
import type { Readers } from '../../readers/readers';
import type { Kind } from '../kind';
import { skillSets } from '../skills/skill-table';
import { type JudgedPosting, judged, type LabelledPosting, postingFaults, postingFigures } from './score';
import { type PredictedPosting, predictedPosting } from './predict';

/** Texts of postings. */
export const jds: Kind = { name: 'jds', parts: ['jds/truth', 'jds/texts'], reads: true, measure };

async function measure(data: LabelledFolder, readers: Readers): Promise<Outcome> {
  const predictions: Record<string, PredictedPosting> = {};
  const all: JudgedPosting[] = [];
  for (const posting of data.all<LabelledPosting>('jds/truth')) {
    const found = predictedPosting(await readers.posting(data.text(`jds/${posting.file}`)));
    predictions[posting.id] = found;
    const { labels } = posting;
    if (labels) all.push(judged({ ...posting, labels }, found));
  }
  const setOf = skillSets(data);
  return { predictions, figures: postingFigures(all, setOf), faults: postingFaults(all, setOf) };
}
