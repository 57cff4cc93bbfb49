import type { SectionKind } from './headings';
import { asWritten, type Page } from './page';
import type { Sentence } from './sentences';

/** What a posting asks, gives to do and offers, sentence by sentence and bullet by bullet, as written. */
export interface Statements {
  readonly requirements: readonly string[];
  readonly responsibilities: readonly string[];
  readonly benefits: readonly string[];
}

/** Sentences that ask something of the applicant wherever they stand. */
const ASKS =
  /\b(?:you(?:'ll)? (?:have|must|should|need|bring|are (?:an? )?(?:experienced|proficient|fluent|comfortable|familiar))|you(?:'ve| have) (?:run|worked|built|led|a)|must have|must be|required?s?\b|we (?:require|expect)|(?:at least|minimum(?: of)?|mindestens|au moins|al menos|mínimo) (?:\d|one|two|three|four|five|ein|zwei|drei|un|deux|trois|dos|tres)|\d{1,2} ?\+? (?:years?|yrs|jahre|ans|años|anos)[^.]{0,40}(?:experience|erfahrung|expérience|experiencia|experiência)|(?:years?|yrs)[ '] ?(?:of )?(?:\p{L}+ ){0,3}experience|proficien(?:t|cy) in|solid grasp|is a must|du (?:hast|bringst|verfügst|bist)|sie (?:haben|bringen|verfügen)|berufserfahrung|vous (?:avez|êtes|maîtrisez|justifiez)|tu (?:as|maîtrises)|d'expérience|se requiere|imprescindible|debes|tienes experiencia|necesitas)/iu;
const GIVES_TO_DO =
  /^(?:you(?:'ll| will)|in this role,? you(?:'ll| will)?|as (?:an? |our )[^.]{3,60},? you(?:'ll| will)|your (?:mission|role|job) (?:is|will)|du (?:wirst|entwickelst|übernimmst|arbeitest)|sie (?:übernehmen|entwickeln|betreuen)|vous (?:serez|aurez|participerez|développerez)|tu (?:seras|participeras)|serás|tendrás|te encargarás)(?![\p{L}])/iu;
const OFFERS =
  /^(?:we(?:'ll)? (?:offer|provide|pay|give you)|you(?:'ll| will)? (?:get|receive|enjoy)|wir bieten|nous (?:offrons|proposons)|ofrecemos|benefits include|perks include)(?![\p{L}])/iu;
/** How to apply closes many a posting without a heading of its own. */
const APPLYING =
  /^(?:apply|to apply|send|please (?:send|apply|submit)|closing date|deadline|application deadline|bewirb|bewerb|bitte (?:senden|bewerben)|schick|candidatures?|postule|envoyez|merci d'envoyer|envía|inscríbete|postula|date limite|fecha límite|we are an equal|equal opportunity)/iu;
const LEAST_LENGTH = 2;

const under = (sentences: readonly Sentence[], kinds: readonly SectionKind[]): Sentence[] =>
  sentences.filter(({ section }) => section !== null && kinds.includes(section));

/** Sentences that stand in no section of a kind of their own. */
const elsewhere = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter(({ section }) => section === null || section === 'other');

const texts = (page: Page, sentences: readonly Sentence[]): string[] => [
  ...new Set(
    [...sentences]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => asWritten(page, start, end))
      .filter((text) => text.length >= LEAST_LENGTH && /[\p{L}\d]/u.test(text)),
  ),
];

/** Sorts the sentences of a posting by their headings, and those without one by how they speak. */
export function readStatements(page: Page): Statements {
  const sentences = page.sentences.filter(({ heading, text }) => !heading && !APPLYING.test(text));
  const free = elsewhere(sentences);
  const asks = new Set(free.filter(({ text }) => ASKS.test(text)));
  const offers = new Set(free.filter((sentence) => !asks.has(sentence) && OFFERS.test(sentence.text)));
  const toDo = free.filter(
    (sentence) => !asks.has(sentence) && !offers.has(sentence) && GIVES_TO_DO.test(sentence.text),
  );
  return {
    requirements: texts(page, [...under(sentences, ['requirements', 'nice']), ...asks]),
    responsibilities: texts(page, [...under(sentences, ['responsibilities']), ...toDo]),
    benefits: texts(page, [...under(sentences, ['benefits']), ...offers]),
  };
}
