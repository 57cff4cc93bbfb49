import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';

export const MEMBERS = 200;
export const JOBS_EACH = 500;

const SKILLS = [
  'TypeScript',
  'Angular',
  'PostgreSQL',
  'Kubernetes',
  'Python',
  'SQL',
  'Docker',
  'Go',
  'CSS',
  'AWS',
];
const PARAGRAPH =
  'You will plan, build and run services with a small team, and talk with the people who use them. ';

/** Fills a migrated database with 100,000 jobs of 200 members; answers the members' ids. */
export function fillJobs(file: string): string[] {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  const now = Date.parse('2026-11-01T00:00:00Z');
  const users = Array.from({ length: MEMBERS }, () => randomUUID());
  const columns = database
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('job')`)
    .all()
    .map(({ name }) => name);
  const insertJob = database.prepare(
    `INSERT INTO job (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const insertUser = database.prepare(
    `INSERT INTO user (id, created_at, updated_at, username, username_key, email, email_key, role, token_version) VALUES (?, ?, ?, ?, ?, ?, ?, 'member', 0)`,
  );
  database.transaction(() => {
    users.forEach((id, n) => {
      const at = new Date(now).toISOString();
      insertUser.run(id, at, at, `bench-${n}`, `bench-${n}`, `b${n}@example.org`, `b${n}@example.org`);
      for (let job = 0; job < JOBS_EACH; job++) insertJob.run(jobRow(id, columns, now - job * 60_000, job));
    });
  })();
  database.close();
  return users;
}

function jobRow(
  user_id: string,
  columns: readonly string[],
  time: number,
  n: number,
): Record<string, unknown> {
  const at = new Date(time).toISOString();
  const stack = SKILLS.slice(n % 5, (n % 5) + 5);
  const given: Record<string, unknown> = {
    id: randomUUID(),
    user_id,
    created_at: at,
    updated_at: at,
    company: `Company ${n}`,
    title: `Engineer ${n}`,
    location: 'Berlin, Germany',
    description: PARAGRAPH.repeat(12),
    remote_option: 'hybrid',
    tech_stack: JSON.stringify(stack),
    source: 'manual',
    source_url: `https://jobs.example.org/${n}`,
    source_urls: JSON.stringify([`https://jobs.example.org/${n}`]),
    match_score: n % 100,
    opening_key: `company ${n}|engineer ${n}`,
    skill_keys: `|${stack.join('|').toLowerCase()}|`,
  };
  return Object.fromEntries(columns.map((name) => [name, given[name] ?? null]));
}
