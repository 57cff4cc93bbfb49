import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { ApplicationDto } from '#contracts/application.dto';
import { anAccessToken, anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { Session } from '../../core/session/session';
import { pipelineRoutes } from './pipeline.routes';
import { anApplication } from './testing/an-application';

const ROWS = [
  anApplication({ id: 'analyst', job: { title: 'Analyst', company: 'Bluebell' } }),
  anApplication({ id: 'baker', board_position: 1, job: { title: 'Baker', company: 'Crumb' } }),
  anApplication({ id: 'clerk', status: 'applied', job: { title: 'Clerk', company: 'City' } }),
  anApplication({ id: 'diver', status: 'rejected', job: { title: 'Diver', company: 'Deep' } }),
];

describe('the pipeline page', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  async function open(address = '/pipeline', rows: readonly ApplicationDto[] = ROWS) {
    TestBed.configureTestingModule({
      providers: [
        ...provideAppForTest(),
        provideRouter([{ path: 'pipeline', children: pipelineRoutes }], withComponentInputBinding()),
      ],
    });
    const signedIn = TestBed.inject(Session).signIn({ username: 'ada', password: 'secret' });
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
    await signedIn;
    const harness = await RouterTestingHarness.create(address);
    await settled();
    server()
      .expectOne('/api/v1/applications?skip=0&limit=200')
      .flush([...rows], { headers: { 'X-Total-Count': String(rows.length) } });
    await settled();
    return harness;
  }

  const column = (name: string) => screen.getByRole('list', { name });
  const titlesIn = (name: string) =>
    within(column(name))
      .queryAllByRole('link')
      .map(({ textContent }) => textContent.trim());
  const card = (name: string) => screen.getByRole('link', { name });
  const sent = (id: string) => server().expectOne({ method: 'PUT', url: `/api/v1/applications/${id}` });

  it('shows the open statuses as columns and folds what is over', async () => {
    await open();
    expect(titlesIn('Interested')).toEqual(['Analyst', 'Baker']);
    expect(titlesIn('Applied')).toEqual(['Clerk']);
    expect(screen.queryByRole('link', { name: 'Diver' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Closed/ }));
    expect(titlesIn('Rejected')).toEqual(['Diver']);
  });

  it('moves a card by its menu, says where it went, and takes it back on Undo with the date it had set', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Move Analyst at Bluebell to…' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Applied' }));
    expect(titlesIn('Applied')).toEqual(['Analyst', 'Clerk']);
    expect(await screen.findByText('Moved to Applied, 1 of 2.')).toBeTruthy();
    const move = sent('analyst');
    expect(move.request.body).toEqual({ status: 'applied', board_position: 0 });
    move.flush(anApplication({ id: 'analyst', status: 'applied', job: { title: 'Analyst' } }));
    await settled();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(titlesIn('Interested')).toEqual(['Analyst', 'Baker']);
    await settled();
    expect(sent('analyst').request.body).toEqual({
      status: 'interested',
      board_position: 0,
      applied_date: null,
    });
  });

  it('carries a lifted card with the arrow keys, drops it with Space, and keeps the focus on it', async () => {
    await open();
    card('Baker').focus();
    await userEvent.keyboard(' {ArrowRight}{ArrowDown}');
    await settled();
    expect(titlesIn('Applied')).toEqual(['Clerk', 'Baker']);
    server().expectNone({ method: 'PUT' });
    await userEvent.keyboard(' ');
    await settled();
    expect(sent('baker').request.body).toEqual({ status: 'applied', board_position: 1 });
    expect(document.activeElement).toBe(card('Baker'));
  });

  it('puts a lifted card back on Escape', async () => {
    await open();
    card('Baker').focus();
    await userEvent.keyboard(' {ArrowRight}{ArrowRight}{Escape}');
    await settled();
    expect(titlesIn('Interested')).toEqual(['Analyst', 'Baker']);
    server().expectNone({ method: 'PUT' });
  });

  it('steps a card by ] and walks between cards with the arrows', async () => {
    await open();
    card('Analyst').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(card('Baker'));
    await userEvent.keyboard(']');
    await settled();
    expect(sent('baker').request.body).toEqual({ status: 'applied', board_position: 0 });
    expect(titlesIn('Applied')).toEqual(['Baker', 'Clerk']);
  });

  it('puts a card back and says so when the server refuses the move', async () => {
    await open();
    card('Clerk').focus();
    await userEvent.keyboard(']');
    await settled();
    expect(titlesIn('Interview')).toEqual(['Clerk']);
    sent('clerk').flush(...anError('not_found'));
    await settled();
    expect(titlesIn('Applied')).toEqual(['Clerk']);
    expect(await screen.findByText(/Clerk was not moved\./)).toBeTruthy();
  });

  it('narrows by the words and the status of the address, and names them when nothing is left', async () => {
    await open('/pipeline?q=crumb&view=list');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('1 application found')).toBeTruthy();
    await TestBed.inject(Router).navigateByUrl('/pipeline?q=crumb&status=offer&view=list');
    await settled();
    expect(screen.getByText('Looked for: “crumb”, Offer.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await settled();
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });

  it('begins with three steps where there is nothing yet', async () => {
    await open('/pipeline', []);
    server().expectOne('/api/v1/jobs?status=none&limit=1').flush([]);
    await settled();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Track a job' }).getAttribute('href')).toBe('/jobs/new');
  });

  describe('the sheet of an application', () => {
    async function openSheet(rows = ROWS) {
      const harness = await open('/pipeline?open=analyst', rows);
      await settled();
      server().expectOne('/api/v1/applications/analyst/timeline').flush([]);
      await screen.findByRole('dialog', { name: 'Analyst' });
      return harness;
    }
    const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

    it('sends only what was changed and shows what the server made of it', async () => {
      await openSheet();
      await userEvent.type(field('Notes'), 'Ask about the team');
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await settled();
      const request = sent('analyst');
      expect(request.request.body).toEqual({ notes: 'Ask about the team' });
      request.flush(anApplication({ id: 'analyst', notes: 'Ask about the team', job: { title: 'Analyst' } }));
      expect(await screen.findByText('Saved.')).toBeTruthy();
      await settled();
      server().expectOne('/api/v1/applications/analyst/timeline').flush([]);
      expect(sessionStorage.length).toBe(0);
    });

    it('does not send what is not right, and leads to it', async () => {
      await openSheet();
      await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
      await userEvent.type(field('E-mail'), 'nobody');
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      const summary = await screen.findByRole('alert', { name: 'There is a problem' });
      await userEvent.click(within(summary).getByRole('link', { name: /Name: Fill this in/ }));
      expect(document.activeElement).toBe(field('Name'));
      server().expectNone({ method: 'PUT' });
    });

    it('puts what the server refuses at its field', async () => {
      await openSheet();
      await userEvent.click(screen.getByRole('button', { name: 'Add an offer' }));
      await userEvent.type(field('Currency'), 'xxx');
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      await settled();
      sent('analyst').flush(
        ...anError('invalid', { errors: [{ field: 'offer.currency', message: 'This is no currency.' }] }),
      );
      await waitFor(() => expect(screen.getAllByText(/This is no currency\./).length).toBeGreaterThan(1));
      expect(field('Currency').value).toBe('XXX');
    });

    it('asks before it throws away what was typed', async () => {
      await openSheet();
      await userEvent.type(field('Notes'), 'x');
      await userEvent.keyboard('{Escape}');
      await userEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
      expect(field('Notes').value).toBe('x');
    });

    it('says that an application is gone when the link is old', async () => {
      await open('/pipeline?open=nothing');
      expect(await screen.findByText('This application is gone')).toBeTruthy();
    });
  });
});
