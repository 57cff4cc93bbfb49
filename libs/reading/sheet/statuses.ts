import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import type { CellReading } from './cell-reading';
import { foldedWords } from './folded';

/** Where an application stands, as a tracker or a person puts it. */
export interface StatusReading {
  /** `null` for a job that is only put away. */
  readonly status: ApplicationStatus | null;
  /** Why it ended, where the word says more than the status does. */
  readonly outcome: string | null;
}

/**
 * Lists of Huntr's boards, statuses of Teal, and the words of people in English, German, French and Spanish, folded.
 * The first rule that fits counts, so that what comes last in an application is asked for first. Teal's "No Response"
 * stays an application that was sent: nobody has answered it.
 */
const WORDS: readonly (readonly [ApplicationStatus, RegExp])[] = [
  [
    'interested',
    /\b(?:not (?:yet )?applied|(?:want|need|plan|ready|yet) to apply|to apply|apply (?:later|soon|next)|noch nicht|a postuler|por (?:aplicar|solicitar)|sin enviar)\b/,
  ],
  [
    'applied',
    /\b(?:no (?:response|reply|answer)|ghosted|keine (?:antwort|ruckmeldung)|sans reponse|sin respuesta)\b/,
  ],
  [
    'declined',
    /\b(?:(?:not|no longer|lost) interest\w{0,3}|withdrew|withdrawn|withdraw|turned down|(?:i|we) (?:declined|refused)|declined (?:the )?offer|offer (?:declined|refused|rejected)|(?:rejected|refused) (?:the )?offer|zuruckgezogen|angebot abgelehnt|selbst abgesagt|retiree?|desiste|offre refusee|offre declinee|retirado|retirada|oferta rechazada|declined|declinee?|declinado)\b/,
  ],
  [
    'rejected',
    /\b(?:reject\w{0,4}|not selected|unsuccessful|denied|not hired|no longer (?:considered|under consideration)|passed over|dead|closed|position filled|filled|expired|failed|absage|abgelehnt|abgesagt|nicht genommen|refus\w{0,3}|non retenue?|rechazad[oa]|rechazo|descartad[oa]|no seleccionad[oa]|lost)\b/,
  ],
  [
    'accepted',
    /\b(?:accepted|accept|hired|got the job|started|signed|won|zugesagt|angenommen|eingestellt|unterschrieben|acceptee?|embauchee?|aceptad[oa]|contratad[oa])\b/,
  ],
  [
    'offer',
    /\b(?:offer\w{0,5}|negotiat\w{0,4}|zusage|angebot|verhandlung|offre|negociation|oferta|negociacion|negociando)\b/,
  ],
  [
    'interview',
    /\b(?:interview\w{0,4}|phone (?:screen|call)|screen|screening|screened|recruiter call|on ?site|final round|\d(?:st|nd|rd|th) round|round \d|assessment|take home|coding (?:test|challenge)|technical|test|call|gesprach|vorstellungsgesprach|telefonat|kennenlernen|probearbeiten|entretien|entrevue|entrevista|prueba|llamada|meeting)\b/,
  ],
  [
    'applied',
    /\b(?:applied|submitted|sent|application|pending|waiting|awaiting|in (?:review|progress|process)|under review|follow(?:ed)? ?up|received|active|beworben|bewerbung|eingereicht|gesendet|abgeschickt|verschickt|wartet|laufend|postulee?|candidature|envoyee?|en (?:attente|cours)|soumise?|enviad[oa]|solicitad[oa]|postulad[oa]|aplicad[oa]|presentad[oa]|pendiente|en proceso|en espera)\b/,
  ],
  [
    'interested',
    /\b(?:wish ?list|saved|bookmark\w{0,4}|interest\w{0,3}|applying|draft\w{0,3}|research\w{0,3}|consider\w{0,3}|prepar\w{0,5}|shortlist|to ?do|backlog|new|lead|leads|watch\w{0,4}|maybe|favou?rites?|found|idea|merkliste|gemerkt|interessant|entwurf|vorgemerkt|neu|offen|interessee?|sauvegardee?|enregistree?|brouillon|favoris?|guardad[oa]|interesad[oa]|borrador|favorit[oa]s?|pendiente de enviar)\b/,
  ],
];

const PUT_AWAY = /^(?:archived?|archiviert|archivee?|archivad[oa]|hidden|inactive|ignored)$/;
const LISTED = APPLICATION_STATUSES.join(', ');
const LONGEST = 100;
/** What the statuses are called themselves; a cell that says no more needs no reason beside it. */
const PLAIN = /^(?:declined|rejected)$/;

export function readStatus(cell: string): CellReading<StatusReading> {
  const folded = foldedWords(cell);
  const named = APPLICATION_STATUSES.find((status) => status === folded);
  if (named !== undefined) return { value: { status: named, outcome: null } };
  if (PUT_AWAY.test(folded)) return { value: { status: null, outcome: null } };
  const status = cell.length > LONGEST ? undefined : WORDS.find(([, words]) => words.test(folded))?.[0];
  if (status === undefined) return { fault: `This is no status. Write one of ${LISTED}.` };
  const ended = status === 'declined' || status === 'rejected';
  return { value: { status, outcome: ended && !PLAIN.test(folded) ? cell : null } };
}
