import { roleWords } from './duplicates/title';
import { kept } from './kept';

/** Words of one meaning, in the languages that postings and resumes come in most. */
const SAME_WORD: Readonly<Record<string, string>> = {
  developer: 'engineer',
  development: 'engineer',
  engineering: 'engineer',
  programmer: 'engineer',
  developpeur: 'engineer',
  developpeuse: 'engineer',
  ingenieur: 'engineer',
  ingenieure: 'engineer',
  entwickler: 'engineer',
  entwicklerin: 'engineer',
  desarrollador: 'engineer',
  desarrolladora: 'engineer',
  ingeniero: 'engineer',
  ingeniera: 'engineer',
  desenvolvedor: 'engineer',
  desenvolvedora: 'engineer',
  engenheiro: 'engineer',
  engenheira: 'engineer',
  programador: 'engineer',
  sviluppatore: 'engineer',
  ontwikkelaar: 'engineer',
  разработчик: 'engineer',
  инженер: 'engineer',
  logiciel: 'software',
  analyste: 'analyst',
  analista: 'analyst',
  analytiker: 'analyst',
  maths: 'mathematics',
  math: 'mathematics',
  lecturer: 'teacher',
  tutor: 'teacher',
  lehrer: 'teacher',
  lehrerin: 'teacher',
  professeur: 'teacher',
  profesor: 'teacher',
  profesora: 'teacher',
  nursing: 'nurse',
  krankenpfleger: 'nurse',
  infirmier: 'nurse',
  infirmiere: 'nurse',
  enfermera: 'nurse',
  enfermero: 'nurse',
  elektriker: 'electrician',
  electricien: 'electrician',
  electricista: 'electrician',
  leiter: 'manager',
  leiterin: 'manager',
  responsable: 'manager',
  gerente: 'manager',
  accounting: 'accountant',
  comptable: 'accountant',
  contable: 'accountant',
  buchhalter: 'accountant',
  buchhalterin: 'accountant',
  recruiting: 'recruiter',
  recruitment: 'recruiter',
  marketer: 'marketing',
  reliability: 'devops',
  sre: 'devops',
  ml: 'machine',
};
/** One word of a title's reading that stands for two. */
const TWO_WORDS: Readonly<Record<string, readonly string[]>> = {
  softwareengineer: ['software', 'engineer'],
  registerednurse: ['registered', 'nurse'],
  softwareentwickler: ['software', 'engineer'],
  softwareentwicklerin: ['software', 'engineer'],
};
/** What a title says of the level and of nothing else. */
const LEVEL_WORDS: ReadonlySet<string> = new Set(
  (
    'senior junior lead principal staff head director vicepresident chief intern trainee graduate apprentice associate ' +
    'assistant deputy mid entry level qualified experienced expert working student werkstudent praktikant praktikum ' +
    'stagiaire alternance i ii iii iv v vi start der die das la le les du des el los las da do with mit con en im'
  ).split(' '),
);

/** The words by which a title names an occupation: without level, gender marks, places and requisition numbers. */
const occupationWords: (title: string) => ReadonlySet<string> = kept(
  (title) =>
    new Set(
      roleWords(title)
        .flatMap((word) => TWO_WORDS[word] ?? [SAME_WORD[word] ?? word])
        .filter((word) => !LEVEL_WORDS.has(word) && !/^\d+$/.test(word)),
    ),
);

/** How near the nearest of the member's positions is to a job's occupation. */
export interface OccupationMatch {
  /** Share of the words of the job's title that the position's title has, 0 to 1. */
  readonly share: number;
  readonly position: string;
}

/** @returns `null` if the member names no position or the job's title names no occupation: nothing is known then */
export function matchOccupation(positions: readonly string[], title: string): OccupationMatch | null {
  const asked = occupationWords(title);
  if (asked.size === 0) return null;
  let best: OccupationMatch | null = null;
  for (const position of positions) {
    const held = occupationWords(position);
    if (held.size === 0) continue;
    const share = [...asked].filter((word) => held.has(word)).length / asked.size;
    if (best === null || share > best.share) best = { share, position };
  }
  return best;
}
