import { startTestApp, type TestApp } from '../../../test/support/test-app';
import { DAY, MINUTE } from '../../../test/support/test-clock';
import { asUserId, Tables } from '../../platform/database';
import { OneTimeTokenEntity } from '../one-time/one-time-token.entity';
import { OneTimeTokens } from '../one-time/one-time-tokens';
import { mailsTo } from '../testing/mailbox';
import { sha256 } from '../tokens';
import { type Notice, Notices } from './notices';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('tells what could not be told because the queue was away, once', async () => {
  const { me } = await app.member();
  const notice: Notice = { kind: 'password-changed', to: me.email, at: app.clock.timestamp() };
  // As a crash between the change and the queue leaves it.
  await app.app
    .get(Tables)
    .owned(OneTimeTokenEntity)
    .for(asUserId(me.id))
    .add({
      purpose: 'notice',
      token_hash: sha256(me.id),
      expires_at: new Date(app.clock.now().getTime() + DAY).toISOString(),
      details: notice,
    });
  const notices = app.app.get(Notices, { strict: false });
  await notices.requeue();
  expect(await mailsTo(app, me.email, 'password-changed')).toHaveLength(0);
  app.clock.forward(11 * MINUTE);
  await notices.requeue();
  expect(await mailsTo(app, me.email, 'password-changed')).toHaveLength(1);
  await notices.requeue();
  expect(await mailsTo(app, me.email, 'password-changed')).toHaveLength(1);
});

it('removes links that nobody used', async () => {
  const { me } = await app.member();
  expect(await mailsTo(app, me.email, 'verify-email')).toHaveLength(1);
  const links = app.app.get(OneTimeTokens, { strict: false });
  const kept = await links.removeExpired();
  app.clock.forward(2 * DAY);
  expect(await links.removeExpired()).toBeGreaterThan(0);
  expect([kept, await links.removeExpired()]).toEqual([0, 0]);
});
