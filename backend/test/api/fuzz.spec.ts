import fc from 'fast-check';
import type { Client } from '../support/client';
import { resolved, type Route, routesOf, sample, type Schema } from '../support/sample';
import { signedInAs } from '../support/staff';
import { startTestApp, type TestApp } from '../support/test-app';

/** Tries for each route; FUZZ_RUNS asks for more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);

let app: TestApp;
let member: Client;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  member = await app.member();
  admin = await signedInAs(app, 'admin');
});
afterAll(() => app.close());

const NASTY = fc.constantFrom<unknown>(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '💥'.repeat(300),
  '../../etc/passwd',
  "'; DROP TABLE job; --",
  '"',
  '%',
  '\\',
  'NEAR(a b)',
  '*',
  '- :',
  '(((',
  'a & | ! b',
  '=1+1',
  '<script>alert(1)</script>',
  'x'.repeat(60_000),
  -1,
  0,
  1e309,
  2 ** 53 + 1,
  0.1,
  null,
  true,
  [],
  {},
  [[]],
  { $gt: '' },
  ['a', 1],
  '2026-02-30',
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '275760-09-13',
  'https://',
  'javascript:alert(1)',
);

/** Values near what a schema allows: right ones, nasty ones, and anything at all. */
function near(schema: Schema): fc.Arbitrary<unknown> {
  const plain = resolved(app.document, schema);
  const right = plain.properties
    ? fc.record(
        Object.fromEntries(Object.entries(plain.properties).map(([name, inner]) => [name, near(inner)])),
        { requiredKeys: [] },
      )
    : fc.constant(sample(app.document, plain));
  const list = plain.type === 'array' ? [fc.array(near(plain.items ?? {}), { maxLength: 4 })] : [];
  return fc.oneof({ weight: 4, arbitrary: right }, NASTY, fc.jsonValue(), ...list);
}

const queryOf = (values: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  ).toString();

/** Logging out would end the run. */
const harmless = ({ template }: Route): boolean => !template.startsWith('/auth/logout');

it('answers no request with a failure of its own', async () => {
  for (const route of routesOf(app.document).filter(harmless)) {
    const query = fc.record(Object.fromEntries(route.query.map(({ name, schema }) => [name, near(schema)])), {
      requiredKeys: [],
    });
    const body = route.body ? near(route.body) : fc.constant(undefined);
    const id = fc.constantFrom('6f1c1d6e-0000-4000-8000-000000000000', '%00', 'x', '..%2f..', '1e309');
    await fc.assert(
      fc.asyncProperty(query, body, id, async (asked, sent, named) => {
        const path = route.template.replace(/\{[^}]+\}/, named);
        // The client throws if an answer is not one that the description names.
        const somebody = route.template.startsWith('/admin') ? admin : member;
        const { status } = await somebody.send(
          route.method,
          `${path}?${queryOf(asked)}`,
          sent === undefined ? undefined : JSON.stringify(sent),
        );
        expect(status).toBeLessThan(500);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }
}, 240_000);
