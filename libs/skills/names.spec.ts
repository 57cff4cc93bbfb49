import fc from 'fast-check';
import { canonicalSkill, findSkill, skillKey } from './names';
import { SKILLS } from './taxonomy';

/** Names as people type them, and what they stand for. */
const TYPED: readonly (readonly [string, string])[] = [
  ['js', 'JavaScript'],
  ['ES6', 'JavaScript'],
  ['java script', 'JavaScript'],
  ['TS', 'TypeScript'],
  ['golang', 'Go'],
  ['Go (Golang)', 'Go'],
  ['Python 3.11', 'Python'],
  ['python3', 'Python'],
  ['Java 17', 'Java'],
  ['Angular 2+', 'Angular'],
  ['Angular 1.x', 'AngularJS'],
  ['c sharp', 'C#'],
  ['C++20', 'C++'],
  ['.Net', '.NET'],
  ['dot net', '.NET'],
  ['asp.net core', 'ASP.NET Core'],
  ['NodeJS', 'Node.js'],
  ['node-js', 'Node.js'],
  ['k8s', 'Kubernetes'],
  ['kube', 'Kubernetes'],
  ['Postgres', 'PostgreSQL'],
  ['MS SQL', 'SQL Server'],
  ['gcp', 'Google Cloud'],
  ['Amazon Web Services (AWS)', 'AWS'],
  ['AWS S3', 'Amazon S3'],
  ['IAM (AWS)', 'AWS IAM'],
  ['TF (Terraform)', 'Terraform'],
  ['cicd', 'CI/CD'],
  ['continuous integration', 'CI/CD'],
  ['test-driven development', 'TDD'],
  ['sklearn', 'scikit-learn'],
  ['ML', 'Machine Learning'],
  ['R programming', 'R'],
  ['Excel', 'Microsoft Excel'],
  ['ms-excel', 'Microsoft Excel'],
  ['Photoshop', 'Adobe Photoshop'],
  ['S4HANA', 'SAP S/4HANA'],
  ['user experience', 'UX'],
  ['EHR', 'Electronic Health Records'],
  ['Fork lift', 'Forklift operation'],
  ['driving licence', "Driver's license"],
  ['Deutsch', 'German'],
  ['español', 'Spanish'],
  ['ESPANOL', 'Spanish'],
  ['Rails development', 'Ruby on Rails'],
  ['HashiCorp Packer', 'Packer'],
];

describe('names of skills', () => {
  it.each(TYPED)('%s means %s', (typed, canonical) => {
    expect(canonicalSkill(typed)).toBe(canonical);
    expect(findSkill(typed)?.name).toBe(canonical);
    expect(skillKey(typed)).toBe(skillKey(canonical));
  });

  it('keeps apart what differs only by a sign', () => {
    const keys = ['C', 'C++', 'C#', 'F#', 'R', '.NET', 'Java', 'JavaScript'].map(skillKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives an unknown name back as typed, with spaces folded', () => {
    expect(canonicalSkill('  Underwater   basket weaving ')).toBe('Underwater basket weaving');
    expect(findSkill('Underwater basket weaving')).toBeUndefined();
    expect(skillKey('underwater BASKET-weaving')).toBe(skillKey('Underwater basket weaving'));
    expect(skillKey('Underwater basket weaving')).not.toBe(skillKey('Basket weaving'));
  });

  it('takes no sentence, sign or empty text for a skill', () => {
    for (const name of ['', '   ', '!!!', '()', 'Nurses who love Java', 'R2', 'x'.repeat(5000)]) {
      expect(findSkill(name)).toBeUndefined();
    }
    expect(canonicalSkill('!!!')).toBe('!!!');
    expect(skillKey('!!!')).not.toBe(skillKey('???'));
  });

  it('finds every canonical name and alias of the taxonomy', () => {
    const lost = SKILLS.flatMap((skill) => {
      return [skill.name, ...skill.aliases].filter((name) => findSkill(name.toUpperCase()) !== skill);
    });
    expect(lost).toEqual([]);
  });

  it('is stable: the canonical name of a canonical name is itself, and has the same key', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(...SKILLS).map(({ name }) => ` ${name.toLowerCase()} 2 `),
    );
    fc.assert(
      fc.property(typed, (name) => {
        const canonical = canonicalSkill(name);
        expect(canonicalSkill(canonical)).toBe(canonical);
        expect(skillKey(canonical)).toBe(skillKey(name));
      }),
      { numRuns: 500 },
    );
  });
});
