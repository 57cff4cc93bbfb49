import { adzuna } from './adzuna';
import { arbeitnow } from './arbeitnow';
import { ashby } from './ashby';
import { bamboohr } from './bamboohr';
import type { BoardAdapter } from './board';
import { breezy } from './breezy';
import { feed } from './feed';
import { greenhouse } from './greenhouse';
import { hackernews } from './hackernews';
import { himalayas } from './himalayas';
import { indeed } from './indeed';
import { jobicy } from './jobicy';
import { jooble } from './jooble';
import { jsearch } from './jsearch';
import { lever } from './lever';
import { personio } from './personio';
import { recruitee } from './recruitee';
import { remoteok } from './remoteok';
import { remotive } from './remotive';
import { smartrecruiters } from './smartrecruiters';
import { teamtailor } from './teamtailor';
import { themuse } from './themuse';
import { unknownBoard } from './unknown';
import { usajobs } from './usajobs';
import { workable } from './workable';
import { workday } from './workday';

/** Every board, in the order in which they are asked whether a payload is theirs: the least particular last. */
export const BOARDS: readonly BoardAdapter[] = [
  greenhouse,
  lever,
  ashby,
  workable,
  smartrecruiters,
  recruitee,
  personio,
  workday,
  teamtailor,
  bamboohr,
  breezy,
  hackernews,
  indeed,
  adzuna,
  jooble,
  jsearch,
  remotive,
  jobicy,
  himalayas,
  remoteok,
  arbeitnow,
  themuse,
  usajobs,
  feed,
  unknownBoard,
];

/** The board whose page an address is, and where its API answers for that posting. */
export function boardAddress(page: string): { readonly board: string; readonly address: string } | null {
  if (!URL.canParse(page)) return null;
  const url = new URL(page);
  if (!/^https?:$/.test(url.protocol)) return null;
  for (const { name, addressOf } of BOARDS) {
    const address = addressOf(url);
    if (address !== null) return { board: name, address };
  }
  return null;
}
