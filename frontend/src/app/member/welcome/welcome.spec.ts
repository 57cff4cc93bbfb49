import { BreakpointObserver } from '@angular/cdk/layout';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { of } from 'rxjs';
import type { ProfileDto } from '#contracts/profile.dto';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { welcomeRoutes } from './welcome.routes';

function aProfile(more: Partial<ProfileDto> = {}): ProfileDto {
  return {
    user_id: 'id-of-ada',
    full_name: null,
    headline: null,
    phone: null,
    links: [],
    work_authorization: null,
    skills: [],
    preferred_locations: [],
    experience_level: null,
    remote_preference: null,
    desired_titles: [],
    salary_expectation: null,
    timezone: null,
    locale: null,
    profile_picture_url: null,
    experience: [],
    education: [],
    projects: [],
    created_at: '2026-01-05T08:00:00.000Z',
    updated_at: '2026-01-05T08:00:00.000Z',
    ...more,
  };
}

/** A screen is as wide as the test says: jsdom has no layout. */
function aScreen(isNarrow: boolean): Pick<BreakpointObserver, 'observe' | 'isMatched'> {
  return { observe: () => of({ matches: isNarrow, breakpoints: {} }), isMatched: () => isNarrow };
}

interface Opened {
  readonly at?: string;
  readonly isNarrow?: boolean;
  readonly profile?: ProfileDto;
}

async function open({ at = '/welcome', isNarrow = false, profile = aProfile() }: Opened = {}): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      ...provideAppForTest(),
      { provide: BreakpointObserver, useValue: aScreen(isNarrow) },
      provideRouter(
        [
          { path: 'welcome', children: welcomeRoutes },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  await RouterTestingHarness.create(at);
  await settled();
  server().expectOne({ method: 'GET', url: '/api/v1/profile' }).flush(profile);
  await settled();
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const sent = () => server().expectOne({ method: 'PUT', url: '/api/v1/profile' });
const place = () => TestBed.inject(Router).url;

describe('the welcome', () => {
  beforeEach(() => sessionStorage.clear());

  it('saves what was answered at each step, then leads to the first job', async () => {
    await open();
    await heading('What can you do?');
    expect(screen.getByText('Step 1 of 2')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Back' })).toBeNull();
    await userEvent.type(box('Current title or headline'), ' Baker ');
    await userEvent.type(box('Skills'), 'Baking,Patience');
    await userEvent.click(screen.getByRole('radio', { name: 'Mid-level' }));
    await press('Continue');
    const first = sent();
    expect(first.request.body).toEqual({
      headline: 'Baker',
      skills: ['Baking', 'Patience'],
      experience_level: 'mid',
    });
    const half = aProfile({ headline: 'Baker', skills: ['Baking', 'Patience'], experience_level: 'mid' });
    first.flush(half);
    await heading('What are you looking for?');
    expect(screen.getByText('Step 2 of 2')).toBeTruthy();
    await userEvent.type(box('At least'), '30000');
    await userEvent.type(screen.getByLabelText('Currency'), 'EUR');
    await press('Finish');
    const second = sent();
    expect(second.request.body).toEqual({
      salary_expectation: { min: 30000, max: null, currency: 'EUR', period: 'year' },
    });
    second.flush(half);
    await heading('You are set');
    server().expectOne('/api/v1/profile').flush(half);
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Add your first job' }).pathname).toBe(
      '/jobs/new',
    );
    expect(sessionStorage.length).toBe(0);
  });

  it('asks one question at a time on a narrow screen, with Back to what was answered', async () => {
    await open({ isNarrow: true });
    await heading('What do you do?');
    expect(screen.queryByRole('textbox', { name: 'Skills' })).toBeNull();
    await userEvent.type(box('Current title or headline'), 'Baker{Enter}');
    sent().flush(aProfile({ headline: 'Baker' }));
    await heading('Which skills do you have?');
    expect(place()).toBe('/welcome/skills');
    await userEvent.click(screen.getByRole('link', { name: 'Back' }));
    await heading('What do you do?');
    expect(box('Current title or headline').value).toBe('Baker');
  });

  it('goes on without a request where nothing was answered, and says so at the end', async () => {
    await open();
    await press('Continue');
    await heading('What are you looking for?');
    await press('Skip');
    await heading('You are set');
    server().expectNone({ method: 'PUT' });
    server().expectOne('/api/v1/profile').flush(aProfile());
    expect(await screen.findByText(/its score is a guess/)).toBeTruthy();
  });

  it('forgets the answers of a page that is skipped', async () => {
    await open();
    await userEvent.type(box('Skills'), 'Juggling,');
    await press('Skip');
    await heading('What are you looking for?');
    await userEvent.click(screen.getByRole('link', { name: 'Back' }));
    await heading('What can you do?');
    expect(screen.queryByText('Juggling')).toBeNull();
  });

  it('stays with what was typed when the server fails, and tries again', async () => {
    await open();
    await userEvent.type(box('Skills'), 'Baking,');
    await press('Continue');
    sent().flush(...anError('internal'));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(place()).toBe('/welcome/headline');
    expect(sent().request.body).toEqual({ skills: ['Baking'] });
  });

  it('does not let a wrong amount on one page hold up another', async () => {
    await open({ at: '/welcome/salary_expectation', isNarrow: true });
    await userEvent.type(box('At least'), 'a lot');
    await press('Finish');
    expect(await screen.findByRole('link', { name: /^At least/ })).toBeTruthy();
    server().expectNone({ method: 'PUT' });
    await userEvent.click(screen.getByRole('link', { name: 'Back' }));
    await heading('At home or in an office?');
    expect(screen.queryByRole('alert')).toBeNull();
    const group = screen.getByRole('group', { name: 'Where you want to work' });
    await userEvent.click(within(group).getByRole('radio', { name: 'Hybrid' }));
    await press('Continue');
    expect(sent().request.body).toEqual({ remote_preference: 'hybrid' });
  });

  it('keeps what was typed across a reload, and sends it', async () => {
    await open();
    await userEvent.type(box('Skills'), 'Baking,');
    await waitFor(() => expect(sessionStorage.getItem('ccp.draft.welcome')).toContain('Baking'));
    TestBed.resetTestingModule();
    await open();
    expect(screen.getByRole('row', { name: /Baking/ })).toBeTruthy();
    await press('Continue');
    expect(sent().request.body).toEqual({ skills: ['Baking'] });
  });

  it('keeps the upper end of a salary from before unless it is passed', async () => {
    const profile = aProfile({ salary_expectation: { min: 10, max: 20, currency: 'EUR', period: 'hour' } });
    await open({ at: '/welcome/salary_expectation', profile });
    await userEvent.clear(box('At least'));
    await userEvent.type(box('At least'), '15');
    await press('Finish');
    expect(sent().request.body).toEqual({
      salary_expectation: { min: 15, max: 20, currency: 'EUR', period: 'hour' },
    });
  });
});
