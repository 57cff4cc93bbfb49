import { SKILL_CATEGORIES } from './categories';
import { foldName } from './fold';
import { SKILLS } from './taxonomy';
import { TAXONOMY_ROWS } from './taxonomy-files';

describe('the skill taxonomy', () => {
  it('knows at least 1,500 skills, and several in every category', () => {
    expect(SKILLS.length).toBeGreaterThanOrEqual(1500);
    const thin = SKILL_CATEGORIES.filter(
      (category) => SKILLS.filter((skill) => skill.category === category).length < 8,
    );
    expect(thin).toEqual([]);
  });

  it('numbers skills by their place', () => {
    expect(SKILLS.every((skill, place) => skill.id === place)).toBe(true);
  });

  it('has no name or alias, however written, that means two skills', () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, aliases } of SKILLS) {
      for (const each of [name, ...aliases]) {
        const key = foldName(each);
        owners.set(key, (owners.get(key) ?? new Set()).add(name));
      }
    }
    expect([...owners].filter(([key, names]) => key === '' || names.size > 1)).toEqual([]);
  });

  it('writes every name clean and no alias twice', () => {
    const names = SKILLS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name) => name !== name.trim() || /\s{2}|[~^=%|]/.test(name))).toEqual([]);
    expect(
      SKILLS.filter(({ name, aliases }) => new Set([name, ...aliases]).size !== aliases.length + 1),
    ).toEqual([]);
  });

  it('makes neighbours mutual and nobody their own', () => {
    const broken = SKILLS.filter(({ id, near }) => {
      return near.some((other) => other === id || SKILLS[other]?.near.includes(id) !== true);
    });
    expect(broken).toEqual([]);
    const nextJs = SKILLS.find(({ name }) => name === 'Next.js');
    expect(nextJs?.near.map((id) => SKILLS[id]?.name)).toContain('React');
  });

  it('gives rules of extraction only to names that the same line has', () => {
    const strangers = TAXONOMY_ROWS.flatMap(
      ({ name, aliases = [], weak = [], proper = [], exact = [], asked = [] }) => {
        return [...weak, ...proper, ...exact, ...asked].filter(
          (each) => each !== name && !aliases.includes(each),
        );
      },
    );
    expect(strangers).toEqual([]);
    const counts = new Set(TAXONOMY_ROWS.map((row) => row.counts));
    expect([...counts].sort()).toEqual(['asked', 'listed', 'named', undefined]);
  });
});
