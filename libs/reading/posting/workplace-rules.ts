import type { RemoteOption } from '#contracts/job';

/** A phrase that tells where the work is done, and how surely. */
export interface WorkplaceRule {
  readonly option: RemoteOption;
  readonly confidence: number;
  readonly pattern: RegExp;
}

/** Phrases that use the same words for something else, or speak of other positions. */
export const NOT_ABOUT_PLACE =
  /\bremote (?:data|sensing|control\w*|desktop|access|servers?|sites?|areas?|locations?|communit\w*|monitoring|support|diagnos\w*|procedure|onboarding|on-boarding|communication|assistance|teams?|colleagues|team members|employees|workforce|patients?|repositor\w*|method\w*|villages?|interviews?|usability|hands|management)\b|\b(?:managing|lead(?:ing)?|manage|across|with) (?:[\p{L}]+ ){0,2}remote(?:ly)?\b|\bon-?site (?:gym|nursery|parking|canteen|cafeteria|restaurant|childcare|cr[eè]che|fitness|kitchen|doctor|interview|support|catering|coffee|chef|training|visits?|meetings?|events?|barista|customer)\b|\bhybrid (?:cloud|apps?|mobile|vehicles?|cars?|engines?|environments?|infrastructure|architectur\w*|mobile|data|drives?|electric|integration|approach|solutions?|methodolog\w*|agile|it|search|project|systems?|deployments?)\b|\b(?:most|some|many|all) of our (?:positions|roles|jobs|employees|team)[^.;]{0,20} remote\b|\bif the (?:position|role|job) is(?:n't| not)? remote\b|\bif (?:you|you're|your)[^.,;]{0,30} remote\w*|\bthe home office (?:is|has|department|secretary|minister)\b|\bhome office (?:allowance|budget|equipment|stipend|setup)\b|\b(?:working|work) from home (?:allowance|budget|equipment|stipend|set-?up)\b|\bsupport your home office\b|\bexperience (?:of |with |in )?(?:working )?(?:in a )?remote\w*|\bfeels? like home\b[^.;]{0,20}|\b(?:initially|currently|temporarily|for now)[^.;]{0,30}\bremote(?:ly)?[^.;]{0,12}|\bmajority of our staff[^.;]{0,30}\bremotely\b|\bworking from home until\b|\bcurrently home office\b/giu;

/** In every phrase about the place of work; most sentences have none, which spares them the rules. */
export const WORKPLACE_CUE =
  /remot|office|büro|bureau|oficina|home|casa|zuhause|h[yíi]bri|hybryd|site|virtual|tele|télé|vor ort|pr[aäeé]sen|person|anywhere|wherever|distribu|distan|thuis|kantoor|zdaln|smart|place|wfh|mobil|リモート|biurze|sede|ufficio|hjemme/iu;

/** Values of labels, segments of the head: the bare words are enough. The first that fits counts. */
export const WORKPLACE_LABELS: readonly (readonly [RemoteOption, RegExp])[] = [
  [
    'onsite',
    /\b(?:not|no|non)[ -]remote\b|\bkein (?:homeoffice|remote)|\bpas de télétravail|^(?:no|none|nein|non)$|\bwork from office\b|\bsin (?:teletrabajo|remoto)|\bgeen thuiswerk/iu,
  ],
  [
    'hybrid',
    /\bh[yíi]brid[eoa]?\b|\bhybride?s?\b|\b[1-4](?:-[1-4])? (?:days?|tage?|jours?|días?)\b|\bpart(?:ly|ially|ial|iel\w*)?[ -](?:remote|télétravail)|\bflexible\b|teilweise|\btélétravail partiel|semipresencial|\bibrid[oa]\b|\bhybrydow\w*|\b(?:home[ -]?office|remote|télétravail|teletrabajo)\b[^,;]{0,20}(?:möglich|possible|posible|options?|optional|nach|parcial|occasionnel)/iu,
  ],
  [
    'remote',
    /\b(?:fully |100 ?% )?remote(?:ly)?\b|\bvirtual\b|\btelework|\btelecommut|\bwork from home\b|\bwfh\b|\bfrom anywhere\b|^anywhere\b|\bhome[ -]?office\b|\btélétravail\b|\bteletrabajo\b|\bremot[oa]\b|\bdistributed\b|\b(?:da|in) remoto\b|\bzdaln\w*|\bdistans\b|^yes$/iu,
  ],
  [
    'onsite',
    /\bon[ -]?site\b|\bin[ -](?:office|person)\b|\bvor ort\b|\bpräsenz\b|\bpresencial\b|\bsur (?:site|place)\b|\bprésentiel\b|\bin (?:sede|presenza)\b|\bop (?:kantoor|locatie)\b|\bstacjonarn\w*|\bpå plats\b/iu,
  ],
];

const DAYS =
  '(?:[1-4]|one|two|three|four|ein(?:en)?|zwei|drei|vier|un|une|deux|trois|quatre|uno|dos|tres|cuatro|due|tre|twee|drie)(?: ?(?:-|to|or|bis|à|a|o|oder) ?(?:[1-4]|two|three|four|zwei|drei|vier|deux|trois|quatre|dos|tres|cuatro))?\\+?';
const ALL_DAYS = '(?:5|five|fünf|cinq|cinco|every)';
const DAY = '(?:days?|tagen?|tage?|jours?|días?|dias?|giorni|dagen|dni|dagar)';
const OFFICE =
  '(?:in(?: the| our| an?)?[^.;,]{0,24}(?:office|hq)|on[ -]?site|in[ -](?:office|person)|im büro|vor ort|au bureau|sur site|en (?:la )?oficina|op kantoor|in ufficio|in sede|w biurze|presencial\\w*|from (?:the|our) [^.;,]{0,20}office|at (?:the|our) [^.;,]{0,20}office)';
const HOME =
  '(?:from home|remote(?:ly)?|home[ -]?office|wfh|mobil\\w*|télétravail|teletrabajo|en remoto|à distance|von zuhause|thuis(?:werken)?|smart ?working|da (?:casa|remoto)|zdalnie)';
const PERIOD =
  '(?:(?:per|a|each|every|pro|par|por|a la|in der|/) ?(?:week|woche|semaine|semana|settimana|month|monat|mois|mes)|a settimana|w tygodniu|/ ?(?:week|woche|semaine|semana)|weekly)?';

const rule = (option: RemoteOption, confidence: number, pattern: string): WorkplaceRule => ({
  option,
  confidence,
  pattern: new RegExp(pattern, 'iu'),
});

export const WORKPLACE_RULES: readonly WorkplaceRule[] = [
  // Refusals are the surest: whoever writes them wants no misunderstanding.
  rule(
    'onsite',
    0.96,
    "\\b(?:is|are)(?: ?n't| not|n't) (?:a |an )?(?:fully )?remote\\b(?! first| only)|\\bnot (?:a |an )?(?:fully )?remote (?:position|role|job|opportunity)|\\bno (?:remote|home ?office|telework|work from home)\\b(?! (?:experience|work experience))|\\bnon-remote\\b|\\b(?:don't|do not|does not|doesn't|cannot|can't|unable to|not able to|won't) (?:\\p{L}+ ){0,3}(?:remote|telework|work(?:ing)? from home|home ?office)|\\bremote (?:candidates|applicants|applications)[^.;]{0,20} not\\b|\\bremote (?:work |working )?(?:is )?(?:not|isn't) (?:possible|available|offered|an option|permitted|allowed)|\\b(?:kein|keine) (?:home ?-?office|remote|telearbeit|mobiles arbeiten)|\\b(?:home ?-?office|remote)[^.;]{0,20} nicht möglich|\\bpas de télétravail|\\bsin (?:opción de )?(?:teletrabajo|remoto|home office)",
  ),
  rule(
    'onsite',
    0.95,
    `\\b${ALL_DAYS} ${DAY} ?(?:(?:a|per|each) week |/ ?week )?${OFFICE}|\\b${OFFICE}[^.;]{0,20}\\b${ALL_DAYS} ${DAY}\\b|\\bwork from (?:the )?office,? ${ALL_DAYS} ${DAY}|\\b(?:100 ?%|fully|full-time|completely|entirely|strictly) (?:on[ -]?site|in[ -]office|in[ -]person|office[ -]based|presencial)`,
  ),
  rule(
    'hybrid',
    0.95,
    `\\b${DAYS} ${DAY} ?${PERIOD} ?(?:of |of work |work |working |de |en |im |in |from |aus dem )?(?:${OFFICE}|${HOME})|\\b(?:${OFFICE}|${HOME})[^.;]{0,16}\\b${DAYS} ?(?:x|${DAY}) ?(?:per|a|each|/|pro|par|por|a la)? ?(?:week|woche|semaine|semana|month|monat|mois|mes)|\\b(?:télétravail|home ?-?office|teletrabajo|remote)[ :,(]{1,3}${DAYS} ${DAY}|\\b(?:onsite|on-site|in (?:the|our) offices?)[^.;]{0,50}\\b\\d(?: (?:to|or) \\d)? (?:times|days) (?:a|per) (?:week|month)|\\b\\d{2} ?% (?:remote|home ?-?office|télétravail|in office)(?<!100 ?% ?\\w+)|\\bup to \\d{1,2} ?% (?:work from home|remote)`,
  ),
  rule(
    'hybrid',
    0.93,
    '\\bhybrid(?:e|es)?[ /-]?(?:home ?/? ?office |remote |flexible |office )?(?:work\\w*|model\\w*|roles?|positions?|setup|schedule|arrangement|job|policy|contract|team|office|format|remote|home|arbeit\\w*|modell\\w*)|\\b(?:work\\w*|model|role|position|job|this is|arrangement|is|are) (?:in |on |is )?(?:an? )?hybrid\\b|\\bhybrides? (?:arbeit|modell)\\w*|\\bmodelo híbrido|\\bmodalidad híbrida|\\btravail hybride|\\btrabajo híbrido|\\bmodalità ibrida|\\blavoro ibrido|\\bhybride werken|\\bhybrid (?:arbejde|arbete)|\\bpraca hybrydowa|\\bhybrid[ ,-]{1,3}(?:in |from )?(?=\\p{Lu})|\\bin[ -](?:the )?office\\b[^.;]{0,40}\\b(?:from home|remote(?:ly)?)\\b|\\bbetween (?:your )?(?:home|remote)[^.;]{0,24}(?:office|on-?site)|\\bbetween [^.;]{0,20}office and (?:your )?(?:home|remote)|\\bmix of (?:home|remote|office)[^.;]{0,20} (?:and|&) (?:home|remote|office)|\\b(?:office|home)(?: and| &|/)(?: \\p{L}+)? (?:home|office|remote)[ -]?(?:working|work|based)',
  ),
  rule(
    'remote',
    0.94,
    '\\b(?:100 ?%|fully|full|entirely|completely|permanently|totally) ?-?(?:time )?(?:remote|virtual|distributed|work from home|télétravail|teletrabajo|en remoto)\\b|\\b100 ?% (?:home ?-?office|mobil\\w*|télétravail|teletrabajo|remot[oe])|\\b(?:vollständig|komplett|rein) (?:remote|im home ?-?office|mobil)|\\b(?:full|entièrement en|100 ?%) (?:remote|télétravail|à distance)|\\bremote[ -](?:first|only)\\b|\\b(?:totalmente|completamente|100 ?%) (?:remot[oa]|en remoto|a distancia)|\\ball[ -]remote\\b|フルリモート|完全リモート',
  ),
  rule(
    'remote',
    0.92,
    '\\b(?:work|working|employees can work|based|live|located|hire) (?:remotely |from )(?:from )?(?:anywhere|wherever|home (?:full[ -]?time|every day|permanently)|any(?:where)?)|\\bwork(?:ing)? remotely(?: from)? (?:anywhere|like|within|in|with|from)|\\bremote[ -](?:position|role|job|opportunity|based|friendly company|within|from|in|\\()|\\b(?:position|role|job|this) is (?:\\p{L}+ )?remote\\b|\\b(?:role|position|job) (?:can|may) be (?:done|performed)[^.;]{0,20} remotely|\\bremote \\((?:\\p{L}|\\d)|\\b(?:puesto|trabajo|posición) remot[oa]\\b|\\bposte en télétravail|\\bpraca (?:w pełni )?zdalna|\\b100 ?% zdaln\\w*|\\bvolledig (?:op afstand|remote)|\\bcompletamente da remoto|\\b(?:remote|virtual) (?:anywhere|worldwide)\\b|\\banywhere in the (?:world|us|u\\.s\\.|usa|eu|uk|country|united states)|\\bcan (?:also )?work remotely\\b',
  ),
  rule(
    'onsite',
    0.88,
    '\\b(?:must|required to|need to|expected to|have to) (?:be|work|report) (?:present |physically |daily )?(?:in(?: the| our| an?)?[^.;,]{0,20}office|on[ -]?site|in[ -](?:office|person))|\\b(?:this is|role is|position is|job is|work is|fully|be|an?|,) (?:an? )?(?:on[ -]?site|in-office|in-person|office-based)\\b(?! (?:or|and|/|gym))|\\bon[ -]?site (?:position|role|job|work(?:ing)?|only|in \\p{Lu})|\\boffice[ -]based (?:role|position|job|in)|\\bpräsenz(?:arbeit|pflicht)|\\barbeit vor ort|\\bvor ort in \\p{Lu}|\\btrabajo presencial|\\bmodalidad presencial|\\b(?:travail|poste) en présentiel|\\bwork from office\\b|\\b(?:job|work|position|role) (?:will )?takes? place (?:in|at)\\b',
  ),
  rule(
    'remote',
    0.8,
    '\\bremote[ -]?(?:work|working)? (?:or|oder|ou|o|/) ?(?:on[ -]?site|in[ -]office|hybrid)|\\b(?:on[ -]?site|hybrid|in[ -]office) (?:or|oder|ou|o|/) ?(?:fully )?remote|\\bremote,? (?:us|usa|uk|eu|europe|emea|canada|worldwide|global)\\b|\\btelework(?:ing)? (?:eligible|position|role)|\\bdistributed (?:team|company)\\b',
  ),
  rule(
    'hybrid',
    0.55,
    '\\bhome[ -]?office\\b(?! (?:is|has) a department)|\\bworking from home\\b|\\bwork from home\\b|\\bremote work(?:ing)?\\b|\\bremote options\\b|\\bflexible[ /]remote\\b|\\bwork(?:ing)? remotely\\b|\\bmobile[sn]? arbeit(?:en)?\\b|\\btelearbeit\\b|\\btélétravail\\b|\\bteletrabajo\\b|\\btrabajo remoto\\b|\\btrabalho remoto\\b|\\btelework\\b|\\bthuiswerken\\b|\\bsmart ?working\\b|\\bda remoto\\b|\\bhjemmearbejde\\b|\\bpartly remote\\b|\\bremote möglich',
  ),
];
