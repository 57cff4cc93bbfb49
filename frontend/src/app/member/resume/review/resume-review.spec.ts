import { TestBed } from '@angular/core/testing';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ResumeStatusDto } from '#contracts/resume.dto';
import { anError, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import entriesEn from '../../../ui/entry-fields/entries.en.json';
import en from '../resume.en.json';
import { aStatus, THREE } from '../testing/samples';
import { ResumeReview } from './resume-review';

const STATUS = '/api/v1/resume/resume-1/status';
const APPLY = { method: 'POST', url: '/api/v1/resume/resume-1/apply' };

async function open(status: ResumeStatusDto = aStatus({ suggestions: [...THREE] })) {
  const { fixture } = await render(ResumeReview, {
    providers: [...provideAppForTest(), provideTexts('resume', en), provideTexts('entries', entriesEn)],
    inputs: { id: 'resume-1' },
  });
  server().expectOne(STATUS).flush(status);
  await settled();
  return fixture;
}

const card = (name: RegExp) => screen.getByRole('article', { name });
const decide = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const apply = (name: string) => screen.getByRole('button', { name });
const isFocused = (name: RegExp) => expect(document.activeElement).toBe(card(name));

describe('the review of a resume', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows what is to be checked first, beside what the profile says, in words instead of numbers', async () => {
    await open();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Position',
      'Skills',
      'Full name',
    ]);
    const name = within(card(/^Full name/));
    expect(name.getByText('Sure')).toBeTruthy();
    expect(name.getByText('In your profile now').nextElementSibling?.textContent).toContain('Ada');
    expect(name.getByText('Page 1, line 1')).toBeTruthy();
    expect(within(card(/^Skills, Likely/)).getByText('(new)').parentElement?.textContent).toContain('Rust');
    expect(within(card(/^Position Miller, Dune Mill, Check this/)).getByText(/2019 – today/)).toBeTruthy();
  });

  it('changes nothing before it is applied, and then says what changed', async () => {
    const fixture = await open();
    await decide('Accept Position Miller, Dune Mill');
    await decide('Skip Skills');
    server().expectNone(APPLY);
    expect(fixture.componentInstance.hasUnsaved()).toBe(true);
    expect(screen.getByText('1 accepted · 1 skipped · 1 to go')).toBeTruthy();
    await decide('Accept the rest');
    await settled();
    expect(document.activeElement).toBe(apply('Apply 2 changes'));
    await userEvent.click(apply('Apply 2 changes'));
    const request = server().expectOne(APPLY);
    expect(request.request.body).toEqual({ accept: ['mill', 'name'], edits: [] });
    request.flush({});
    await settled();
    server()
      .expectOne(STATUS)
      .flush(aStatus({ suggestions: THREE.slice(2) }));
    await settled();
    expect(document.activeElement?.textContent.trim()).toBe('2 changes are in your profile');
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Open your profile' }).pathname).toBe(
      '/profile',
    );
    expect(fixture.componentInstance.hasUnsaved()).toBe(false);
    await decide('Look at the other suggestion');
    expect(screen.getByRole('button', { name: 'Skipped Skills', pressed: true })).toBeTruthy();
  });

  it('is done by keyboard: arrows, a, s, e, u, and Ctrl+Enter', async () => {
    await open();
    await userEvent.keyboard('j');
    isFocused(/^Position/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    isFocused(/^Full name/);
    expect(document.querySelector('mark')?.textContent).toBe('Ada Byron');
    await userEvent.keyboard('{ArrowUp}s');
    isFocused(/^Full name/);
    await userEvent.keyboard('a');
    isFocused(/^Position/);
    expect(document.querySelector('mark')?.textContent).toBe('Miller at Dune Mill, 2019');
    await userEvent.keyboard('u');
    expect(screen.getByRole('button', { name: 'Accept Full name', pressed: false })).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await settled();
    const title = screen.getByLabelText<HTMLInputElement>('Title');
    expect(document.activeElement).toBe(title);
    await userEvent.clear(title);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Fill this in.')).toBeTruthy();
    await userEvent.type(title, 'Head miller');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await settled();
    server().expectNone(APPLY);
    isFocused(/^Position/);
    expect(within(card(/^Position/)).getByText('Head miller')).toBeTruthy();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(server().expectOne(APPLY).request.body).toEqual({
      accept: ['mill'],
      edits: [
        {
          id: 'mill',
          value: {
            experience: {
              title: 'Head miller',
              company: 'Dune Mill',
              location: null,
              start_date: '2019',
              end_date: null,
              bullets: ['Ground rye'],
            },
          },
        },
      ],
    });
  });

  it('edits a list as chips, also the one that is still being typed', async () => {
    await open();
    await decide('Edit Skills');
    await settled();
    await userEvent.click(screen.getByRole('button', { name: 'Remove SQL' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Skills/ }), 'Zig');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await settled();
    await userEvent.click(apply('Apply 1 change'));
    expect(server().expectOne(APPLY).request.body).toEqual({
      accept: ['skills'],
      edits: [{ id: 'skills', value: { list: ['Rust', 'Zig'] } }],
    });
  });

  it('leaves an edit with Escape, and applies nothing while one is open', async () => {
    await open();
    await decide('Accept Skills');
    await decide('Edit Full name');
    await settled();
    await userEvent.click(apply('Apply 1 change'));
    server().expectNone(APPLY);
    expect(await screen.findByText('Finish what you are editing first.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Full name' }), ' Lovelace{Escape}');
    await settled();
    isFocused(/^Full name/);
    expect(within(card(/^Full name/)).queryByText(/Lovelace/)).toBeNull();
  });

  it('keeps decisions across a reload, and when the server refuses them', async () => {
    const fixture = await open();
    await decide('Accept Skills');
    await userEvent.click(apply('Apply 1 change'));
    server()
      .expectOne(APPLY)
      .flush(...anError('conflict'));
    expect(await screen.findByText(/Your profile was not changed/)).toBeTruthy();
    fixture.destroy();
    TestBed.resetTestingModule();
    await open();
    expect(screen.getByRole('button', { name: 'Accepted Skills', pressed: true })).toBeTruthy();
    await decide('Accepted Skills');
    expect(sessionStorage.length).toBe(0);
  });

  it('says so when there is nothing to decide', async () => {
    await open(aStatus());
    expect(screen.getByRole('heading', { name: 'Your profile already says all of this' })).toBeTruthy();
  });

  it('waits for a resume that is being read, and says why one was not', async () => {
    await open(aStatus({ parsing_status: 'processing', progress: 30, lines: [] }));
    expect(screen.getByRole('progressbar', { name: 'Reading' }).getAttribute('value')).toBe('30');
    server()
      .expectOne(STATUS)
      .flush(aStatus({ parsing_status: 'failed', error_code: 'no_text', error: 'It is a picture.' }));
    await settled();
    expect(screen.getByText('It is a picture.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Try another file' })).toBeTruthy();
  });
});
