import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { JobDto } from '#contracts/job.dto';
import { anError, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import en from '../jobs.en.json';
import { aJob } from '../testing/a-job';
import { JobList } from './job-list';

const JOBS = ['Baker', 'Clerk', 'Driver'].map((title, index) => aJob({ id: `job-${index}`, title }));

async function open(address: string): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      ...provideAppForTest(),
      provideTexts('jobs', en),
      provideRouter(
        [
          { path: 'jobs', component: JobList },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  await RouterTestingHarness.create(address);
  await settled();
}

function answer(jobs: readonly JobDto[], total = jobs.length): URLSearchParams {
  const request = server().expectOne(({ method, url }) => method === 'GET' && url === '/api/v1/jobs');
  request.flush([...jobs], { headers: { 'X-Total-Count': String(total) } });
  return new URLSearchParams(request.request.params.toString());
}

const titles = () =>
  screen.queryAllByRole('link', { name: /Baker|Clerk|Driver/ }).map(({ textContent }) => textContent);

describe('the list of jobs', () => {
  it('asks for what the address says and shows it', async () => {
    await open('/jobs?q=bread&status=none&min_score=65&sort=title&page=2');
    expect(Object.fromEntries(answer(JOBS, 60))).toEqual({
      q: 'bread',
      status: 'none',
      min_score: '65',
      sort: 'title',
      skip: '50',
      limit: '50',
    });
    await settled();
    expect(titles()).toEqual(['Baker', 'Clerk', 'Driver']);
    expect(screen.getByText('51 to 53 of 60')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next page' }).disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Remove Score 65 or more' })).toBeTruthy();
  });

  it('offers both ways to add a first job where there is none', async () => {
    await open('/jobs');
    answer([]);
    await settled();
    expect(screen.getByRole('heading', { name: 'Add your first job' })).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Fill in by hand' }).search).toBe('?by=hand');
  });

  it('names the filters that let nothing through, and clears them', async () => {
    await open('/jobs?skill=COBOL&remote_option=remote');
    answer([]);
    await settled();
    expect(screen.getByText('Looked for: Remote, Asks for COBOL.')).toBeTruthy();
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    if (clear) await userEvent.click(clear);
    await settled();
    expect(TestBed.inject(Router).url).toBe('/jobs');
  });

  it('narrows by a menu, and begins at the first page again', async () => {
    await open('/jobs?page=3');
    answer(JOBS, 120);
    await settled();
    await userEvent.click(screen.getByRole('button', { name: 'Status' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Not tracked' }));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/jobs?status=none');
  });

  it('searches while typing, after "/"', async () => {
    await open('/jobs');
    answer(JOBS);
    await settled();
    await userEvent.keyboard('/');
    await userEvent.keyboard('rye');
    const { request } = await new Promise<ReturnType<ReturnType<typeof server>['expectOne']>>((resolve) =>
      setTimeout(() => resolve(server().expectOne(({ params }) => params.get('q') === 'rye')), 400),
    );
    expect(request.params.get('skip')).toBe('0');
    expect(titles()).toHaveLength(3);
  });

  it('walks with j and k, selects with x, and archives with e, at once and with an undo', async () => {
    await open('/jobs');
    answer(JOBS);
    await settled();
    await userEvent.keyboard('jjx');
    expect(document.activeElement?.textContent).toBe('Clerk');
    expect(screen.getByText('1 selected')).toBeTruthy();
    await userEvent.keyboard('kx');
    expect(screen.getByText('2 selected')).toBeTruthy();
    await userEvent.keyboard('e');
    expect(titles()).toEqual(['Driver']);
    const bodies = server().match({ method: 'PUT' });
    expect(bodies.map(({ request }) => [request.url, request.body])).toEqual([
      ['/api/v1/jobs/job-0', { archived: true }],
      ['/api/v1/jobs/job-1', { archived: true }],
    ]);
    bodies.forEach((put, index) =>
      put.flush(aJob({ ...JOBS[index], archived_at: '2026-02-01T08:00:00.000Z' })),
    );
    await settled();
    answer([JOBS[2] ?? aJob()]);
    expect(await screen.findByText('Archived 2 jobs.')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(
      server()
        .match({ method: 'PUT' })
        .map(({ request }) => request.body),
    ).toEqual([{ archived: false }, { archived: false }]);
  });

  it('brings a job back in its place when the server does not archive it', async () => {
    await open('/jobs');
    answer(JOBS);
    await settled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Clerk at Quill & Oak' }));
    await userEvent.click(screen.getByRole('button', { name: 'Archive' }));
    expect(titles()).toEqual(['Baker', 'Driver']);
    server()
      .expectOne({ method: 'PUT', url: '/api/v1/jobs/job-1' })
      .flush(...anError('conflict'));
    await settled();
    expect(titles()).toEqual(['Baker', 'Clerk', 'Driver']);
    expect(await screen.findByText(/The job was not archived/)).toBeTruthy();
  });

  it('holds every filter in a sheet, and counts what is left', async () => {
    await open('/jobs?skill=SQL');
    answer(JOBS, 3);
    await settled();
    await userEvent.click(screen.getByRole('button', { name: /All filters/ }));
    const sheet = await screen.findByRole('dialog', { name: 'Filters' });
    expect(within(sheet).getByLabelText<HTMLInputElement>('Skill').value).toBe('SQL');
    await userEvent.type(within(sheet).getByLabelText('Company'), 'Oak');
    await userEvent.click(within(sheet).getByRole('button', { name: 'Show 3 jobs' }));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/jobs?skill=SQL&company=Oak');
    expect(screen.queryByRole('dialog', { name: 'Filters' })).toBeNull();
  });
});
