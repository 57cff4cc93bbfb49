import { type Line, withoutMarkup } from '../text/lines';

export const SECTION_KINDS = ['requirements', 'nice', 'responsibilities', 'benefits', 'other'] as const;
/** What a part of a posting is about; `nice` are requirements that are welcome but not needed. */
export type SectionKind = (typeof SECTION_KINDS)[number];

const LEAD =
  '(?:your|our|the|key|main|job|role|position|minimum|basic|required|core|essential|general|additional|dein|deine|ihr|ihre|unsere|das|die|vos|votre|ton|tes|nos|le|les|tus|tu|su|sus|los|las|principales|hauptsächliche|sua|suas|seu)?(?: (?:main|key|core|daily|new|job|professional|technical))?';

/** Whole headings in English, German, French, Spanish and Portuguese; the first kind that fits counts. */
const WHOLE: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'nice',
    new RegExp(
      `^(?:${LEAD} ?)?(?:nice[ -]to[ -]haves?|good to have|preferred|desirables?|desired|bonus(?: points)?|plus(?:es)?|ideally|it would be a plus|it's a plus|an? (?:plus|advantage)|what (?:also |would )?helps?|(?:it (?:also )?helps|it would help) if(?: you(?: have| know| are)?)?|(?:also )?helpful|(?:even )?better(?: still)? if(?: you(?: have| know| are)?)?|even better|great if you have|pluspunkte|(?:was|das) hilft|hilfreich(?: ist| wäre)?|(?:schön|gut|toll) wäre(?: es)?|wünschenswert|von vorteil|nice[ -]to[ -]have kenntnisse|les plus|un plus|ce qui aide|atouts|serait un plus|deseables?|se valorará?|valorable|(?:qué |también |lo que )?valoramos|(?:qué|lo que) (?:suma|ayuda)|suma puntos|ajuda ter|diferenciais|desejável)(?: (?:qualifications?|skills?|experience|requirements?|if you have|for|for experience with|points|but not required|criteria|kenntnisse|requisitos|conocimientos))?(?: (?:and|&) (?:skills|experience))?$`,
    ),
  ],
  [
    'requirements',
    new RegExp(
      `^(?:${LEAD} ?)?(?:requirements?|qualifications?|quals?|qual requirements|skills?(?: (?:needed|required|we're looking for|we are looking for are))?|skills? (?:and|&) (?:experience|requirements|qualifications)|experience(?: (?:required|and skills|& skills))?|profile|must[ -]haves?|essentials?|essential (?:skills|criteria)(?: (?:and|&) experience)?|competenc(?:es|ies)|about you|who you are|who we(?:'re| are) looking for|what we(?:'re| are) looking for|we are looking for|(?:what|who) we (?:need|ask|look|seek|expect|require|want)(?: for)?(?: (?:of|from|in) (?:you|a candidate))?|we (?:ask|look|expect)(?: for)?(?: (?:of|from) you)?|what it takes|you (?:need|have|bring|are|know|come with|offer|(?:should|must) (?:have|bring|know)|might be|are (?:good at|someone who))|you(?:'ll| will) (?:need|bring|have)|what you (?:know|come with)|what you(?:'ll)? (?:bring|need|have)(?: to the table)?|what you should bring|your background|to be successful|person(?:al)? specification|(?:right |ideal )?(?:candidate|person)|strengths|who should apply|anforderungen|anforderungsprofil|profil|qualifikation(?:en)?|voraussetzungen|das bringst du mit|das bringen sie mit|was (?:du|sie) mitbring(?:st|en)|was wir (?:erwarten|suchen|brauchen|voraussetzen|uns wünschen)|wen wir suchen|das (?:erwarten|suchen|brauchen|wünschen) wir(?: uns)?(?: von (?:dir|ihnen))?|wir (?:suchen|erwarten)|du (?:hast|bist|kannst|kennst)|was du (?:kannst|weißt)|sie haben|du bringst mit|sie bringen mit|kenntnisse|fähigkeiten|profil recherché|compétences(?: requises)?|prérequis|exigences|(?:ce que|qui) nous (?:recherchons|cherchons|demandons|attendons)(?: de vous)?|vous (?:avez|êtes|connaissez|maîtrisez|apportez)|qui vous êtes|ce que vous apportez|tu (?:as|es|connais)|requisitos|perfil(?: (?:buscado|requerido|deseado))?|(?:qué |que |lo que |te )?(?:pedimos|buscamos|necesitamos|esperamos|solicitamos)(?: de ti)?|(?:a )?quién buscamos|qué necesitas|(?:qué )?(?:sabes|conoces|tienes|aportas)|persona|conocimientos|experiencia|habilidades|requisitos mínimos|o que (?:buscamos|procuramos|pedimos|esperamos)(?: de você)?)$`,
    ),
  ],
  [
    'responsibilities',
    new RegExp(
      `^(?:${LEAD} ?)?(?:responsibilit(?:y|ies)|duties|tasks|role|mission|activities|objectives|day[ -]to[ -]day|impact|duties (?:and|&) responsibilities|roles? (?:and|&) responsibilities|accountabilities|what you(?:'ll| will| would)? (?:do|be doing|work on)|what you are going to do|you will|in this role you will|what you(?:'ll)? own|(?:the|your) (?:work|day|days|week)|your job|what will you do|how you(?:'ll| will) (?:contribute|make an impact)|activities will be to|aufgaben(?:gebiet|bereich)?|tätigkeiten|aufgaben und tätigkeiten|was (?:dich|sie) erwartet|das erwartet (?:dich|sie)|das machst du|was du (?:machst|tust)|dein(?:e arbeit| tag| alltag)|das sind deine aufgaben|missions?|missions principales|responsabilités|tâches|le poste|vos activités|ce que (?:tu feras|vous ferez)|votre (?:quotidien|journée|travail)|responsabilidades|funciones|tareas|qué (?:harás|vas a hacer)|lo que harás|tu día a día|misión|atribuições|atividades|o que você (?:vai fazer|fará))$`,
    ),
  ],
  [
    'benefits',
    new RegExp(
      `^(?:${LEAD} ?)?(?:benefits?|perks?|benefits (?:and|&) perks|perks (?:and|&) benefits|compensation (?:and|&) benefits|pay (?:and|&) benefits|salary (?:and|&) benefits|what we(?:'ll)? (?:offer|can offer you|provide|give|pay)(?: you)?|what's on offer|in return|what(?:'s in it for you| you(?:'ll)? get| you can expect| do we offer)|we offer(?: you)?|you get|why (?:us|join us|join|work with us|work here|you'll love it here)|our offer|the offer|offer|das bieten wir(?: dir| ihnen)?|wir bieten(?: dir| ihnen)?|was wir (?:dir |ihnen )?bieten|unser angebot|(?:das|was) (?:du bekommst|bekommst du|wir dir geben)|deine vorteile|ihre vorteile|vorteile|avantages|nous offrons|ce que nous (?:offrons|proposons)|nous vous offrons|on t'offre|beneficios|(?:qué |lo que )?(?:te )?(?:ofrecemos|damos)|benefícios|oferecemos|o que oferecemos)$`,
    ),
  ],
  [
    'other',
    /^(?:about(?: us| the (?:team|company|role|job|department|position)| [\p{L}\d .&]{2,30})?|who we are|company(?: (?:description|profile|overview))?|(?:job )?description|(?:job|role|position) (?:summary|overview)|summary|overview|the (?:team|company|job|position)|our (?:team|company|story|values|culture|stack)|tech stack|technologies|how to apply|application(?: process)?|interview process|next steps|contact|additional information|basic information|location|salary(?: range)?|equal opportunit(?:y|ies)(?: employer)?|disclaimer|who may apply|über uns|wir über uns|wer wir sind|das unternehmen|kontakt|bewerbung|so bewirbst du dich|haben wir dein interesse geweckt|à propos(?: de nous)?|qui sommes-nous|l'entreprise|comment postuler|pour postuler|contact|sobre nosotros|quiénes somos|la empresa|descripción(?: del (?:trabajo|puesto))?|cómo (?:aplicar|postular)|contacto|sobre (?:nós|a empresa))$/u,
  ],
];

/** Words that tell the kind of a line that is set as a heading although its wording is its own. */
const WITHIN: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'nice',
    /\b(?:nice to have|preferred|bonus|desirable|a plus|really want to meet you|increase your chances|other valued)|vorteil|wünschenswert|deseable|atout/,
  ],
  [
    'benefits',
    /\b(?:benefits|perks|we offer|in it for you|why (?:us|join|work))|bieten|angebot|offrons|avantages|ofrec|beneficios/,
  ],
  [
    'responsibilities',
    /\b(?:responsibilit|duties|tasks|you(?:'ll| will) (?:do|be doing)|objectives?|day-to-day|activities)|aufgaben|missions|responsabil|funciones|tareas/,
  ],
  [
    'requirements',
    /\b(?:requirements|qualifications|skills|you(?:'ll)? (?:need|bring|have)|have to be|looking for|match if|profile|candidate)|anforderung|profil|mitbring|compétences|requisitos|perfil/,
  ],
  ['other', /\b(?:about|company|apply|contact|team|who we are)\b|über uns|propos|nosotros|empresa/],
];

const MAX_LENGTH = 70;
const MAX_WORDS = 9;

/** A heading's words alone: lower case, without signs around and between them. */
export function headingKey(text: string): string {
  return withoutMarkup(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d'&()-]+/gu, ' ')
    .replace(/\([^)]{0,20}\)/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \d().-]+|[ -]+$/g, '')
    .trim();
}

function kindOfWhole(key: string): SectionKind | null {
  return WHOLE.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

function isSetAsHeading(line: Line): boolean {
  const text = line.text.trim();
  if (/[:?]\*{0,2}$/.test(text) || /^(?:#{1,6} |\*\*)/.test(text)) return true;
  return /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
}

/** The kind of section that a line opens, or `null` if the line is no heading. */
export function headingKind(line: Line): SectionKind | null {
  if (line.text.length > MAX_LENGTH) return null;
  const key = headingKey(line.text);
  if (key === '' || key.split(' ').length > MAX_WORDS) return null;
  const whole = kindOfWhole(key);
  if (whole !== null && !(line.bullet && !isSetAsHeading(line))) return whole;
  if (line.bullet || !isSetAsHeading(line)) return null;
  return WITHIN.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/**
 * A heading that stands before its content on the same line ("Requirements: SQL, Python"): its kind and where the
 * content begins in the line. `null` if there is none.
 */
export function inlineHeading(line: Line): { kind: SectionKind; length: number } | null {
  const colon = line.text.slice(0, MAX_LENGTH).indexOf(':');
  if (colon < 1 || colon === line.text.length - 1) return null;
  const kind = kindOfWhole(headingKey(line.text.slice(0, colon)));
  return kind === null ? null : { kind, length: colon + 1 };
}
