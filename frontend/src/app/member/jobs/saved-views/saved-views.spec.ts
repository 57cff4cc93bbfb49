import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import { Session } from '../../../core/session/session';
import { JobList } from '../job-list/job-list';
import en from '../jobs.en.json';
import { aJob } from '../testing/a-job';

async function signIn(username: string): Promise<void> {
  const done = TestBed.inject(Session).signIn({ username, password: 'otter maple violin' });
  server().expectOne('/api/v1/auth/login').flush(anAccessToken('token-1', username));
  await done;
}

/** Opens the list of somebody with one job. */
async function open(address: string, username = 'ada'): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      ...provideAppForTest(),
      provideTexts('jobs', en),
      // No animation ends in jsdom, for which a sheet would wait.
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter(
        [
          { path: 'jobs', component: JobList },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  await signIn(username);
  await RouterTestingHarness.create(address);
  await answer();
}

async function answer(): Promise<void> {
  await settled();
  for (const request of server().match(({ url }) => url === '/api/v1/jobs')) {
    if (!request.cancelled) request.flush([aJob()], { headers: { 'X-Total-Count': '1' } });
  }
  await settled();
}

/** Names what is shown, as a member does by the keyboard. */
async function save(name: string): Promise<void> {
  await userEvent.keyboard('s');
  const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
  const field = within(dialog).getByRole('textbox', { name: 'Name' });
  await userEvent.clear(field);
  await userEvent.type(field, `${name}{Enter}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await settled();
}

const row = () => within(screen.getByRole('navigation', { name: 'Saved views' }));
const names = () =>
  row()
    .getAllByRole('link')
    .map((link) => `${link.textContent.trim()}${link.getAttribute('aria-current') ? ' (here)' : ''}`);

describe('saved views', () => {
  beforeEach(() => localStorage.clear());

  it('are saved with "s" under a name, are marked, and bring back their address', async () => {
    await open('/jobs?min_score=65&sort=title&page=1');
    expect(screen.queryByRole('navigation', { name: 'Saved views' })).toBeNull();
    await userEvent.keyboard('s');
    const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe(
      'Score 65 or more, Title, A to Z',
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await save('Good ones');
    expect(names()).toEqual(['All jobs', 'Good ones (here)']);
    expect(screen.queryByRole('button', { name: 'Save view' })).toBeNull();
    await userEvent.click(row().getByRole('link', { name: 'All jobs' }));
    await answer();
    expect(TestBed.inject(Router).url).toBe('/jobs');
    expect(names()).toEqual(['All jobs (here)', 'Good ones']);
    await userEvent.click(row().getByRole('link', { name: 'Good ones' }));
    await answer();
    expect(TestBed.inject(Router).url).toBe('/jobs?min_score=65&sort=title');
  });

  it('are there the next time for their member, and for nobody else', async () => {
    await open('/jobs?skill=Rye');
    await save('Rye bread');
    TestBed.resetTestingModule();
    await open('/jobs');
    expect(names()).toEqual(['All jobs (here)', 'Rye bread']);
    TestBed.resetTestingModule();
    await open('/jobs', 'bo');
    expect(screen.queryByText('Rye bread')).toBeNull();
  });

  it('are renamed and deleted by the menu of the one that is shown, each with an undo', async () => {
    await open('/jobs?skill=Rye');
    await save('Rye');
    await userEvent.click(screen.getByRole('button', { name: 'Actions for Rye' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename the view' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' bread{Enter}');
    await waitFor(() => expect(names()).toEqual(['All jobs', 'Rye bread (here)']));
    await userEvent.click(screen.getByRole('button', { name: 'Actions for Rye bread' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('navigation', { name: 'Saved views' })).toBeNull());
    expect(await screen.findByText('“Rye bread” is deleted.')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names()).toEqual(['All jobs', 'Rye bread (here)']));
  });

  it('point out a name that is taken, and put the new view in its place with an undo', async () => {
    await open('/jobs?skill=Rye');
    await save('Bread');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Asks for Rye' }));
    await userEvent.click(screen.getByRole('button', { name: 'Status' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Not tracked' }));
    await answer();
    await userEvent.click(screen.getByRole('button', { name: 'Save view' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
    const field = within(dialog).getByRole('textbox', { name: 'Name' });
    await userEvent.clear(field);
    await userEvent.type(field, 'bread');
    expect(within(dialog).getByText(/You have a view of this name/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(names()).toEqual(['All jobs', 'bread (here)']));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names()).toEqual(['All jobs', 'Bread']));
  });

  it('are not saved where there is nothing to name, which is said', async () => {
    await open('/jobs');
    await userEvent.keyboard('s');
    expect(await screen.findByText(/Search, filter or sort first/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stand in a sheet on a phone', async () => {
    await open('/jobs?skill=Rye');
    await save('Rye');
    await userEvent.click(screen.getByRole('button', { name: 'View: Rye' }));
    const sheet = await screen.findByRole('dialog', { name: 'Saved views' });
    expect(within(sheet).getByRole('button', { name: 'Rye', current: true })).toBeTruthy();
    await userEvent.click(within(sheet).getByRole('button', { name: 'All jobs' }));
    await waitFor(() => expect(TestBed.inject(Router).url).toBe('/jobs'));
  });
});
