import { z } from 'zod';
import { POSTING_SCHEMA } from './prompts/read-posting';
import { RESUME_SCHEMA } from './prompts/read-resume';
import { sentSchema } from './sent-schema';

it('is what every provider takes: all required, nothing added, no limits, empty instead of null', () => {
  const schema = z.object({
    name: z.string().min(1).max(20).nullish(),
    kind: z.enum(['ketch', 'yawl']).nullable(),
    masts: z.number().int().min(1).nullable(),
    crew: z
      .array(z.object({ age: z.number().optional() }))
      .max(9)
      .nullable(),
  });
  expect(sentSchema(schema)).toEqual({
    type: 'object',
    properties: {
      name: { type: 'string' },
      kind: { anyOf: [{ type: 'string', enum: ['ketch', 'yawl'] }, { type: 'null' }] },
      masts: expect.anything(),
      crew: {
        type: 'array',
        items: {
          type: 'object',
          properties: { age: { type: 'number' } },
          required: ['age'],
          additionalProperties: false,
        },
      },
    },
    required: ['name', 'kind', 'masts', 'crew'],
    additionalProperties: false,
  });
});

it.each([
  ['posting', POSTING_SCHEMA],
  ['resume', RESUME_SCHEMA],
])('has no more choices between types for a %s than Anthropic takes', (_, schema) => {
  expect(JSON.stringify(sentSchema(schema)).split('"null"').length - 1).toBeLessThanOrEqual(16);
});

it('lets an answer leave out what it does not know, and make it empty', () => {
  const nothing = RESUME_SCHEMA.parse({});
  expect(nothing).toMatchObject({ name: null, skills: [], experience: [] });
  expect(RESUME_SCHEMA.parse({ name: ' ', skills: [''], experience: null })).toEqual(nothing);
  const [entry] = RESUME_SCHEMA.parse({
    experience: [{ start_date: '2019-03-01', end_date: 'today' }],
  }).experience;
  expect(entry).toMatchObject({ start_date: '2019-03', end_date: null, is_current: false });
});
