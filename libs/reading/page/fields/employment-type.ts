import type { JobType } from '#contracts/job';
import { listOrOne, text } from '../json/values';

/** Words and codes of boards. The first that fits counts: "Full-time internship" is an internship. */
const WORDS: readonly (readonly [JobType, RegExp])[] = [
  [
    'internship',
    /\bintern(?:s|ship)?\b|\btrainee|\bprakti[kc]|\bstagiaire|\bstage\b|\bapprenti|\bausbildung|\balternance|\bprácticas/,
  ],
  [
    'contract',
    /\bcontract(?:or|ing|s)?\b|\bfreelanc|\bself ?employed|\bindependent|\bb2b\b|\b1099\b|\bfreiberuf/,
  ],
  [
    'full_time',
    /\bfull ?(?:or )?(?:part )?time|\bfulltime|\bfull\b|\bvollzeit|\bvoll und|\btemps (?:plein|complet)|\bplein temps|\btiempo completo|\bjornada completa|\btempo (?:pieno|integral)|\bvoltijd|\bheltid|\bpełny/,
  ],
  [
    'part_time',
    /\bpart ?time|\bparttime|\bpart\b|\bteilzeit|\btemps partiel|\bmedio tiempo|\btiempo parcial|\bmedia jornada|\btempo parziale|\bdeeltijd|\bdeltid|\bminijob|\bwerkstudent|\bworking student/,
  ],
  [
    'temporary',
    /\btemp\b|\btemporary|\btemporal|\bseasonal|\bcasual|\bfixed ?term|\bper ?diem|\bbefristet|\bcdd\b|\bintérim|\binterim|\bterm\b/,
  ],
  ['full_time', /\bpermanent|\bregular|\bemployee|\bcdi\b|\bunbefristet|\bfestanstellung|\bindefinido/],
];

/** "permanent contract" says how long, not for whom. */
const LASTING_CONTRACT =
  /\b(?:permanent|indefinite|open ?ended|employment|fixed ?term|full ?time) contract\b|\bcontract of employment\b/g;

function typeOf(written: string): JobType | null {
  const words = written
    .slice(0, 200)
    .replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(LASTING_CONTRACT, (found) => found.replace(/contract.*/, ''));
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * The kind of employment of a code, a label, or a list of them (also "PART_TIME, FULL_TIME"): an internship if one is
 * named, else what is named first. `null` for what is not known.
 */
export function employmentType(value: unknown): JobType | null {
  const types = listOrOne(value)
    .slice(0, 20)
    .flatMap((item) => (text(item) ?? '').split(/[,;|]/))
    .flatMap((item) => typeOf(item) ?? []);
  return types.find((type) => type === 'internship') ?? types[0] ?? null;
}
