import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { IdentityProvider } from '#contracts/social';

/** Other services whose stand-ins a run of the journeys comes with. */
export type StandIn = Exclude<IdentityProvider, 'linkedin'>;

/** What a service knows of somebody. */
export interface Person {
  readonly subject: string;
  readonly email: string;
  readonly name: string;
}

/** Somebody whom nobody knows yet. */
export function aPerson(name: string): Person {
  const id = randomUUID().slice(0, 8);
  return { subject: `subject-${id}`, email: `person-${id}@example.org`, name };
}

/** How each service is told whom it signs in, in the words of its own protocol. */
const SAID: Readonly<Record<StandIn, (person: Person) => object>> = {
  google: claimed,
  oidc: claimed,
  github: ({ subject, email, name }) => ({
    refusal: null,
    user: { id: Number.parseInt(subject.slice(-8), 16), login: 'somebody', name },
    emails: [{ email, primary: true, verified: true }],
  }),
  saml: ({ subject, email, name }) => ({ answer: { name_id: subject, mail: email, display_name: name } }),
};

function claimed({ subject, email, name }: Person): object {
  return { claims: { sub: subject, email, email_verified: true, name } };
}

/** From now on this person is signed in at the service. */
export const signedInAt = (provider: StandIn, person: Person): Promise<void> =>
  tell(provider, SAID[provider](person));

/** From now on whoever comes there says no. */
export const refusedAt = (provider: 'github'): Promise<void> => tell(provider, { refusal: 'access_denied' });

/** Sends the form that a SAML provider's page holds, as a script of such a page does at once. */
export const sendSamlForm = (page: Page): Promise<void> =>
  page.locator('form[action$="/acs"]').evaluate((form: HTMLFormElement) => form.submit());

async function tell(provider: StandIn, what: object): Promise<void> {
  const url = process.env['E2E_STAND_INS'];
  if (!url) throw new Error('Run the journeys by tools/journeys.mjs, which starts services to sign in with.');
  const answer = await fetch(`${url}/${provider}`, { method: 'POST', body: JSON.stringify(what) });
  if (!answer.ok) throw new Error(`the stand-in for ${provider} answered ${answer.status}`);
}
