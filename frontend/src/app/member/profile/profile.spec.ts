import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ProfileDto } from '#contracts/profile.dto';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Profile } from './profile';
import entriesEn from '../../ui/entry-fields/entries.en.json';
import en from './profile.en.json';

function aProfile(more: Partial<ProfileDto> = {}): ProfileDto {
  return {
    user_id: 'id-of-ada',
    full_name: 'Ada Byron',
    headline: null,
    phone: null,
    links: [],
    work_authorization: null,
    skills: ['SQL'],
    preferred_locations: ['Utrecht'],
    experience_level: 'mid',
    remote_preference: null,
    desired_titles: [],
    salary_expectation: null,
    timezone: null,
    locale: 'en-GB',
    profile_picture_url: null,
    experience: [
      {
        title: 'Analyst',
        company: 'Bluebell',
        location: null,
        start_date: '2021-03',
        end_date: null,
        bullets: ['One', 'Two'],
      },
      { title: 'Clerk', company: 'City', location: null, start_date: '2018', end_date: '2021', bullets: [] },
    ],
    education: [],
    projects: [],
    created_at: '2026-01-05T08:00:00.000Z',
    updated_at: '2026-01-05T08:00:00.000Z',
    ...more,
  };
}

describe('the profile page', () => {
  beforeEach(() => sessionStorage.clear());

  async function open(profile = aProfile()) {
    const { fixture } = await render(Profile, {
      providers: [...provideAppForTest(), provideTexts('profile', en), provideTexts('entries', entriesEn)],
    });
    server().expectOne('/api/v1/profile').flush(profile);
    await settled();
    return fixture;
  }

  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const sent = () => server().expectOne({ method: 'PUT', url: '/api/v1/profile' });

  it('sends only what was changed, and offers to save only then', async () => {
    const fixture = await open();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(fixture.componentInstance.hasUnsaved()).toBe(false);
    await userEvent.type(field('Headline'), ' Likes plain words ');
    await userEvent.type(screen.getByRole('textbox', { name: 'Skills' }), 'Python{Enter}');
    expect(fixture.componentInstance.hasUnsaved()).toBe(true);
    await save();
    const request = sent();
    expect(request.request.body).toEqual({ headline: 'Likes plain words', skills: ['SQL', 'Python'] });
    request.flush(aProfile({ headline: 'Likes plain words', skills: ['SQL', 'Python'] }));
    expect(await screen.findByText('Your profile is saved.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('clears what was emptied', async () => {
    await open();
    await userEvent.clear(field('Full name'));
    await save();
    expect(sent().request.body).toEqual({ full_name: null });
  });

  it('says what scores are missing in an empty profile, and leads there', async () => {
    await open(aProfile({ skills: [], preferred_locations: [], experience_level: null }));
    const region = screen.getByRole('region', { name: 'Scores are guesses until you add' });
    expect(within(region).getAllByRole('listitem')).toHaveLength(3);
    await userEvent.click(within(region).getByRole('button', { name: 'your skills: half of every score' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Skills' }));
  });

  it('says nothing of the kind once it is there', async () => {
    await open();
    expect(screen.queryByText('Scores are guesses until you add')).toBeNull();
  });

  it('chooses the level by radio buttons', async () => {
    await open();
    const group = screen.getByRole('group', { name: 'Your level' });
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Mid-level' }).checked).toBe(true);
    await userEvent.click(within(group).getByRole('radio', { name: 'Not said' }));
    await save();
    expect(sent().request.body).toEqual({ experience_level: null });
  });

  it('sends a salary as numbers, and refuses one whose ends are exchanged', async () => {
    await open();
    await userEvent.type(field('At least'), '60000');
    await userEvent.type(field('Up to'), '50000');
    await save();
    server().expectNone({ method: 'PUT' });
    expect(
      screen.getByRole('link', { name: 'Up to: The upper amount is below the lower one.' }),
    ).toBeTruthy();
    await userEvent.clear(field('Up to'));
    await userEvent.type(field('Up to'), '70000.50');
    await save();
    expect(sent().request.body).toEqual({
      salary_expectation: { min: 60000, max: 70000.5, currency: null, period: 'year' },
    });
  });

  it('adds a position, asks for what it needs, and opens the entry that is not right', async () => {
    await open(aProfile({ experience: [] }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a position' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Title')));
    await userEvent.type(field('Title'), 'Analyst');
    await save();
    const link = screen.getByRole('link', { name: 'Company: Fill this in.' });
    const entry = field('Title').closest('details');
    if (entry) entry.open = false;
    await userEvent.click(link);
    expect(entry?.open).toBe(true);
    expect(document.activeElement).toBe(field('Company'));
    await userEvent.type(field('Company'), 'Bluebell');
    await userEvent.type(field('What you did and what came of it'), 'First{Enter}{Enter} Second ');
    await save();
    expect(sent().request.body).toEqual({
      experience: [
        {
          title: 'Analyst',
          company: 'Bluebell',
          location: null,
          start_date: null,
          end_date: null,
          bullets: ['First', 'Second'],
        },
      ],
    });
  });

  it('removes a position, and brings it back to its place', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Analyst, Bluebell' }));
    expect(screen.queryByText('Analyst, Bluebell')).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    const names = screen
      .getAllByText(/^(Analyst, Bluebell|Clerk, City)$/)
      .map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['Analyst, Bluebell', 'Clerk, City']);
  });

  it('puts positions in another order', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Move up' }));
    await save();
    const { experience } = sent().request.body;
    expect(experience.map(({ title }: { title: string }) => title)).toEqual(['Clerk', 'Analyst']);
    expect(experience[1].bullets).toEqual(['One', 'Two']);
  });

  it('puts what the server refuses at its field and keeps what was typed', async () => {
    await open();
    await userEvent.type(field('Headline'), 'Too bold');
    await save();
    sent().flush(...anError('invalid', { errors: [{ field: 'headline', message: 'headline is too bold' }] }));
    expect(await screen.findByRole('link', { name: 'Headline: headline is too bold' })).toBeTruthy();
    expect(field('Headline').value).toBe('Too bold');
  });

  it('goes back to what is saved when changes are discarded', async () => {
    const fixture = await open();
    await userEvent.type(field('Headline'), 'Never mind');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(field('Headline').value).toBe('');
    expect(fixture.componentInstance.hasUnsaved()).toBe(false);
  });

  it('keeps what was typed across a reload, added positions too', async () => {
    const fixture = await open(aProfile({ experience: [] }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a position' }));
    await userEvent.type(field('Title'), 'Analyst');
    fixture.destroy();
    TestBed.resetTestingModule();
    await open(aProfile({ experience: [] }));
    expect(field('Title').value).toBe('Analyst');
    expect(screen.getByText('Unsaved changes')).toBeTruthy();
  });
});
