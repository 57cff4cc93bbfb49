import { THREE } from '../testing/samples';
import {
  choiceOf,
  decided,
  type Decisions,
  readBack,
  stillThere,
  tallyOf,
  toggled,
  written,
} from './decisions';

const NONE: Decisions = new Map();
const MIXED = decided(
  decided(decided(NONE, ['name'], { kind: 'accept' }), ['skills'], { kind: 'edit', value: { list: ['Go'] } }),
  ['mill'],
  { kind: 'skip' },
);

describe('decisions about suggestions', () => {
  it('are taken back by the same decision, and replaced by another', () => {
    const accepted = toggled(NONE, 'name', 'accept');
    expect(toggled(accepted, 'name', 'accept')).toEqual(NONE);
    expect(toggled(accepted, 'name', 'skip').get('name')).toEqual({ kind: 'skip' });
    expect(toggled(MIXED, 'skills', 'accept').get('skills')).toEqual({ kind: 'accept' });
  });

  it('are sent without what was skipped, and with what was written instead', () => {
    expect(choiceOf(MIXED)).toEqual({
      accept: ['name', 'skills'],
      edits: [{ id: 'skills', value: { list: ['Go'] } }],
    });
    expect(choiceOf(NONE)).toEqual({ accept: [], edits: [] });
  });

  it('are counted over what is suggested', () => {
    expect(tallyOf(MIXED, THREE)).toEqual({ accepted: 1, edited: 1, skipped: 1, left: 0 });
    expect(tallyOf(NONE, THREE)).toEqual({ accepted: 0, edited: 0, skipped: 0, left: 3 });
  });

  it('are kept as text, and forgotten where nothing is suggested any more', () => {
    const kept = readBack(written(MIXED));
    expect(kept).toEqual(MIXED);
    expect([...stillThere(kept, THREE.slice(0, 1)).keys()]).toEqual(['name']);
    expect(readBack('{')).toEqual(NONE);
    expect(readBack(null)).toEqual(NONE);
  });
});
