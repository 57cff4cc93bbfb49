import type { ExperienceLevel } from '#contracts/profile';
import { foldLetters } from './fold';
import { readYears } from './years';

/** First years of `mid` and of `senior` (0–2 junior, 3–5 mid, 6 and more senior). */
const MID_FROM = 3;
const SENIOR_FROM = 6;

const w = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');

/** People in training; not those who look after them ("Internship Coordinator", "Graduate Program Manager"). */
const TRAINEE = w(
  '(?:intern|internship|interns|trainee|apprentice|apprenticeship|werkstudent(?:in)?|working student|student assistant|student worker|praktikum|praktikant(?:in)?|pflichtpraktikum|(?<=^|\\()stage|stage(?= (?:de|en|dans|d ))|stagiaire|stagista|becario|becaria|practicante|estagio|estagiari[oa]|auszubildende[rn]?|azubi|ausbildung|alternance|alternant|volontar(?:iat)?|co-op|placement student)' +
    '(?![\\s-]+(?:coordinator|program|programme|manager|recruit|director|supervisor|lead\\b|advis|relations|success|engagement|and early))',
);
const GRADUATE = w(
  '(?:new |recent )?(?:grad|graduate|absolvent(?:in)?|berufseinsteiger(?:in)?)(?![\\s-]+(?:program|programme|school|admission|studies|recruit|advis|student services|degree|office))|university grad|new grad',
);
const JUNIOR = w(
  'junior|jr|jnr|entry[\\s-]*level|entry|beginner|early[\\s-]career|career starter|debutant(?:e)?|einsteiger(?:in)?|nachwuchs\\p{L}*',
);
const MID = w(
  'mid|mid[\\s-]*level|midlevel|mid[\\s-]*weight|intermediate|medior|confirme(?:e)?|regular|mid[\\s-]*senior|semi[\\s-]*senior|ssr|pleno',
);
const SENIOR = w('senior|snr|sr|seniora|seniorin|expert|experienced|erfahrene[rn]?|sen|experimente(?:e)?');
/** Leading roles. "Lead generation" is a task, "staff" means a level only before makers. */
const LEADING = w(
  'principal(?! agent)|distinguished|fellow(?=\\s*$|\\s*[,(-])|lead(?!s|[\\s-]+(?:gen|generation|qualification|nurtur|management|conversion|acquisition))|leader|head|head of|director|directeur|directrice|direktor(?:in)?|vp|svp|evp|avp|vice president|chief|president|cto|ceo|cfo|coo|ciso|cio|cmo|cpo|leiter(?:in)?|\\p{L}+leiter(?:in)?|teamlead|team lead|tech lead|responsable|engineering manager|development manager|dev manager|partner(?=\\s*$)|' +
    'staff(?=[\\s-]+(?:\\p{L}+[\\s-]+){0,4}(?:engineer|developer|designer|scientist|architect|researcher|sre|programmer|product manager|swe|analyst|pm|technologist|writer))',
);
/** Grades behind a role: "Engineer II", "SDE 3". */
const GRADE =
  /(?:(?<!(?:stage|type|class|phase|tier|key|grade|division|category))\s(i{1,3}|iv|v|vi)|(?:(?:^|[\s(])l|, level )([1-6])|(?:engineer|developer|analyst|scientist|sde|swe|programmer|designer|administrator|technician|specialist|consultant|architect|accountant|tester|officer|associate|clerk)\s+([1-6]))(?=$|[\s,()/–-])/gu;
/** "Associate Engineer" is one at the start; "Sales Associate" a job of its own. */
const ASSOCIATE =
  /^(?:[^,(]*?[\s(])?associate\s+(?!director|partner|vice|professor|general|dean|principal|manager|attorney|counsel|s\b)\p{L}/u;
const ASSISTANT_TO = /\b(?:assistant|pa|ea|aide|reporting|secretary)\s+(?:to|of)\b.*$/u;

/** "Experience level: Mid-Senior", the line that job boards put above a text. */
const LABELED =
  /(?:experience level|seniority(?: level)?|career level|job level|karrierestufe|erfahrungslevel|level)\s*:\s*([^\n.;|]{2,40})/u;
const FOR_BEGINNERS =
  /\b(?:entry[\s-]level (?:position|role|job|opportunity)|no (?:prior |previous |work )?experience (?:is )?(?:needed|required|necessary)|recent graduates?|new graduates?|keine (?:berufs)?erfahrung (?:notig|erforderlich)|debutants? acceptes?|ideal for (?:graduates|students)|currently (?:enrolled|pursuing))\b/u;
const FOR_SENIORS =
  /\b(?:we are|we're) (?:looking for|seeking|hiring) an? (?:highly |very )?(?:experienced |seasoned )?(?:senior|principal|staff|lead)\b/u;
const FOR_JUNIORS =
  /\b(?:we are|we're) (?:looking for|seeking|hiring) an? (?:motivated |talented )?(?:junior|graduate|entry[\s-]level)\b/u;

/** Who leads people was not hired as a beginner, however few years are asked for. */
const MANAGER = w('manager(?:in)?|supervisor(?:in)?');
const HELPER = w('assistant|asst|deputy|associate|trainee|junior');
const LEADS_PEOPLE =
  /\b(?:supervis(?:e|es|ing|ion of)|(?:lead|leads|leading|manag(?:e|es|ing)) (?:a |the |your |our )?(?:[\p{L}-]+ ){0,2}team|direct reports|work of subordinates|(?:plan|assign|evaluate) (?:[\p{L}-]+ ){0,3}staff)\b/u;

/**
 * The level that a title and, failing that, a text ask for; null if neither says. The first rule that finds something
 * decides:
 * 1. in the title: people in training → junior; two levels joined by "/", "or", "to" or a dash → the lower, since that
 *    is what is asked at least; leading roles (Head, Director, VP, Staff Engineer, Principal, Lead) → senior, except
 *    where "Junior" stands with them; Junior, Mid, Senior and their abbreviations; Graduate; grades (I junior, II mid,
 *    III and up senior); a leading "Associate" → junior;
 * 2. in the text: a labeled line ("Seniority: Senior");
 * 3. the years asked for (see `readYears`): 0–2 junior, 3–5 mid, 6 and more senior; a manager of people is at least mid;
 * 4. phrases such as "entry-level role", "no experience needed", "we are looking for a senior …".
 */
export function readLevel(title: string, text?: string | null): ExperienceLevel | null {
  const fromTitle = levelOfTitle(title);
  if (fromTitle !== null) return fromTitle;
  if (text === null || text === undefined || text === '') return null;
  const folded = foldLetters(text);
  const label = LABELED.exec(folded)?.[1];
  const labeled = label === undefined ? null : levelOfTitle(label);
  const asked = labeled ?? levelOfYears(readYears(text)) ?? levelOfPhrases(folded);
  return asked === 'junior' && labeled === null && leadsPeople(title, folded) ? 'mid' : asked;
}

function leadsPeople(title: string, foldedText: string): boolean {
  const name = foldLetters(title);
  return MANAGER.test(name) && !HELPER.test(name) && LEADS_PEOPLE.test(foldedText);
}

/** 0–2 years junior, 3–5 mid, 6 and more senior. */
export function levelOfYears(years: number | null): ExperienceLevel | null {
  if (years === null) return null;
  if (years < MID_FROM) return 'junior';
  return years < SENIOR_FROM ? 'mid' : 'senior';
}

function levelOfTitle(title: string): ExperienceLevel | null {
  const text = foldLetters(title).replace(/\./g, ' ').replace(ASSISTANT_TO, ' ').replace(/\s+/g, ' ').trim();
  if (TRAINEE.test(text)) return 'junior';
  const words = { junior: JUNIOR.test(text), mid: MID.test(text), senior: SENIOR.test(text) };
  if (words.junior && words.senior && !isRange(text)) return 'senior';
  if (words.junior) return 'junior';
  if (words.mid) return 'mid';
  if (words.senior || LEADING.test(text)) return 'senior';
  if (GRADUATE.test(text)) return 'junior';
  return levelOfGrade(text) ?? (ASSOCIATE.test(text) ? 'junior' : null);
}

/** "Junior/Senior", "Junior to Senior": a range, of which the lower end is asked. */
function isRange(text: string): boolean {
  return /(?:junior|jr|entry)\s*(?:\/|-|–|to|or|bis|oder|&|and)\s*(?:mid\s*(?:\/|-|to|or)\s*)?(?:senior|sr)/u.test(
    text,
  );
}

function levelOfGrade(text: string): ExperienceLevel | null {
  const grades = [...text.matchAll(GRADE)].map(([, roman, level, digit]) => gradeOf(roman, level ?? digit));
  if (grades.length === 0) return null;
  const lowest = Math.min(...grades);
  if (lowest === 1) return 'junior';
  return lowest === 2 ? 'mid' : 'senior';
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function gradeOf(roman: string | undefined, digit: string | undefined): number {
  return roman === undefined ? Number(digit) : ROMAN.indexOf(roman) + 1;
}

function levelOfPhrases(folded: string): ExperienceLevel | null {
  if (FOR_BEGINNERS.test(folded) || FOR_JUNIORS.test(folded)) return 'junior';
  return FOR_SENIORS.test(folded) ? 'senior' : null;
}
