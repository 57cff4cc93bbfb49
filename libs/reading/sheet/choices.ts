import { JOB_TYPES, type JobType, REMOTE_OPTIONS, type RemoteOption } from '#contracts/job';
import { EXPERIENCE_LEVELS, type ExperienceLevel } from '#contracts/profile';
import { readEmployment } from '../posting/employment';
import { readPage } from '../posting/page';
import { readWorkplace } from '../posting/workplace';
import type { CellReading } from './cell-reading';
import { foldedWords } from './folded';

const LONGEST = 100;
const YES = /^(?:y|yes|true|1|x|ja|j|wahr|oui|o|vrai|si|s|verdadero|✓|✔|☑)$/iu;
const NO = /^(?:n|no|false|0|nein|falsch|non|faux|falso)$/iu;

/** Yes or no in English, German, French and Spanish, as words, letters, figures or ticks; `null` for neither. */
export function yesOrNo(cell: string): boolean | null {
  const plain = cell.normalize('NFKD').replace(/\p{M}+/gu, '');
  if (YES.test(plain)) return true;
  return NO.test(plain) ? false : null;
}

const codeOf = (cell: string): string => foldedWords(cell).replace(/ /g, '_');

/** Where the work is done: the words of postings, or an answer to "Remote?". */
export function readRemote(cell: string): CellReading<RemoteOption> {
  const option =
    REMOTE_OPTIONS.find((one) => one === codeOf(cell)) ??
    (yesOrNo(cell) === true ? 'remote' : null) ??
    (yesOrNo(cell) === false ? 'onsite' : null) ??
    readWorkplace(readPage(`Workplace: ${cell.slice(0, LONGEST)}`))?.value;
  return option === undefined
    ? { fault: 'This says not where the work is done. Write remote, hybrid or onsite.' }
    : { value: option };
}

/** The kind of employment, in the words of postings. */
export function readJobType(cell: string): CellReading<JobType> {
  const type =
    JOB_TYPES.find((one) => one === codeOf(cell)) ??
    readEmployment(readPage(`Job type: ${cell.slice(0, LONGEST).replaceAll('_', ' ')}`), null, null)?.value;
  return type === undefined
    ? { fault: 'This is no kind of job. Write full_time, part_time, contract, internship or temporary.' }
    : { value: type };
}

/** The first that fits counts: "mid-senior" is asked of people in the middle. */
const LEVELS: readonly (readonly [ExperienceLevel, RegExp])[] = [
  [
    'mid',
    /\b(?:mid|middle|midlevel|intermediate|medior|regular|confirme|intermedio|mittel|berufserfahren)\b/,
  ],
  [
    'junior',
    /\b(?:junior|jr|entry|entry level|graduate|associate|intern|internship|trainee|einsteiger|berufseinsteiger|debutant|principiante|beginner|student)\b/,
  ],
  [
    'senior',
    /\b(?:senior|sr|lead|principal|staff|head|director|executive|expert|leitung|experimente|experto|jefe|manager)\b/,
  ],
];

export function readLevelCell(cell: string): CellReading<ExperienceLevel> {
  const folded = foldedWords(cell);
  const level =
    EXPERIENCE_LEVELS.find((one) => one === folded) ?? LEVELS.find(([, words]) => words.test(folded))?.[0];
  return level === undefined ? { fault: 'This is no level. Write junior, mid or senior.' } : { value: level };
}
