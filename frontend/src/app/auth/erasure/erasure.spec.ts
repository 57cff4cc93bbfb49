import { render, screen } from '@testing-library/angular';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import en from '../auth.en.json';
import { Erasure } from './erasure';

describe('watching an account being erased', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const next = async () => {
    jest.advanceTimersByTime(2000);
    await settled();
  };
  const look = () => server().expectOne('/api/v1/privacy/erasures/secret-1');

  it('looks again until everything is gone, past a server that stumbles', async () => {
    await render(Erasure, {
      inputs: { link: { token: 'secret-1' } },
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    await next();
    look().flush({ state: 'processing', progress: 40 });
    await settled();
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Progress' }).value).toBe(40);
    await next();
    look().flush(...anError('service_unavailable'));
    await settled();
    expect(screen.getByRole('status').textContent).toContain('does not answer');
    await next();
    look().flush({ state: 'completed', progress: 100 });
    await settled();
    expect(screen.getByRole('heading', { name: 'Everything is gone' })).toBeTruthy();
    await next();
    server().expectNone('/api/v1/privacy/erasures/secret-1');
  });
});
