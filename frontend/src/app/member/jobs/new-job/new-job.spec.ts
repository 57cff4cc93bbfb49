import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { createEvent, fireEvent, render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import { anError, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import en from '../jobs.en.json';
import { aJob } from '../testing/a-job';
import { NewJob } from './new-job';

const TEXT = 'Baker at Crumb & Co in Lyon. You know SQL and Python.';

const READ: ParsedDescriptionDto = {
  extracted_tech_stack: ['SQL', 'Python'],
  requirements: [],
  parsed_data: {
    ...aJob({ salary_min: null, salary_max: null, salary_currency: null, salary_period: null }),
    title: 'Baker',
    company: 'Crumb & Co',
    location: 'Lyon',
    description: TEXT,
    tech_stack: ['SQL', 'Python'],
  },
  mentions: [{ skill: 'SQL', start: TEXT.indexOf('SQL'), end: TEXT.indexOf('SQL') + 3 }],
  confidence: { title: 0.95, company: 0.9, location: 0.55, tech_stack: 0.9 },
  method: 'rules',
  origin: 'text',
  is_open: null,
  deadline: null,
  passages: { title: 'Baker', location: 'at Crumb & Co in Lyon' },
};

const LINK = 'https://jobs.example.org/bakers/7';
/** The same posting, read from a page. */
const READ_PAGE: ParsedDescriptionDto = {
  ...READ,
  parsed_data: { ...READ.parsed_data, source_url: LINK },
  origin: 'json_ld',
};

async function open(inputs: Partial<Record<'by' | 'url' | 'text', string>> = {}) {
  return render(NewJob, {
    providers: [
      ...provideAppForTest(),
      provideTexts('jobs', en),
      provideRouter([{ path: '**', children: [] }]),
    ],
    inputs,
  });
}

async function read(): Promise<void> {
  await userEvent.click(box());
  await userEvent.paste(TEXT);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const request = server().expectOne('/api/v1/jobs/parse-description');
  expect(request.request.body).toEqual({ description_text: TEXT });
  request.flush(READ);
  await settled();
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Link or text of the posting/ });
const asked = () => server().expectOne('/api/v1/jobs/parse-description');
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const posted = () => server().expectOne(({ method }) => method === 'POST');

describe('adding a job', () => {
  beforeEach(() => sessionStorage.clear());

  it('reads a pasted posting into the form, says what to check, and saves what is left', async () => {
    await open();
    await read();
    expect(document.activeElement?.textContent.trim()).toBe('Read 4 fields from the posting');
    expect(field(/Job title/).value).toBe('Baker');
    expect(screen.getByText('Check this')).toBeTruthy();
    expect([...document.querySelectorAll('q')].map(({ textContent }) => textContent)).toEqual([
      'at Crumb & Co in Lyon',
    ]);
    const notice = screen.getByRole('region', { name: 'Read 4 fields from the posting' });
    await userEvent.click(within(notice).getByRole('button', { name: 'Location' }));
    expect(document.activeElement).toBe(field(/^Location/));
    await userEvent.type(field(/^Location/), ', France');
    expect(screen.queryByText('Check this')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Python' }));
    await save();
    const request = posted();
    expect(request.request.body).toMatchObject({
      title: 'Baker',
      location: 'Lyon, France',
      description: TEXT,
      tech_stack: ['SQL'],
    });
    request.flush(aJob({ id: 'job-9', title: 'Baker' }), { status: 201, statusText: 'Created' });
    expect(await screen.findByText('“Baker” is among your jobs.')).toBeTruthy();
    expect(TestBed.inject(Router).url).toBe('/jobs/job-9');
    expect(sessionStorage.length).toBe(0);
  });

  it('says that a job is tracked already, leads there, and tracks it anyway', async () => {
    await open();
    await read();
    await save();
    posted().flush(...anError('conflict', { detail: 'You already track this job.', existing_id: 'job-1' }));
    await settled();
    server().expectOne('/api/v1/jobs/job-1').flush(aJob());
    await settled();
    const notice = screen.getByRole('alert');
    expect(
      within(notice).getByRole<HTMLAnchorElement>('link', { name: 'Data engineer at Quill & Oak' }).pathname,
    ).toBe('/jobs/job-1');
    await userEvent.click(within(notice).getByRole('button', { name: 'Track it anyway' }));
    expect(posted().request.params.get('allow_duplicate')).toBe('true');
  });

  it('is filled in by hand, and says what is missing', async () => {
    await open({ by: 'hand' });
    await settled();
    await userEvent.type(field(/Job title/), 'Baker');
    await save();
    server().expectNone({ method: 'POST' });
    const summary = await screen.findByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Company: Fill this in.']);
    await userEvent.type(field(/Company/), 'Crumb & Co');
    await save();
    expect(posted().request.body).toMatchObject({ title: 'Baker', company: 'Crumb & Co', location: null });
  });

  it('keeps what was typed and read for the next visit', async () => {
    const { fixture } = await open();
    await read();
    await userEvent.type(field(/Company/), ' SARL');
    expect(fixture.componentInstance.hasUnsaved()).toBe(true);
    fixture.destroy();
    TestBed.resetTestingModule();
    await open();
    await settled();
    expect(field(/Company/).value).toBe('Crumb & Co SARL');
    expect(screen.getByText('Check this')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(box().value).toBe('');
  });

  it('reads the page of a link by Enter, says where the fields come from, and keeps the address', async () => {
    await open();
    await userEvent.type(box(), LINK);
    expect(screen.getByText('A link: the page at jobs.example.org will be read.')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('status').textContent).toContain('Reading the page at jobs.example.org');
    const request = asked();
    expect(request.request.body).toEqual({ job_url: LINK });
    request.flush(READ_PAGE);
    await settled();
    expect(screen.getByText('Read from jobs.example.org')).toBeTruthy();
    expect(field(/Web address of the posting/).value).toBe(LINK);
    await save();
    expect(posted().request.body).toMatchObject({ title: 'Baker', source_url: LINK });
  });

  it('says beside the box why a page was not read, and goes on by hand with its address', async () => {
    await open();
    await userEvent.type(box(), `${LINK}{Enter}`);
    const message = 'This site asks programs not to read this page. You can paste its text instead.';
    asked().flush(...anError('invalid', { detail: message, errors: [{ field: 'job_url', message }] }));
    await settled();
    expect(screen.getByText(message)).toBeTruthy();
    expect(box().value).toBe(LINK);
    expect(document.activeElement).toBe(box());
    await userEvent.keyboard('{Enter}');
    asked().flush(...anError('internal'));
    await settled();
    expect(screen.getByText(/Something|Try again/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fill in by hand' }));
    expect(field(/Web address of the posting/).value).toBe(LINK);
  });

  it('gives a reading up when it is told to', async () => {
    await open();
    await userEvent.type(box(), `${LINK}{Enter}`);
    const request = asked();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(request.cancelled).toBe(true);
    await settled();
    expect(document.activeElement).toBe(box());
    expect(box().value).toBe(LINK);
  });

  it('takes a link that is pasted anywhere on the page, or shared by another program', async () => {
    const { fixture } = await open();
    const event = createEvent.paste(document.body);
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => ` ${LINK} ` } });
    fireEvent(document.body, event);
    expect(asked().request.body).toEqual({ job_url: LINK });
    fixture.destroy();
    TestBed.resetTestingModule();

    await open({ text: `Baker at Crumb & Co ${LINK}` });
    await settled();
    expect(asked().request.body).toEqual({ job_url: LINK });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await settled();
    expect(box().value).toBe(LINK);
  });

  it('says that a posting is closed, or until when it is open', async () => {
    await open();
    await userEvent.type(box(), `${LINK}{Enter}`);
    asked().flush({ ...READ_PAGE, is_open: null, deadline: '2020-03-01' });
    await settled();
    expect(screen.getByRole('heading', { name: 'This posting is closed' })).toBeTruthy();
    expect(screen.getByText(/The last day to apply was .*2020/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Change the link' }));
    await userEvent.type(box(), '{Enter}');
    asked().flush({ ...READ_PAGE, is_open: true, deadline: '2999-03-01' });
    await settled();
    expect(screen.queryByRole('heading', { name: 'This posting is closed' })).toBeNull();
    expect(screen.getByText(/Apply by .*2999/)).toBeTruthy();
  });
});
