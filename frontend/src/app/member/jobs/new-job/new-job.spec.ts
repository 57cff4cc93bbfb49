import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ParsedDescriptionDto } from '#contracts/job.dto';
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
};

async function open(by?: string) {
  return render(NewJob, {
    providers: [
      ...provideAppForTest(),
      provideTexts('jobs', en),
      provideRouter([{ path: '**', children: [] }]),
    ],
    inputs: { by },
  });
}

async function read(): Promise<void> {
  await userEvent.click(screen.getByRole('textbox', { name: /Text of the posting/ }));
  await userEvent.paste(TEXT);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const request = server().expectOne('/api/v1/jobs/parse-description');
  expect(request.request.body).toEqual({ description_text: TEXT });
  request.flush(READ);
  await settled();
}

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
    expect(screen.getByText('Check this: 55% sure')).toBeTruthy();
    const notice = screen.getByRole('region', { name: 'Read 4 fields from the posting' });
    await userEvent.click(within(notice).getByRole('button', { name: 'Location' }));
    expect(document.activeElement).toBe(field(/^Location/));
    await userEvent.type(field(/^Location/), ', France');
    expect(screen.queryByText('Check this: 55% sure')).toBeNull();
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
    await open('hand');
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
    expect(screen.getByText('Check this: 55% sure')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(field(/Text of the posting/).value).toBe('');
  });

  it('keeps the text when it could not be read', async () => {
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: /Text of the posting/ }), 'Baker');
    await userEvent.click(screen.getByRole('button', { name: 'Read the posting' }));
    server()
      .expectOne('/api/v1/jobs/parse-description')
      .flush(...anError('internal'));
    expect(await screen.findByText(/The posting was not read/)).toBeTruthy();
    expect(field(/Text of the posting/).value).toBe('Baker');
  });
});
