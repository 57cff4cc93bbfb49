import { ownPath } from './return-path';

it.each([
  ['/jobs', '/jobs'],
  ['/jobs/6f1c?tab=notes#match', '/jobs/6f1c?tab=notes#match'],
  ['/jobs?q=https%3A%2F%2Fexample.org', '/jobs?q=https%3A%2F%2Fexample.org'],
  ['/jobs?q=50%25', '/jobs?q=50%25'],
  ['/a/../jobs', '/jobs'],
])('takes the page %s', (given, kept) => {
  expect(ownPath(given)).toBe(kept);
});

it.each([
  'jobs',
  '',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\u0000/jobs',
  ' /jobs',
  'https://evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/%2fevil.example',
  '/%2Fevil.example',
  '/%5cevil.example',
  '/%252fevil.example',
  '/%25252fevil.example',
  '/%2525252525252fevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e%2e//evil.example',
  '/jobs//evil.example',
  '/\u202eevil',
  '/%',
  '/%ff',
  '@evil.example',
  '/jobs?x=\\evil',
])('refuses %j', (given) => {
  expect(ownPath(given)).toBeNull();
});
