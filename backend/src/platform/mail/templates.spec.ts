import { load } from 'cheerio';
import type { MailTemplate, MailTemplates } from './mail';
import { renderMail, SUBJECTS } from './templates';

const link = 'https://jobs.example.org/page#token=a_token-of-it';
const at = '2026-11-25T03:49:12.000Z';
const username = 'ada.lovelace';

const SAMPLES: MailTemplates = {
  'verify-email': { username, link },
  'reset-password': { username, link, minutes: 60 },
  'password-changed': { username, at, link },
  'email-changed': { username, at, new_email: 'new@example.org' },
  'new-device': { username, device: 'Firefox on Linux', address: '203.0.113.7', at, link },
  invitation: { role: 'staff', link, days: 7 },
  'export-ready': { username, link, days: 7 },
  'account-erased': { username },
};
const SURROUNDINGS = { origin: 'https://jobs.example.org' };

// The keys of the table are the templates.
const TEMPLATES = Object.keys(SAMPLES) as MailTemplate[];

describe.each(TEMPLATES)('the mail %s', (template) => {
  const data: object = SAMPLES[template];
  const { html, text } = renderMail(template, SAMPLES[template], SURROUNDINGS);
  const page = load(html);
  const seen = page('body').text();

  it('says the same in both forms, with everything that it was given', () => {
    expect(page('title').text()).toBe(SUBJECTS[template]);
    for (const [name, value] of Object.entries(data) as [string, string | number][]) {
      const shown = name === 'at' ? '25 November 2026 at 03:49 UTC' : String(value);
      expect([name, seen.includes(shown), text.includes(shown)]).toEqual([name, true, true]);
    }
    const why = /You get this mail because [^.]+\./.exec(text)?.[0] ?? 'no reason';
    expect(seen).toContain(why);
    expect(text).not.toMatch(/[<>{}]|&\w+;/);
  });

  it('has absolute links alone, and loads nothing', () => {
    const links = page('a')
      .toArray()
      .map((one) => page(one).attr('href'));
    expect(links).toContain('https://jobs.example.org');
    expect(links.every((one) => one?.startsWith('https://jobs.example.org'))).toBe(true);
    if ('link' in data) expect(links.filter((one) => one === link)).toHaveLength(2);
    expect(page('img, script, link, iframe, form').length).toBe(0);
  });
});

const HOSTILE = `<img src=x onerror="alert(1)">'&\`{{constructor}}</style><script>alert(1)</script>`;

it.each(TEMPLATES)('the mail %s shows markup in its values as text', (template) => {
  const data = Object.fromEntries(
    Object.entries(SAMPLES[template]).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && name !== 'link' ? HOSTILE : value,
    ]),
  );
  // Only texts were replaced, by texts.
  const page = load(
    renderMail(template, data as unknown as MailTemplates[typeof template], SURROUNDINGS).html,
  );
  expect(page('img, script').length).toBe(0);
  expect(page('body').text()).toContain(HOSTILE);
});

it('a value keeps to its line, and to a length that nobody can write a letter in', () => {
  const device = `Firefox\r\n\r\nYour account is locked\u2028${'x'.repeat(5000)}`;
  const { text } = renderMail('new-device', { ...SAMPLES['new-device'], device }, SURROUNDINGS);
  expect(text).toMatch(/^Device: {2}Firefox Your account is locked x{200,300}$/m);
});

it.each(['/reset-password', 'javascript:alert(1)', 'https://a.example\r\nx', '//evil.example/'])(
  'the link %j is refused',
  (bad) => {
    expect(() => renderMail('verify-email', { username, link: bad }, SURROUNDINGS)).toThrow(
      'must be absolute',
    );
  },
);

it('what a template names and nobody gave is an error, not a gap', () => {
  expect(() =>
    renderMail('verify-email', { username } as MailTemplates['verify-email'], SURROUNDINGS),
  ).toThrow();
});

it('only a mail that can be refused says how', () => {
  const unsubscribe = 'https://jobs.example.org/unsubscribe#token=x';
  const { html, text } = renderMail('new-device', SAMPLES['new-device'], { ...SURROUNDINGS, unsubscribe });
  expect(
    load(html)('a')
      .toArray()
      .map((one) => one.attribs['href']),
  ).toContain(unsubscribe);
  expect(text).toContain(unsubscribe);
  expect(renderMail('new-device', SAMPLES['new-device'], SURROUNDINGS).text).not.toContain('no more');
});
