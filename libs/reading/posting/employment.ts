import type { JobType } from '#contracts/job';
import { labelled, type Page } from './page';
import { type ReadField, spanOf, surest } from '../text/read-field';

type Rule = readonly [JobType, RegExp];

/** That the job has no end. */
const LASTING =
  /\b(?:permanent|regular|unbefristet\w*|festanstellung|cdi|indefinido|clt|perm|tempo indeterminato|vast contract|umowa o pracę|tillsvidare\w*)\b/iu;

/** Bare words, for labels and titles. The first that fits counts: "full-time internship" is an internship. */
const WORDS: readonly Rule[] = [
  [
    'internship',
    /\b(?:intern|interns|internships?|trainee|co-?op|praktikum|praktikant\w*|pflichtpraktikum|stage|stagiaire|prácticas|becari[oa]|tirocinio|stagiair|staż|praktykant|pasantía|pasante|practicante|estágio|estagiári[oa]|alternance|apprenticeship|apprentice|apprenti|ausbildung|azubi)\b/iu,
  ],
  [
    'full_time',
    /\bfull[ -_]?time\b|\bvollzeit\b|\bvoll- (?:und|oder|\/) ?teilzeit|\btemps plein\b|\bplein temps\b|\btiempo completo\b|\bjornada completa\b|\btempo integral\b|\btempo pieno\b|\bvoltijd?s?\b|\bheltid\b|pełny etat|\bfuldtid\b/iu,
  ],
  [
    'part_time',
    /\bpart[ -_]?time\b|\bteilzeit\b|\bwerkstudent\w*|\bworking student\b|\bminijob\b|\btemps partiel\b|\bmedio tiempo\b|\btiempo parcial\b|\bmedia jornada\b|\bjornada parcial\b|\bmeio período\b|\bdeeltijd\b|\bdeltid\b|pół etatu/iu,
  ],
  [
    'contract',
    /\b(?:contract|contractor|contracting|freelance\w*|freiberuflich\w*|freier mitarbeiter|autónomo|indépendant|portage|w-?2|c2c|corp[ -]to[ -]corp|1099|outside ir35|inside ir35|b2b)\b/iu,
  ],
  [
    'temporary',
    /\b(?:temporary|temp|seasonal|fixed[ -]term|ftc|befristet\w*|aushilfe|cdd|intérim\w*|temporal|temporero|temporada|saison\w*|zeitarbeit|tempo determinato|vikariat|tijdelijk\w*|maternity cover|interim|casual)\b/iu,
  ],
  ['full_time', LASTING],
];

/** Phrases of running text, with how sure they are. */
const PHRASES: readonly (readonly [JobType, number, RegExp])[] = [
  [
    'internship',
    0.9,
    /\b(?:this|our|the|an?|paid|summer|winter|week|month|\d{4}) (?:\w+ )?internship\b(?! (?:experience|experiences|or))|\bwe are looking for (?:an? )?(?:\w+ )?intern\b|\b(?:prácticas (?:pre)?profesionales|equipo de prácticas|contrato de prácticas|convenio de prácticas)|\bstage de \d|\bstage \(?\d ?(?:à|-) ?\d mois|\bpraktikum (?:ab|im|in|von|für)\b|\bpflichtpraktikum/iu,
  ],
  ['part_time', 0.88, /\bworking student (?:position|role|job|\()|\bwerkstudent\w*/iu],
  [
    'contract',
    0.9,
    /\b(?:(?:outside|inside) ir35|corp[ -]to[ -]corp|c2c|w2 (?:only|contract|or)|on w-?2|1099 (?:contract|position|role))\b|\b(?:\d{1,2}|six|three|twelve|nine)[ -]?(?:\+ )?(?:months?|weeks?|mos?)[ -](?:rolling |initial )?contract\b|\bcontract[ -](?:role|position|job|basis|opportunity|to[ -]hire|length|duration)|\b(?:this is|as) an? (?:independent )?contract(?:or)?\b|\bfreelance (?:position|role|basis|contract|project|mission)|\bfreiberuflich|\bauf freelance|\bmission freelance|\bcontract:|\(b2b\)|\b(?:on|op|na|auf) b2b\b|\bb2b contract|契約社員|業務委託/iu,
  ],
  [
    'temporary',
    0.87,
    /\bfixed[ -]term\b|\btemporary (?:position|role|job|contract|assignment|basis|appointment)|\bseasonal (?:position|role|job|work|staff|business|help)|\bfor (?:our|the) (?:summer|winter|holiday|christmas) season|\bmaternity (?:leave )?cover|\b(?:\d{1,2}|six|nine|twelve)[ -]months?'? (?:\p{L}+ )?cover\b|\bbefristet(?:e[rns]?)?(?: auf| für| bis| stelle| anstellung| position| vertrag|\b)|\bauf \d{1,2} (?:monate|jahre) befristet|\bcontrat à durée déterminée|\bcontrato temporal|\btempo determinato\b|\bvikariat\b|\bpor temporada|\bmission d'intérim|\b(?:appointment|position|contract) (?:is )?(?:limited to|for a (?:fixed )?(?:period|term) of|not to exceed)/iu,
  ],
  [
    'full_time',
    0.85,
    /\bfull[ -]?time\b(?! ?(?:equivalent|experience|satisfactory|professional|work experience|study|student|education|training|employees|staff|\(not|,? satisfactory|colleagues|team of))(?<!years? of full[ -]?time)(?<!satisfactory,? full[ -]?time)|\b(?:in )?vollzeit\b|\bvoll- (?:und|oder|\/) ?teilzeit|\b(?:à )?temps plein\b|\btiempo completo\b|\bjornada completa\b|\btempo integral\b|\btempo pieno\b|\bvoltijd?s?\b|\bheltid\b|pełny etat|\bfuldtid\b|正社員|\b(?:37[.,]5|38|39|40)[ -]?(?:hours?|hrs?|stunden|std\.?|h|horas|heures)(?: ?\/?-? ?(?:a|per|pro|in der|por|par))? ?-?\/? ?(?:week|woche|semana|semaine)/iu,
  ],
  [
    'part_time',
    0.84,
    /\bpart[ -]?time\b(?! ?(?:equivalent|experience|work is|study|studies|students|\)|employees|staff))(?<!\bif part[ -]?time)|\bteilzeit(?!modell)|\btemps partiel\b|\bmedio tiempo\b|\bmedia jornada\b|\bjornada parcial\b|\bminijob\b|\bdeeltijd\b|\bdeltid\b|\b(?:1\d|2\d|[5-9])(?: ?- ?\d{2})?[ -]?(?:hours?|stunden|std\.?|horas|heures) (?:a|per|pro|por|par|in der|\/) ?(?:week|woche|semana|semaine)/iu,
  ],
  [
    'full_time',
    0.7,
    /\bpermanent (?:position|role|job|contract|basis|employment|full)|\bon a permanent basis|\bunbefristete?[rns]?\b|\bfestanstellung\b|\bcontrato indefinido|\btempo indeterminato\b|\bvast contract\b|umowa o pracę|\btillsvidare\w*|\bindefinido\b|\bcontrat à durée indéterminée/iu,
  ],
  // Abbreviations of French, Brazilian and British contracts, in capitals only.
  ['full_time', 0.7, /(?<![\p{L}\d])(?:CDI|CLT)(?![\p{L}\d])/u],
  ['temporary', 0.87, /(?<![\p{L}\d])(?:CDD|FTC)(?![\p{L}\d])/u],
];

/** In every phrase about the kind of employment; most sentences have none, which spares them the rules. */
const CUE =
  /time|zeit|cover|temp|tiempo|contra|intern|prácticas|stage|praktik|student|ir35|c2c|corp|w-?2|1099|freelanc|freiberuf|b2b|fixed|ftc|season|matern|befrist|fest|cdd|cdi|clt|limited|exceed|jornada|minijob|job|ho?u?rs|stunden|std|horas|heures|\dh|perman|indefinido|durée|indeterm|determ|voltijd|deeltijd|deltid|heltid|fuldtid|etat|umow|vast|tillsvidare|vikariat|社員|委託/iu;
/** How far behind the title its line is read for terms, in characters. */
const MAX_HEAD = 160;
/** A pay per year without a word on hours is full-time pay by custom; the least sure reading. */
const BY_YEARLY_PAY = 0.45;

function wordIn(text: string, rules: readonly Rule[]): { type: JobType; match: RegExpExecArray } | null {
  for (const [type, pattern] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return { type, match };
  }
  return null;
}

function fromLabels(page: Page): ReadField<JobType>[] {
  return labelled(page, 'job_type').flatMap((label) => {
    const found = wordIn(label.text, WORDS);
    if (found === null) return [];
    // "Permanent" tells how long the job lasts, and its hours only by custom.
    const confidence = LASTING.test(found.match[0]) ? 0.75 : 0.97;
    return [{ value: found.type, confidence, ...spanOf(found.match, label.start) }];
  });
}

/** The kind of job as the title tells it; "Contract Specialist" and "Internal Auditor" tell nothing. */
function fromTitle(title: ReadField<string> | null, page: Page): ReadField<JobType>[] {
  if (title === null) return [];
  const lineEnd = page.text.indexOf('\n', title.start);
  const end = Math.min(lineEnd === -1 ? page.text.length : lineEnd, title.start + MAX_HEAD);
  const head = page.text.slice(title.start, end);
  const found =
    wordIn(
      page.text.slice(title.start, title.end),
      WORDS.filter(([type]) => type === 'internship' || type === 'part_time'),
    ) ??
    wordIn(head, [
      [
        'contract',
        /[([|,-] ?(?:contract|contractor|freelance|b2b)\b ?(?:[)\]|,-]|$)|^(?:contract|freelance) ?[:-]/iu,
      ],
      [
        'temporary',
        /\b(?:temporary|seasonal|fixed[ -]term|ftc|maternity cover|months?'? cover|befristet)\b/iu,
      ],
    ]);
  return found === null ? [] : [{ value: found.type, confidence: 0.93, ...spanOf(found.match, title.start) }];
}

function fromSentences(page: Page): ReadField<JobType>[] {
  return page.sentences.flatMap((sentence) => {
    if (!CUE.test(sentence.text)) return [];
    return PHRASES.flatMap(([value, confidence, pattern]) => {
      const match = pattern.exec(sentence.text);
      return match === null ? [] : [{ value, confidence, ...spanOf(match, sentence.start) }];
    });
  });
}

/** Where the salary is stated, if it is per year. */
export interface YearlyPay {
  readonly start: number;
  readonly end: number;
}

/**
 * Which kind of employment a posting offers: as labelled, as its title says, or as its text says. Where it says
 * nothing but states a pay per year, full time is concluded, at a confidence below one half.
 */
export function readEmployment(
  page: Page,
  title: ReadField<string> | null,
  yearlyPay: YearlyPay | null,
): ReadField<JobType> | null {
  const concluded: ReadField<JobType>[] =
    yearlyPay === null
      ? []
      : [{ value: 'full_time', confidence: BY_YEARLY_PAY, start: yearlyPay.start, end: yearlyPay.end }];
  return surest([...fromLabels(page), ...fromTitle(title, page), ...fromSentences(page), ...concluded]);
}
