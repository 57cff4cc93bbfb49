import type { RemoteOption } from '#contracts/job';
import { NOT_ABOUT_PLACE } from '../../posting/workplace-rules';
import { text } from '../json/values';

const CODES: readonly (readonly [RemoteOption, RegExp])[] = [
  ['hybrid', /hybrid|partial|part ?remote|flexible|semipresencial/],
  [
    'onsite',
    /on ?site|in ?office|office ?based|^office$|^none$|in ?person|presencial|présentiel|not? remote|vor ort/,
  ],
  ['remote', /remote|fully|telecommut|anywhere|virtual|home ?office|work ?from ?home|distributed/],
];

/** The workplace that a board's own code or label names, such as `on_site`, `FullyRemote`, `TELECOMMUTE`. */
export function workplaceCode(value: unknown): RemoteOption | null {
  const code = (text(value) ?? '')
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_-]+/g, ' ');
  return CODES.find(([, pattern]) => pattern.test(code))?.[0] ?? null;
}

const HYBRID = /\b(?:hybrid|híbrido|hybride|ibrido|semipresencial)\b/iu;
const REMOTE =
  /\b(?:remote|remotely|remoto|telework|télétravail|teletrabajo|home[ -]?office|work from home|wfh|telecommut\w{0,6})\b/iu;
const ONSITE = /\b(?:on-?site|in-office|vor ort|presencial|présentiel)\b/iu;
/** Places that only remote work has. */
const ANYWHERE = /^(?:anywhere\b|worldwide$|global$)/iu;

/** The workplace that a title or location names in passing: "Developer - Hybrid", "Remote, US". */
export function workplaceInWords(title: string, location: string | null): RemoteOption | null {
  const words = `${title.replace(NOT_ABOUT_PLACE, ' ')}\n${location ?? ''}`;
  if (HYBRID.test(words)) return 'hybrid';
  if (REMOTE.test(words) || ANYWHERE.test(location ?? '')) return 'remote';
  return ONSITE.test(words) ? 'onsite' : null;
}
