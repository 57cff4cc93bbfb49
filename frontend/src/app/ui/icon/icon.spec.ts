import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICONS } from './icons';

it('has a drawing for each name, and a name for each drawing', () => {
  const sprite = readFileSync(join(__dirname, '../../../../public/icons.svg'), 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="([\w-]+)" viewBox="0 0 24 24">/g)].map(([, id]) => id);
  expect([...drawn].sort()).toEqual([...ICONS].sort());
});
