import { grouped } from '../text/grouped';

/** What a labelled line of a posting is about; `other` only ends the value before it. */
export type LabelKind =
  'title' | 'company' | 'location' | 'workplace' | 'job_type' | 'salary' | 'deadline' | 'years' | 'other';

/** A value that stands behind its label ("Job type: Full-time"), on the same line or alone on the next. */
export interface LabelledValue {
  readonly kind: LabelKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NAMES: Readonly<Record<LabelKind, string>> = {
  title:
    'job title|position title|title|position|role title|stellenbezeichnung|stelle|position als|intitulé du poste|poste|puesto de trabajo|puesto|cargo|vaga',
  company:
    'company name|company|employer|organi[sz]ation|hiring company|unternehmen|arbeitgeber|firma|entreprise|société|employeur|empresa|compañía',
  location:
    'job location|work location|location|locations|office location|city|duty station|standort|arbeitsort|einsatzort|ort|lieu de travail|lieu|localisation|ubicación|lugar de trabajo|lugar|localización|localização|local',
  workplace:
    'location options|location type|workplace type|workplace|work model|work mode|working model|work arrangement|work setting|work type|remote policy|telework(?: eligible)?|work location type|remote work|remote|arbeitsmodell|homeoffice|télétravail|modalidad(?: de trabajo)?|modelo de trabajo|modalidade',
  job_type:
    'job type|employment type|employement type|type of employment|employment|contract type|type of contract|contract|work schedule|schedule|time type|position type|appointment type|working hours|vertragsart|beschäftigungsart|anstellungsart|arbeitszeit|umfang|type de contrat|contrat|type de poste|temps de travail|tipo de contrato|tipo de empleo|contrato|jornada|regime',
  salary:
    'salary range|salary|base salary|annual salary|proposed salary range|pay range|pay rate|pay|compensation|comp|remuneration|wage|wages|rate|day rate|daily rate|hourly rate|ctc|stipend|gehalt|gehaltsspanne|jahresgehalt|monatsgehalt|vergütung|lohn|stundenlohn|tagessatz|salaire|rémunération|tjm|salario|sueldo|remuneración|retribución|salário|remuneração',
  deadline:
    'application deadline|deadline|closing date|apply by|applications close|opening and closing period(?: for this job application)?|open (?:and|&) closing dates|bewerbungsfrist|bewerbungsschluss|date limite(?: de candidature)?|fecha límite|fecha de cierre|plazo(?: de inscripción)?|prazo',
  years:
    'experience required|required experience|years of experience|experience|exp|berufserfahrung|expérience|experiencia',
  other:
    'date posted|posted|likes|dislikes|love|experience level|seniority(?: level)?|level|role|industry|company size|company type|technologies|tech stack|stack|skills|key skills|job description|description|job benefits|benefits|requirements|responsibilities|start(?: date)?|travel requirement|number of vacancies|who may apply|reference(?: id)?|reporting to|department|team|visa|contact|website|url|apply|hours|about us|company description|eintrittsdatum|ab|referenz|startdatum|duration|dauer|durée|duración',
};

/** Labels that also are ordinary words of sentences: they count at the beginning of a line only. */
const LINE_START_ONLY: ReadonlySet<LabelKind> = new Set([
  'title',
  'company',
  'location',
  'deadline',
  'years',
]);
const KINDS = Object.keys(NAMES) as LabelKind[]; // the keys of the record above
const GROUPS = KINDS.map((kind) => `(?<${kind}>${NAMES[kind]})`).join('|');
const LABEL = new RegExp(`(?<![\\p{L}\\d])(?:${GROUPS})\\*{0,2} ?(?:\\([^)\\n]{0,30}\\))? ?:\\*{0,2}`, 'giu');
const MAX_VALUE = 160;

function kindOf(match: RegExpMatchArray): LabelKind {
  return KINDS.find((kind) => match.groups?.[kind] !== undefined) ?? 'other';
}

/** Bullets and markup may stand before a label. */
const MAX_SIGNS = 12;

function beginsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_SIGNS - 1), at);
  const newline = before.lastIndexOf('\n');
  if (newline === -1 && at > MAX_SIGNS) return false;
  return !/[\p{L}\d]/u.test(before.slice(newline + 1));
}

function valueAfter(text: string, from: number, limit: number): { start: number; end: number } | null {
  let start = from;
  const most = Math.min(limit, from + MAX_VALUE);
  while (start < most && /[\s*]/.test(text.charAt(start))) start += 1;
  const newline = text.indexOf('\n', start);
  const end = Math.min(newline === -1 ? most : newline, most);
  const value = text.slice(start, end).trimEnd();
  return value === '' ? null : { start, end: start + value.length };
}

/** The labelled values of a text by kind, each in order. A value ends with its line, or where the next label begins. */
export function readLabels(text: string): ReadonlyMap<LabelKind, readonly LabelledValue[]> {
  const found = [...text.matchAll(LABEL)]
    .map((match) => ({ kind: kindOf(match), start: match.index, end: match.index + match[0].length }))
    .filter(({ kind, start }) => !LINE_START_ONLY.has(kind) || beginsLine(text, start));
  const values = found.flatMap(({ kind, end }, index): LabelledValue[] => {
    const value = kind === 'other' ? null : valueAfter(text, end, found[index + 1]?.start ?? text.length);
    return value === null ? [] : [{ kind, text: text.slice(value.start, value.end), ...value }];
  });
  return grouped(values, ({ kind }) => kind);
}
