import type { RemoteOption } from '#contracts/job';

/**
 * Words for working from elsewhere, in the languages of most postings. They are matched against the text as written,
 * without case, with any dash or space between their parts.
 */
const REMOTE =
  '(?:(?:100\\s?%|fully|full|completely|all|permanently|mostly|primarily|fulltime|full-time|voll|komplett|totalement|totalmente)[\\s-]*)?' +
  '(?:remote(?:[\\s-]*(?:first|work(?:ing)?|job|position|role|friendly|based|arbeit|anywhere))?|home[\\s-]?office|homeoffice|home[\\s-]based|' +
  'work(?:ing)?[\\s-]from[\\s-](?:home|anywhere)|wfh|wfa|telecommut(?:e|ing|er)|telework(?:ing)?|virtual|distributed|' +
  't[ée]l[ée]travail|teletrabajo|teletrabalho|a\\s+distancia|[àa]\\s+distance|remot[oa]|thuiswerken|zdaln(?:a|ie|y)|distans|etätyö|da\\s+remoto)';
const HYBRID =
  '(?:hybrid(?:e|es|o|a|es\\s+arbeiten)?(?:[\\s-]+(?:remote|work(?:ing)?|role|working\\s+model))?|h[íi]brid[oa]|ibrido|hybrydow[aoy]|' +
  'part(?:ial(?:ly)?|ly|iel(?:lement)?|iell|ially)?[\\s-]+remote|teilweise[\\s-]+(?:remote|home[\\s-]?office)|remote[\\s-]*partiel|' +
  't[ée]l[ée]travail[\\s-]+partiel|teilremote|semi[\\s-]?remote|flex(?:ible)?[\\s-]+location)';
const SOME_DAYS =
  '(?:\\d\\s*(?:[-–]\\s*\\d\\s*)?(?:days?|tage?|jours?|d[íi]as?|x)\\s*(?:(?:per|a|an|\\/|pro|par|por|die)\\s*(?:week|woche|semaine|semana)\\s*)?(?:in\\s+(?:the\\s+|our\\s+)?|im\\s+|from\\s+|at\\s+)?' +
  '(?:remote|home[\\s-]?office|home|wfh|office|b[üu]ro|on[\\s-]?site|t[ée]l[ée]travail))';
const ON_SITE =
  '(?:on[\\s-]?site|in[\\s-]office|in[\\s-]person|office[\\s-]based|vor[\\s-]ort|pr[ée]sentiel|sur\\s+site|presencial|in\\s+sede|op\\s+kantoor)';
const NOT_REMOTE = '(?:no|not|non|kein|nicht|pas\\s+de|sin|sem)[\\s-]+(?:possible\\s+)?' + REMOTE;
/** "Berlin (remote possible)": there or elsewhere, as one likes. */
const OPTIONAL =
  '(?:(?<!\uE000)\\bor\\b(?!\uE000)|possible|optional|ok\\b|okay|allowed|available|eligible|friendly|considered|option|m[öo]glich|possibl[ey]|posible|possibile|posibilidad)';

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');
const NOT_REMOTE_WORD = word(NOT_REMOTE);
const HYBRID_WORD = word(`(?:${HYBRID}|${SOME_DAYS})`);
const ON_SITE_WORD = word(ON_SITE);
const REMOTE_WORD = word(REMOTE);
const OPTIONAL_WORD = new RegExp(OPTIONAL, 'iu');

/** How a piece of text says that the work is done, and the text without the words that say it. */
export interface WorkMode {
  readonly mode: RemoteOption | null;
  /** Whether remote is only one of the ways. */
  readonly optional: boolean;
  readonly rest: string;
}

/** Reads the words for remote, hybrid and on-site work off a piece of text. "Partially remote" is hybrid. */
export function takeWorkMode(text: string): WorkMode {
  let rest = text.replace(NOT_REMOTE_WORD, ' ');
  const refused = rest !== text;
  const withoutHybrid = rest.replace(HYBRID_WORD, ' ');
  const hybrid = withoutHybrid !== rest;
  rest = withoutHybrid.replace(ON_SITE_WORD, ' ');
  const onSite = refused || rest !== withoutHybrid;
  const withoutRemote = rest.replace(REMOTE_WORD, ' ');
  const remote = withoutRemote !== rest;
  const optional = remote && OPTIONAL_WORD.test(text);
  const mode = hybrid ? 'hybrid' : remote ? 'remote' : onSite ? 'onsite' : null;
  return {
    mode,
    optional: optional || (remote && onSite),
    rest: optional ? withoutRemote.replace(OPTIONAL_WORD, ' ') : withoutRemote,
  };
}

/** How a location text says that the work is done ("Hybrid – London", "Remote (EU)"); null when it does not say. */
export function readWorkMode(text: string): RemoteOption | null {
  return takeWorkMode(text).mode;
}
