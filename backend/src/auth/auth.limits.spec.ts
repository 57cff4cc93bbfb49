import type { ErrorDto } from '#contracts/error.dto';
import { PASSWORD, startTestApp } from '../../test/support/test-app';

describe('guessing passwords', () => {
  it('is slowed down after five tries in a minute, for that account from that address alone', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on' });
    try {
      const [victim, bystander] = [await strict.member(), await strict.member()];
      const guess = (username: string, password: string) =>
        strict.stranger.post<ErrorDto>('/auth/login', { username, password });
      for (let n = 0; n < 5; n++)
        expect((await guess(victim.me.username, `guess number ${n}`)).status).toBe(401);
      const sixth = await guess(victim.me.username, PASSWORD);
      expect(sixth.status).toBe(429);
      expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await guess(bystander.me.username, PASSWORD)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe('guesses of one account', () => {
  it('keep its owner out nowhere else', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on', TRUST_PROXY: 'true' });
    try {
      const { me } = await strict.member();
      const logIn = (address: string, password: string) =>
        strict.stranger.post(
          '/auth/login',
          { username: me.username, password },
          { 'X-Forwarded-For': address },
        );
      for (let n = 0; n < 6; n++) await logIn('203.0.113.7', `guess number ${n}`);
      expect((await logIn('203.0.113.7', PASSWORD)).status).toBe(429);
      expect((await logIn('198.51.100.3', PASSWORD)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe('the address that guesses are counted by', () => {
  it('is the one that the proxy saw, whatever the request claimed before, and a whole IPv6 network', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on', TRUST_PROXY: 'true' });
    try {
      const guesses = async (addresses: readonly string[]): Promise<readonly number[]> => {
        const { me } = await strict.member();
        const statuses = [];
        for (const address of addresses) {
          const given = { username: me.username, password: 'not the right one' };
          statuses.push(
            (await strict.stranger.post('/auth/login', given, { 'X-Forwarded-For': address })).status,
          );
        }
        return statuses;
      };
      const six = [1, 2, 3, 4, 5, 6];
      const slowed = [...Array<number>(5).fill(401), 429];
      expect(await guesses(six.map((n) => `10.0.0.${n}, 203.0.113.7`))).toEqual(slowed);
      expect(await guesses(six.map((n) => `2001:db8:1:2:${n}::${n}`))).toEqual(slowed);
      expect(await guesses(six.map((n) => `::ffff:203.0.113.${n}`))).toEqual(Array<number>(6).fill(401));
      expect(await guesses(six.map((n) => `2001:db8:1:${n}::1`))).toEqual(Array<number>(6).fill(401));
    } finally {
      await strict.close();
    }
  });
});

describe('the log-in limit', () => {
  it('counts the account, however its name is spelled', async () => {
    const strict = await startTestApp({ RATE_LIMIT: 'on' });
    try {
      const { me } = await strict.member();
      const spellings = [
        me.username,
        me.username.toUpperCase(),
        me.email,
        me.username.replace('m', 'ｍ'),
        me.email.toUpperCase(),
      ];
      const guess = (username: string) =>
        strict.stranger.post('/auth/login', { username, password: 'not the right one' });
      for (const spelling of spellings) expect((await guess(spelling)).status).toBe(401);
      expect((await guess(me.username)).status).toBe(429);
      expect((await guess(me.email)).status).toBe(429);
    } finally {
      await strict.close();
    }
  });
});
