/** The skill taxonomy, names of skills and their canonical form, and finding skills in text (spec §6). */
export { SKILL_CATEGORIES, type SkillCategory } from './categories';
export { extractMentions, extractSkills, type ExtractedSkill } from './extract';
export { canonicalSkill, findSkill, skillKey } from './names';
export { SKILLS, type Skill } from './taxonomy';
