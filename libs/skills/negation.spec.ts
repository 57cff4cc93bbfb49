import { extractSkills } from './extract';

/** Sentences that refuse a skill, or only seem to, and the skills that they name. */
const REFUSALS: readonly (readonly [string, ...string[]])[] = [
  ['Rust never sleeps: our workshop removes rust from old cars.'],
  ['No Java needed, we write Kotlin.', 'Kotlin'],
  ['We are not looking for PHP developers.'],
  ['We chose Vue instead of Angular.', 'Vue.js'],
  ['Not only Python but also Go.', 'Python', 'Go'],
  ['Docker is not required but a plus.', 'Docker'],
  ['React Native, no web.', 'React Native'],
  ['Kein Java, sondern Kotlin.', 'Kotlin'],
  ['Never worked with Kubernetes? No problem.', 'Kubernetes'],
  ['Power BI dashboards without coding.', 'Power BI'],
  ["We don't use Angular."],
  ['No prior knowledge of SQL required.'],
  ['Without Kubernetes, just plain VMs on AWS.', 'AWS'],
  ['Rather than Jenkins we use GitLab CI.', 'GitLab CI'],
  ['We moved away from PHP to Node.js.', 'Node.js'],
  ["You don't need to know Rust."],
  ['PHP is not required.'],
  ['We never deploy with FTP.'],
  ['Experience with AWS (not Azure).', 'AWS'],
  ['TypeScript but no Angular.', 'TypeScript'],
  ['This is not a Java job.'],
  ["Don't hesitate to use Python.", 'Python'],
  ['Python experience is preferred but not required.', 'Python'],
  ['Java, not JavaScript', 'Java'],
  ['No two snowflakes are alike.'],
];

describe('skills that a text refuses', () => {
  it.each(REFUSALS)('%s', (sentence, ...skills) => {
    expect(extractSkills(sentence)).toEqual(skills);
  });
});
