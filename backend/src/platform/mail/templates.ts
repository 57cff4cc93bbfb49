import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { PermanentFailure } from '../queue';
import type { MailTemplate, MailTemplates } from './mail';

/** What stands above each mail. Nothing of a member's is in it, so nothing of a member's can end a header. */
export const SUBJECTS: Readonly<Record<MailTemplate, string>> = {
  'verify-email': 'Confirm your e-mail address',
  'reset-password': 'Choose a new password',
  'password-changed': 'Your password was changed',
  'email-changed': 'Your e-mail address was changed',
  'new-device': 'New sign-in to your account',
  invitation: 'You are invited to Career Co-Pilot',
  'export-ready': 'Your data is ready to download',
  'account-erased': 'Your account is erased',
};

/** What the layout needs to know beside the mail itself. */
export interface Surroundings {
  /** Where the portal is. */
  readonly origin: string;
  /** Where mails of this kind can be refused, if they can. */
  readonly unsubscribe?: string;
}

export interface Rendered {
  readonly html: string;
  readonly text: string;
}

type Form = 'html' | 'txt';

const FOLDER = join(__dirname, 'templates');
/** Files that are part of mails. Their names begin so. */
const PART = '_';

/** The templates of one form, each compiled once. A value that a template names and nobody gave is an error. */
function compile(form: Form): ReadonlyMap<string, HandlebarsTemplateDelegate> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('time', readableTime);
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(`.${form}.hbs`))) {
    const name = file.slice(0, -`.${form}.hbs`.length);
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const options = { strict: true, noEscape: form === 'txt' };
    if (name.startsWith(PART))
      handlebars.registerPartial(name.slice(PART.length), handlebars.compile(source, options));
    else templates.set(name, handlebars.compile(source, options));
  }
  return templates;
}

const COMPILED = { html: compile('html'), txt: compile('txt') };

/** A mail in both forms. @throws {PermanentFailure} if a link leads nowhere */
export function renderMail<T extends MailTemplate>(
  template: T,
  data: MailTemplates[T],
  surroundings: Surroundings,
): Rendered {
  const values = { unsubscribe: '', ...surroundings, subject: SUBJECTS[template], ...plain(data) };
  const render = (form: Form): string => {
    const compiled = COMPILED[form].get(template);
    if (compiled === undefined) throw new Error(`There is no template ${template}.${form}.hbs.`);
    return compiled(values);
  };
  return { html: render('html'), text: render('txt') };
}

const LONGEST_VALUE = 300;

/** Values as they can stand in a line: a device's name, for one, is what any program says of itself. */
function plain(data: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'string') return [name, value];
      if (name === 'link') return [name, checkedLink(value)];
      const line = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
      return [name, [...line].slice(0, LONGEST_VALUE).join('')];
    }),
  );
}

/** A mail has no page that a link could be relative to. */
function checkedLink(link: string): string {
  if (!/^https?:\/\/[^\s\p{Cc}]+$/u.test(link) || !URL.canParse(link))
    throw new PermanentFailure('A link in a mail must be absolute.');
  return link;
}

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** An ISO timestamp for people; anything else as it is. */
function readableTime(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : `${TIME.format(time)} UTC`;
}
