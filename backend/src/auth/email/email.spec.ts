import type { UserDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { Client } from '../../../test/support/client';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/support/test-app';
import { HOUR, MINUTE } from '../../../test/support/test-clock';
import { auditedOf } from '../testing/audit';
import { mailedToken, mailsTo } from '../testing/mailbox';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const verify = (token: unknown) => app.stranger.post<ErrorDto>('/auth/email/verify', { token });
const isVerified = async (member: Client): Promise<boolean> =>
  (await member.get<UserDto>('/me')).body.email_verified;

describe('verifying the address', () => {
  it('is done by the link that registering mails, once', async () => {
    const member = await app.member();
    expect(await isVerified(member)).toBe(false);
    const token = await mailedToken(app, member.me.email, 'verify-email');
    expect((await verify(token)).status).toBe(204);
    expect(await isVerified(member)).toBe(true);
    expect((await verify(token)).status).toBe(422);
  });

  it('lets one of two uses of a link at once win', async () => {
    const member = await app.member();
    const token = await mailedToken(app, member.me.email, 'verify-email');
    const statuses = (await Promise.all([verify(token), verify(token), verify(token)])).map(
      (one) => one.status,
    );
    expect(statuses.sort()).toEqual([204, 422, 422]);
  });

  it('refuses what never was a link, in the words for one that is over', async () => {
    const member = await app.member();
    const token = await mailedToken(app, member.me.email, 'verify-email');
    app.clock.forward(24 * HOUR + MINUTE);
    const over = await verify(token);
    expect(over.status).toBe(422);
    for (const forged of ['', 'x', `${token}x`, token.slice(1), "' OR 1=1 --"]) {
      const { status, body } = await verify(forged);
      expect([status, body.detail]).toEqual([422, over.body.detail]);
    }
  });

  it('sends a new link when asked, which takes the place of the first, and none once it is verified', async () => {
    const member = await app.member();
    const first = await mailedToken(app, member.me.email, 'verify-email');
    app.clock.forward(2 * MINUTE);
    expect((await member.post('/auth/email/resend')).status).toBe(202);
    const second = await mailedToken(app, member.me.email, 'verify-email');
    expect((await verify(first)).status).toBe(422);
    expect((await verify(second)).status).toBe(204);
    app.clock.forward(2 * MINUTE);
    expect((await member.post('/auth/email/resend')).status).toBe(202);
    expect(await mailsTo(app, member.me.email, 'verify-email')).toHaveLength(2);
  });
});

describe('changing the address', () => {
  const change = (member: Client, email: string, current_password?: string) =>
    member.put<ErrorDto>('/me/email', {
      email,
      ...(current_password === undefined ? {} : { current_password }),
    });

  it('happens when the link sent to the new one is used; the old one is told', async () => {
    const member = await app.member();
    const email = `new.${member.me.email}`;
    expect((await change(member, email, PASSWORD)).status).toBe(202);
    const token = await mailedToken(app, email, 'verify-email');
    expect((await member.get<UserDto>('/me')).body.email).toBe(member.me.email);
    expect((await verify(token)).status).toBe(204);
    expect((await member.get<UserDto>('/me')).body).toMatchObject({ email, email_verified: true });
    const [told] = await mailsTo(app, member.me.email, 'email-changed');
    expect(told?.text).toContain(email);
    expect(await auditedOf(app, member.me.id)).toContain('email.change');
  });

  it('needs the password', async () => {
    const member = await app.member();
    for (const password of ['not the right one', undefined])
      expect((await change(member, 'somewhere@example.org', password)).status).toBe(422);
    expect(await mailsTo(app, 'somewhere@example.org', 'verify-email')).toEqual([]);
  });

  it('refuses the address of another account, also when that was faster', async () => {
    const [member, other, third] = [await app.member(), await app.member(), await app.member()];
    expect((await change(member, other.me.email.toUpperCase(), PASSWORD)).status).toBe(409);
    const wanted = `wanted.${member.me.email}`;
    await change(member, wanted, PASSWORD);
    const slow = await mailedToken(app, wanted, 'verify-email');
    await change(third, wanted, PASSWORD);
    expect((await verify(await mailedToken(app, wanted, 'verify-email'))).status).toBe(204);
    expect((await verify(slow)).status).toBe(409);
    expect((await member.get<UserDto>('/me')).body.email).toBe(member.me.email);
  });

  it('makes the links that went to the old address useless', async () => {
    const member = await app.member();
    const oldLink = await mailedToken(app, member.me.email, 'verify-email');
    await app.stranger.post('/auth/password/forgot', { email: member.me.email });
    const reset = await mailedToken(app, member.me.email, 'reset-password');
    await change(member, `moved.${member.me.email}`, PASSWORD);
    await verify(await mailedToken(app, `moved.${member.me.email}`, 'verify-email'));
    expect((await verify(oldLink)).status).toBe(422);
    const { status } = await app.stranger.post('/auth/password/reset', {
      token: reset,
      new_password: 'a brand new one 7',
    });
    expect(status).toBe(422);
  });
});
