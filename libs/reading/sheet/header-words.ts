import type { ImportField } from '#contracts/job-import';

/**
 * What columns are called, folded, the surest names first: our own export's, Huntr's (`List`, `companyName`,
 * `jobLocation`), Teal's (`Job Position`, `Max. Salary`, `Date Saved`), and those of people's own sheets in English,
 * German, French and Spanish.
 */
const NAMES: Readonly<Record<ImportField, string>> = {
  company:
    'company|company name|employer|employer name|organization|organisation|organization name|organisation name|hiring company|' +
    'firm|business|firma|unternehmen|arbeitgeber|firmenname|name der firma|name des unternehmens|entreprise|societe|employeur|' +
    'nom de l entreprise|empresa|compania|empleador|nombre de la empresa|organizacion|company organization',
  title:
    'title|job title|job position|position|role|role title|position title|job name|position name|role name|jobtitle|occupation|' +
    'job|stelle|stellentitel|stellenbezeichnung|jobtitel|jobbezeichnung|berufsbezeichnung|rolle|bezeichnung|poste|intitule du poste|' +
    'intitule|titre|titre du poste|fonction|puesto|cargo|titulo|titulo del puesto|puesto de trabajo|vacante|nombre del puesto|rol',
  location:
    'location|job location|city|office location|work location|place|office|where|location name|job address|address|region|standort|' +
    'ort|arbeitsort|stadt|einsatzort|dienstort|lieu|lieu de travail|ville|localisation|ubicacion|lugar|ciudad|localidad|lugar de trabajo',
  description:
    'description|job description|jd|html description|full description|job details|details|posting|posting text|job ad text|summary|' +
    'stellenbeschreibung|beschreibung|jobbeschreibung|descriptif|description du poste|descripcion|descripcion del puesto',
  requirements: 'requirements|qualifications|anforderungen|profil|profil recherche|exigences|requisitos',
  responsibilities:
    'responsibilities|duties|aufgaben|missions|responsabilites|responsabilidades|funciones|tareas',
  salary_range:
    'salary range|salary|pay range|pay|compensation|comp|compensation range|wage|remuneration|salary text|pay rate|hourly rate|day rate|ote|' +
    'gehalt|gehaltsspanne|gehaltsrahmen|vergutung|lohn|verdienst|salaire|fourchette de salaire|salario|sueldo|rango salarial|retribucion',
  salary_min:
    'salary min|min salary|minimum salary|salary minimum|salary from|min pay|pay min|lowest salary|salary low|gehalt von|gehalt min|' +
    'mindestgehalt|salaire min|salaire minimum|salario minimo|salario min|sueldo minimo',
  salary_max:
    'salary max|max salary|maximum salary|salary maximum|salary to|max pay|pay max|highest salary|salary high|gehalt bis|gehalt max|' +
    'hochstgehalt|salaire max|salaire maximum|salario maximo|salario max|sueldo maximo',
  salary_currency: 'salary currency|currency|pay currency|wahrung|devise|monnaie|moneda|divisa',
  salary_period:
    'salary period|pay period|pay frequency|salary frequency|salary type|pay type|period|gehaltszeitraum|periode|periodo',
  job_type:
    'job type|employment type|contract type|type of employment|type of contract|employment|contract|work type|position type|type|' +
    'schedule|beschaftigungsart|anstellungsart|vertragsart|arbeitszeit|type de contrat|type d emploi|contrat|tipo de contrato|' +
    'tipo de empleo|contrato|jornada',
  remote_option:
    'remote option|remote|workplace type|workplace|work model|work mode|work arrangement|work setting|location type|is remote|' +
    'remote status|remote hybrid onsite|onsite remote|remote onsite|arbeitsmodell|homeoffice|home office|arbeitsform|teletravail|' +
    'mode de travail|modalidad|modalidad de trabajo|teletrabajo|remoto',
  experience_level:
    'experience level|seniority level|seniority|level|career level|job level|experience|erfahrungslevel|karrierestufe|erfahrung|' +
    'niveau d experience|niveau|experiencia|nivel de experiencia|nivel',
  tech_stack:
    'tech stack|skills|technologies|technology|tech|stack|required skills|key skills|keywords|tags|technologien|kenntnisse|fahigkeiten|' +
    'competences|habilidades|competencias|tecnologias',
  source:
    'source|job board|job source|found on|found via|where found|platform|channel|board|quelle|gefunden uber|gefunden auf|jobborse|' +
    'plateforme|canal|fuente|plataforma|portal',
  source_url:
    'source url|job url|url|link|job link|posting url|posting link|job posting url|job posting link|job posting|job post url|' +
    'job post link|job post|application url|application link|apply url|apply link|listing url|listing|original url|web link|website link|jd link|jd url|' +
    'link to job|link to posting|job ad|stellenanzeige|anzeige|stellenlink|link zur stelle|joblink|lien|lien de l offre|url de l offre|' +
    'lien annonce|lien de l annonce|annonce|offre|enlace|enlace de la oferta|enlace oferta|vinculo',
  status:
    'application status|status|stage|list name|list|application stage|job status|current status|current stage|pipeline stage|progress|' +
    'phase|state|outcome|result|bewerbungsstatus|stand|stufe|ergebnis|statut|statut de la candidature|avancement|etape|etat|resultat|' +
    'estado|estado de la solicitud|situacion|etapa|fase|resultado',
  date_applied:
    'date applied|applied date|applied on|applied at|application date|date of application|job applied at|date submitted|submitted on|submission date|' +
    'date sent|sent on|apply date|date app applied|applied|beworben am|bewerbungsdatum|bewerbung am|datum der bewerbung|abgeschickt am|' +
    'date de candidature|date candidature|candidature envoyee le|date d envoi|postule le|fecha de solicitud|fecha solicitud|' +
    'fecha de postulacion|fecha de candidatura|fecha de aplicacion|fecha de envio|date|datum|fecha',
  created_at:
    'created at|date saved|saved on|saved at|date added|added on|added at|created on|date created|creation date|job created at|' +
    'date bookmarked|bookmarked on|saved|added|created|hinzugefugt am|gespeichert am|erstellt am|angelegt am|date d ajout|ajoute le|' +
    'enregistre le|cree le|fecha de creacion|fecha guardado|guardado el|anadido el|fecha de alta',
  interview_date:
    'interview date|interview on|interview at|date of interview|next interview|first interview|interview|interviewtermin|gesprachstermin|' +
    'vorstellungsgesprach|gesprach am|date d entretien|date entretien|entretien|fecha de entrevista|fecha entrevista|entrevista',
  follow_up_at:
    'follow up at|follow up date|follow up on|follow up|followup|followup date|next follow up|next action date|next step date|' +
    'reminder date|reminder|due date|wiedervorlage|nachfassen am|nachfassen|erinnerung|date de relance|relance|relancer le|' +
    'fecha de seguimiento|seguimiento|recordatorio',
  notes:
    'notes|note|my notes|job notes|comments|comment|remarks|notizen|notiz|bemerkungen|bemerkung|anmerkungen|anmerkung|kommentar|kommentare|' +
    'commentaires|commentaire|remarques|remarque|notas|nota|comentarios|comentario|observaciones',
  archived: 'archived at|archived|is archived|archiviert|archive|archivee|archivado',
};

/** Words of columns that are about something else, whatever stands beside them. */
const ELSEWHERE =
  /\b(?:website|homepage|web site|site web|sitio web|size|industry|branche|secteur|sector|contact|contacts|ansprechpartner|kontakt|contacto|e ?mail|phone|telefon|telephone|telefono|rating|logo|id|linkedin|recruiter|hiring manager|domain|excitement|score|resume|cv|lebenslauf|cover letter|anschreiben|lettre|board name|color|count|password|deadline|posted|closing|frist|referral|culture|glassdoor|expected|expectation)\b/;
/** Too common to say anything inside a longer name. */
const ONLY_ALONE: ReadonlySet<string> = new Set(
  (
    'job|list|type|date|datum|fecha|result|state|stand|board|channel|portal|office|place|where|details|posting|summary|pay|comp|period|periode|' +
    'periodo|tech|tags|level|note|nota|added|saved|created|contract|employment|business|firm|offre|annonce|anzeige|link|listing|ort|lieu|profil|' +
    'experience|progress|phase|fase|etat|due date|rol|cargo|stelle|poste|region|address|schedule|bezeichnung'
  ).split('|'),
);

interface Name {
  readonly field: ImportField;
  /** 0 is the surest of its field. */
  readonly rank: number;
}

const BY_NAME: ReadonlyMap<string, Name> = new Map(
  // The keys of the record above.
  (Object.keys(NAMES) as ImportField[]).flatMap((field) =>
    NAMES[field].split('|').map((name, rank): [string, Name] => [name, { field, rank }]),
  ),
);
/** Behind every name that a header is called exactly. */
const INSIDE = 1000;

/** The field that a header names. A lower rank is surer. */
export function fieldOfHeader(header: string): Name | null {
  const exact = BY_NAME.get(header);
  if (exact !== undefined) return exact;
  if (ELSEWHERE.test(header)) return null;
  const words = header.split(' ');
  // Longer names say more: "salary min" inside "salary min eur" before "salary".
  for (let length = Math.min(words.length, 5); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const name = words.slice(start, start + length).join(' ');
      const found = ONLY_ALONE.has(name) ? undefined : BY_NAME.get(name);
      if (found !== undefined) return { field: found.field, rank: INSIDE + found.rank };
    }
  }
  return null;
}

/** Whether a header says that its column is about something else than any of our fields. */
export const isElsewhere = (header: string): boolean => ELSEWHERE.test(header);

/** Whether a header is in a language whose people write the day before the month. */
export const isDayFirstLanguage = (header: string): boolean => {
  const name = BY_NAME.get(header);
  if (name === undefined) return false;
  return /\b(?:firma|unternehmen|arbeitgeber|stell\w*|jobtitel|standort|ort|stadt|gehalt\w*|datum|beworben am|bewerbung\w*|notiz\w*|bemerkung\w*|entreprise|societe|employeur|poste|intitule|titre|lieu|ville|salaire|statut|lien|candidature|commentaires?|empresa|puesto|cargo|ubicacion|ciudad|salario|sueldo|estado|fecha|enlace|notas|comentarios)\b/.test(
    header,
  );
};
