import type { Figure } from './outcome';
import { recordedWith, shortfalls } from './thresholds';

const shareOf = (name: string, value: number): Figure => ({ name, value, unit: 'share' });
const faultsOf = (name: string, value: number): Figure => ({ name, value, unit: 'faults' });

describe('recorded figures', () => {
  it('name what fell below them by more than the margin', () => {
    const figures = [shareOf('F1', 0.894), shareOf('recall', 0.896), faultsOf('surprises', 1)];
    const thresholds = { kind: { F1: 0.9, recall: 0.9, surprises: 0 } };

    expect(shortfalls([{ kind: 'kind', figures }], thresholds)).toEqual([
      'kind: F1 is 0.894, and 0.9 was reached before.',
      'kind: surprises is 1, and 0 was reached before.',
    ]);
  });

  it('name a figure that is not measured any more, but no kind that the folder lacks', () => {
    const thresholds = { kind: { F1: 0.9 }, absent: { F1: 1 } };

    expect(shortfalls([{ kind: 'kind', figures: [] }], thresholds)).toEqual([
      'kind: F1 is recorded as 0.9 and was not measured.',
    ]);
  });

  it('rise with better figures, rounded down, and never fall', () => {
    const figures = [
      shareOf('better', 0.98765),
      shareOf('worse', 0.5),
      shareOf('exact', 0.29),
      faultsOf('fewer', 1),
      faultsOf('more', 4),
      { ...shareOf('part', 0.1), is_detail: true },
    ];
    const thresholds = { kind: { better: 0.9, worse: 0.9, fewer: 2, more: 2 }, absent: { F1: 1 } };

    expect(recordedWith([{ kind: 'kind', figures }], thresholds)).toEqual({
      kind: { better: 0.987, worse: 0.9, exact: 0.29, fewer: 1, more: 2 },
      absent: { F1: 1 },
    });
  });
});
