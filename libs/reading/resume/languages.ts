import { findSkill } from '#skills';
import type { Section } from './sections/sections';
import { type Sourced, sourced } from './sourced';

/** A human language; `value` is its English name. */
export interface LanguageReading extends Sourced<string> {
  /** How well, as written: "C1", "native". */
  readonly level: string | null;
}

const SEPARATOR = /[,;|•·●▪、，；]|\s{2,}| \/ /u;
const NAME =
  /^\s*(?<name>[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*(?:[(（–—:：-]\s*)?(?<level>[^()（）]{0,60}?)[)）]?\s*$/u;

/** The English name of a language as it is called in itself or its neighbours. */
export function languageNamed(text: string): string | null {
  const skill = findSkill(text);
  return skill?.category === 'language' ? skill.name : null;
}

function languageOf(item: string): { name: string; level: string | null } | null {
  const groups = NAME.exec(item)?.groups;
  const words = groups?.name ?? '';
  const [first = ''] = words.split(' ');
  const name = languageNamed(words) ?? languageNamed(first);
  if (name === null) return null;
  const rest =
    languageNamed(words) === null
      ? `${words.slice(first.length)} ${groups?.level ?? ''}`
      : (groups?.level ?? '');
  const level = rest.replace(/^[\s(–—:-]+|[\s)]+$/g, '');
  return { name, level: level === '' ? null : level };
}

/** The languages that sections of languages list, each once. */
export function readLanguages(sections: readonly Section[]): LanguageReading[] {
  const seen = new Set<string>();
  return sections.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.text.split(SEPARATOR).flatMap((item): LanguageReading[] => {
        const found = languageOf(item);
        if (found === null || seen.has(found.name)) return [];
        seen.add(found.name);
        return [{ ...sourced(line, found.name, 0.9), level: found.level }];
      }),
    ),
  );
}
