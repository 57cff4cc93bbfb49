import { HttpEventType } from '@angular/common/http';
import type { TestRequest } from '@angular/common/http/testing';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ResumeDto } from '#contracts/resume.dto';
import { anError, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import en from '../resume.en.json';
import { aResume, aStatus, THREE } from '../testing/samples';
import { Resumes } from './resumes';

const saved: [string, string][] = [];
const readBlob = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });

async function open(rows: readonly ResumeDto[] = []): Promise<void> {
  const save = (content: Blob, name: string) =>
    void readBlob(content).then((text) => saved.push([name, text]));
  await render(Resumes, {
    providers: [...provideAppForTest(), provideTexts('resume', en), { provide: SAVE_FILE, useValue: save }],
  });
  answerList(rows);
  await settled();
}

const answerList = (rows: readonly ResumeDto[]) =>
  server()
    .expectOne(({ url }) => url === '/api/v1/resume')
    .flush(rows, { headers: { 'X-Total-Count': String(rows.length) } });
const uploads = () => server().expectOne({ method: 'POST', url: '/api/v1/resume/upload' });
const statusOf = (id = 'resume-1') => server().expectOne(`/api/v1/resume/${id}/status`);
const aFile = (name = 'ada.pdf', content = 'words') => new File([content], name);

async function choose(file: File): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!field) throw new Error('No field for a file');
  await userEvent.upload(field, file, { applyAccept: false });
  await settled();
}

async function take(request: TestRequest): Promise<void> {
  request.flush(
    { upload_id: 'resume-1', parsing_status: 'pending' },
    { status: 202, statusText: 'Accepted' },
  );
  await settled();
}

describe('the page of resumes', () => {
  beforeEach(() => saved.splice(0));
  afterEach(() => jest.useRealTimers());

  it('sends a file, tells how far it is, and leads to what was read', async () => {
    await open();
    expect(screen.getByText(/up to 10.MB/)).toBeTruthy();
    await choose(aFile());
    const request = uploads();
    // jsdom's form: its entries are files by name.
    expect((request.request.body as FormData).get('file')).toMatchObject({ name: 'ada.pdf' });
    request.event({ type: HttpEventType.UploadProgress, loaded: 30, total: 120 });
    await settled();
    expect(screen.getByRole('progressbar', { name: 'Sending' }).getAttribute('value')).toBe('25');
    expect(document.activeElement?.textContent).toBe('ada.pdf');
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    await take(request);
    statusOf().flush(aStatus({ parsing_status: 'processing', progress: 60 }));
    answerList([aResume({ parsing_status: 'processing', progress: 10 })]);
    await settled();
    expect(screen.getByRole('progressbar', { name: 'Reading' }).getAttribute('value')).toBe('60');
    expect(screen.getByText('Being read: 60 %')).toBeTruthy();
    jest.advanceTimersByTime(1000);
    statusOf().flush(aStatus({ suggestions: [...THREE] }));
    await settled();
    expect(screen.getByText(/It has 3 suggestions/)).toBeTruthy();
    expect(document.activeElement?.textContent.trim()).toBe('ada.pdf is read');
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Review suggestions' }).pathname).toBe(
      '/resume/resume-1',
    );
  });

  it('says that one need not wait, and asks less and less often', async () => {
    await open();
    await choose(aFile());
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    await take(uploads());
    answerList([]);
    for (let passed = 0; passed <= 10_000; passed += 250) {
      for (const request of server().match('/api/v1/resume/resume-1/status')) {
        request.flush(aStatus({ parsing_status: 'processing', progress: 60 }));
      }
      jest.advanceTimersByTime(250);
    }
    await settled();
    expect(screen.getByText(/You can leave this page/)).toBeTruthy();
  });

  it('refuses at once what the server would refuse', async () => {
    await open();
    await choose(aFile('setup.exe'));
    server().expectNone({ method: 'POST' });
    expect(screen.getByRole('alert').textContent).toContain('This kind of file is not read.');
    expect(screen.getByRole('button', { name: 'Try another file' })).toBeTruthy();
  });

  it("says the server's sentence when it does not take the file, and when the file cannot be read", async () => {
    await open();
    await choose(aFile());
    uploads().flush(...anError('unsupported_media_type', { detail: 'This is a picture. Send a document.' }));
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('This is a picture. Send a document.');
    expect(document.activeElement?.textContent.trim()).toBe('Try another file');
    await choose(aFile());
    await take(uploads());
    answerList([aResume({ parsing_status: 'pending', progress: 0 })]);
    statusOf().flush(
      aStatus({ parsing_status: 'failed', error_code: 'encrypted', error: 'Save it without a password.' }),
    );
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('Save it without a password.');
    expect(document.activeElement?.textContent.trim()).toBe('Try another file');
    expect(within(screen.getByRole('list')).getByText('Save it without a password.')).toBeTruthy();
  });

  it('takes a pasted file at once, and pasted text after a look at it', async () => {
    await open();
    document.body.focus();
    await userEvent.paste('Ada Byron\nKnows SQL');
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Text of your resume');
    expect(field.value).toBe('Ada Byron\nKnows SQL');
    await userEvent.click(screen.getByRole('button', { name: 'Read this text' }));
    const file = (uploads().request.body as FormData).get('file') as File;
    expect([file.name, await readBlob(file)]).toEqual(['Pasted resume.txt', 'Ada Byron\nKnows SQL']);
  });

  it('goes on with what was being read before the page was opened', async () => {
    await open([aResume({ id: 'resume-7', parsing_status: 'processing', progress: 20 })]);
    statusOf('resume-7').flush(aStatus({ upload_id: 'resume-7' }));
    await settled();
    expect(screen.getByRole('link', { name: 'Review ada.pdf' })).toBeTruthy();
  });

  it('saves the file, what was read from it, and the profile', async () => {
    await open([aResume()]);
    const menu = async (item: string) => {
      await userEvent.click(screen.getByRole('button', { name: 'Actions for ada.pdf' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: item }));
    };
    await menu('Download');
    server()
      .expectOne('/api/v1/resume/resume-1/file')
      .flush(new Blob(['%PDF']));
    await menu('Download as JSON Resume');
    server()
      .expectOne('/api/v1/resume/resume-1/json-resume')
      .flush({ basics: { name: 'Ada' } });
    await userEvent.click(screen.getByRole('button', { name: 'Download as JSON' }));
    server().expectOne('/api/v1/profile/json-resume').flush({ work: [] });
    await screen.findByText('ada.pdf');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(saved.map(([name]) => name)).toEqual(['ada.pdf', 'ada.resume.json', 'profile-resume.json']);
    expect(JSON.parse(saved[1]?.[1] ?? '')).toEqual({ basics: { name: 'Ada' } });
  });

  it('deletes after a question, and brings it back when the server refuses', async () => {
    await open([aResume()]);
    await userEvent.click(screen.getByRole('button', { name: 'Actions for ada.pdf' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const question = await screen.findByRole('alertdialog', { name: 'Delete this resume?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Delete' }));
    const request = await waitForDelete();
    await settled();
    expect(screen.queryByText('ada.pdf')).toBeNull();
    request.flush(...anError('conflict'));
    await settled();
    expect(screen.getByText('ada.pdf')).toBeTruthy();
    expect(await screen.findByText(/The resume was not deleted/)).toBeTruthy();
  });
});

async function waitForDelete(): Promise<TestRequest> {
  for (let round = 0; round < 50; round++) {
    const [request] = server().match({ method: 'DELETE', url: '/api/v1/resume/resume-1' });
    if (request) return request;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nothing was deleted');
}
