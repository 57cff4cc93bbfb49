/**
 * Every category a skill can belong to. A skill has exactly one: the field in which it is most often asked for.
 * The order is that of the taxonomy files and has no other meaning.
 */
export const SKILL_CATEGORIES = [
  'programming_language',
  'framework',
  'mobile',
  'database',
  'cloud',
  'devops',
  'operating_system',
  'networking',
  'security',
  'testing',
  'data',
  'machine_learning',
  'software_concept',
  'method',
  'embedded',
  'developer_tool',
  'business_software',
  'office_software',
  'design',
  'marketing',
  'sales',
  'finance',
  'human_resources',
  'legal',
  'administration',
  'management',
  'health',
  'science',
  'engineering',
  'trades',
  'construction',
  'manufacturing',
  'logistics',
  'hospitality',
  'education',
  'public_service',
  'soft',
  'language',
] as const;

/** One of {@link SKILL_CATEGORIES}. */
export type SkillCategory = (typeof SKILL_CATEGORIES)[number];

const KNOWN: ReadonlySet<string> = new Set(SKILL_CATEGORIES);

/** Whether a word from a taxonomy file is a category. */
export function isSkillCategory(word: string): word is SkillCategory {
  return KNOWN.has(word);
}
